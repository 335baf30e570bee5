#include "lab/probes/trial.hpp"

#include <algorithm>

namespace frenemy {
namespace {

/// Writes down what only events tell.
class Notes {
public:
    Notes(const Scenario& scenario, Trial& trial)
        : scenario_(scenario)
        , trial_(trial)
    {
    }

    void hear(const State& state, const Event& event)
    {
        std::visit([&](const auto& each) { note(state, each); }, event);
    }

private:
    template <class Other>
    void note(const State&, const Other&)
    {
    }

    void note(const State&, const TitanRationed& order)
    {
        trial_.ordered[round_] += order.ordered;
        open_ += order.open;
        delivered_[order.seat.value] = order.delivered;
    }
    void note(const State& state, const TitanPriced& titan)
    {
        for (std::size_t i = 0; i < state.seats; ++i)
            if (open_ > titan.delivered) trial_.short_chips[i] += delivered_[i];
        open_ = 0;
        delivered_ = {};
    }
    void note(const State&, const ServicesSold& sold) { trial_.used[round_] += sold.used; }
    void note(const State&, const LotsStarted& started)
    {
        if (started.node != Node::Leading) return;
        const auto& chain = scenario_.chain;
        trial_.a_cost[half()] += started.lots * (chain.leading_lot_cost + chain.leading_upkeep);
        trial_.a_made[half()] += started.lots * started.yield;
        if (half() == 0 && is_seat(started.foundry))
            trial_.early_lots[static_cast<std::size_t>(index(started.foundry))] += started.lots;
    }
    void note(const State& state, const DealSigned& made)
    {
        for (const Clause& clause : made.deal.terms) {
            if (clause.kind != ClauseKind::Wafer || node_of(clause) != Node::Leading) continue;
            const SeatId foundry = seat_of(made.deal, clause.giver);
            const SeatId buyer = seat_of(made.deal, other(clause.giver));
            const Designs& designs = company(state, buyer).designs;
            if (designs.home == no_seat || designs.dual_sourced) continue;
            const std::size_t where = designs.home == foundry ? 0 : 1;
            trial_.lots[round_].sum[where] += units_of(clause) * clause.amount;
            trial_.lots[round_].lots[where] += units_of(clause);
        }
    }
    void note(const State&, const CashMoved& moved)
    {
        switch (moved.reason) {
        case Reason::Services:
        case Reason::PolicyBonus:
        case Reason::GenerationBonus:
        case Reason::DataCentreBonus:
        case Reason::BoomBonus:
        case Reason::SharedDemand: trial_.a_revenue += moved.amount.count; break;
        case Reason::Devices:
        case Reason::EMarket: trial_.e_revenue += moved.amount.count; break;
        default: break;
        }
    }
    void note(const State& state, const RoundEnded& ended)
    {
        if (ended.round == 1)
            for (std::size_t i = 0; i < state.seats; ++i)
                trial_.first_cash[i] = state.companies[i].cash.count;
        round_ = ended.round;
    }

    std::size_t half() const
    {
        return 2 * round_ < static_cast<std::size_t>(scenario_.rounds) ? 0 : 1;
    }

    const Scenario& scenario_;
    Trial& trial_;
    std::size_t round_ = 0; ///< rounds settled
    int open_ = 0;          ///< orders at Titan in this settlement
    BySeat<int> delivered_{};
};

/// Equity a seat holds and has issued, and what the fund took of its gain.
int shares_made(const PlayedMatch& match)
{
    int sum = 0;
    for (std::size_t i = 0; i < match.end.seats; ++i) {
        const Company& own = match.end.companies[i];
        const int start = match.log.scenario.start[static_cast<std::size_t>(own.role)].cash;
        const int gained = std::max(0, own.cash.count - own.debt.count - start);
        sum += match.scores[i].equity + own.fund_tenths * gained / 10;
    }
    return sum;
}

} // namespace

Trial try_out(const Scenario& scenario, std::uint64_t seed, const Lineup& lineup,
              const Strategies& strategies)
{
    Trial trial;
    Notes notes{scenario, trial};
    const PlayedMatch match = play(
        scenario, seed, lineup, strategies,
        [&](const State& state, const Event& event) { notes.hear(state, event); });
    trial.halfway = match.value_halfway;
    trial.debt = match.most_debt;
    trial.titan_share = match.titan_share;
    trial.news = match.end.news;
    trial.shares_made = shares_made(match);
    trial.stalled = match.stalled;
    for (std::size_t i = 0; i < match.end.seats; ++i) {
        const Score& score = match.scores[i];
        trial.value[i] = score.value;
        trial.score[i] = score.total;
        trial.dependence[i] = score.dependence;
        trial.frenemy[i] = score.frenemy;
        trial.ledger[i] = score.ledger;
        trial.deals[i] = match.end.companies[i].completed_deals;
        trial.learned_lots[i] = match.end.companies[i].foundry.learned_lots;
    }
    return trial;
}

} // namespace frenemy
