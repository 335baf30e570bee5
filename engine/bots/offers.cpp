#include "engine/bots/offers.hpp"

#include "engine/bots/purse.hpp"
#include "engine/chain/markets.hpp"
#include "engine/core/dice.hpp"
#include "engine/commands/negotiation.hpp"
#include "engine/deals/dues.hpp"
#include "engine/deals/signing.hpp"
#include "engine/deals/slots.hpp"
#include "engine/match/forecast.hpp"
#include "engine/match/visible.hpp"

#include <algorithm>

namespace frenemy {
namespace {

/// Percent of the gain a bot wants from this partner now: it concedes with every offer it has
/// made, and its mood of the round moves it a little.
int wanted_of(const Bot& bot, const View& view, SeatId partner)
{
    constexpr int moodiness = 6;
    const Demand demand = demand_of(bot.temper);
    const int said = view.offered[partner.value] % offers_a_partner;
    const auto mood = Dice{bot.seed}.below(2 * moodiness + 1, Draw::BotMood, view.round,
                                           partner.value);
    return demand.first - (demand.first - demand.last) * said / offers_a_partner
           + static_cast<int>(mood) - moodiness;
}

/// Thinks of deals between the viewer and one partner.
class Brainstorm {
public:
    Brainstorm(const Scenario& scenario, const Bot& bot, const View& view, int beyond, Ideas& out)
        : scenario_(scenario)
        , bot_(bot)
        , view_(view)
        , beyond_(beyond)
        , state_(visible(view))
        , out_(out)
    {
    }

    void with(SeatId partner)
    {
        const Role mine = company(state_, view_.viewer).role;
        const Role theirs = company(state_, partner).role;
        if (mine == Role::Foundry && theirs != Role::Foundry) wafers(partner, Side::From);
        if (theirs == Role::Foundry && mine != Role::Foundry) wafers(partner, Side::To);
        if (mine == Role::Fabless && theirs == Role::BigTech) chips_for(partner, Side::From);
        if (theirs == Role::Fabless && mine == Role::BigTech) chips_for(partner, Side::To);
        invite(partner);
    }

private:
    void wafers(SeatId partner, Side giver)
    {
        const SeatId foundry = giver == Side::From ? view_.viewer : partner;
        const int round = state_.round;
        for (int first = round; first <= std::min<int>(round + 1, scenario_.rounds - 1); ++first) {
            for (int rounds = 3; rounds >= 1; --rounds) {
                int lots = 4;
                for (int r = first; r < first + rounds; ++r)
                    lots = std::min(lots, free_slots(state_, foundry, Node::Leading, r));
                for (int n = std::min(lots, 2); n >= 1; --n) {
                    Terms terms;
                    terms += wafer(giver, Node::Leading, n, 0, first, rounds);
                    bargain(partner, terms, scenario_.prices.leading);
                }
            }
        }
        const int mature = std::min(4, free_slots(state_, foundry, Node::Mature, round));
        for (int n = mature; n >= 1; n -= 2) {
            Terms terms;
            terms += wafer(giver, Node::Mature, n, 0, round);
            bargain(partner, terms, scenario_.prices.mature);
        }
    }

    void chips_for(SeatId partner, Side giver)
    {
        const int round = state_.round;
        for (int when = round; when <= std::min<int>(round + 2, scenario_.rounds); ++when)
            for (const int n : {6, 4, 3, 2, 1}) {
                Terms terms;
                terms += chips(giver, Chip::Accelerator, n, 0, when);
                bargain(partner, terms, scenario_.prices.accelerator);
            }
        if (company(state_, partner).stock.e >= devices_a_round && giver == Side::From) return;
        if (company(state_, view_.viewer).stock.e >= devices_a_round && giver == Side::To) return;
        for (const int n : {2, 1}) {
            Terms terms;
            terms += chips(giver, Chip::OnDevice, n, 0, round);
            bargain(partner, terms, scenario_.prices.on_device);
        }
    }

    void invite(SeatId partner)
    {
        const AllianceId mine = company(state_, view_.viewer).membership.alliance;
        const bool first_open = mine == AllianceId::None;
        Terms terms;
        terms += ally(Side::From, first_open ? 1 : static_cast<int>(mine));
        consider(partner, terms);
    }

    /// Finds the price on the band's grid at which both gain and the viewer gets its part.
    void bargain(SeatId partner, Terms terms, const Good& band)
    {
        const int wanted = wanted_of(bot_, view_, partner) + beyond_;
        const bool selling = terms.clauses[0].giver == Side::From;
        const DealWorth unpaid = weigh(partner, terms); // the price moves from one side to the other
        const int units = (selling ? 1 : -1) * units_of(terms.clauses[0]);
        Idea best;
        int closest = 1000;
        for (int price = band.low; price <= band.high; ++price) {
            terms.clauses[0].amount = static_cast<std::int16_t>(price);
            const DealWorth worth{unpaid.mine + units * price, unpaid.theirs - units * price};
            const int gain = worth.mine + worth.theirs;
            if (worth.mine < 1 || worth.theirs < 1) continue;
            const int off = std::abs(100 * worth.mine - wanted * gain);
            const bool better = off < closest || (off == closest && selling);
            if (!better) continue;
            closest = off;
            best = {partner, terms, worth.mine, worth.theirs};
        }
        if (best.to != no_seat) keep(with_prepayment(best));
    }

    /// Chips of a later round are half paid ahead, as far as the buyer's purse allows: the wafers
    /// they come from are paid before.
    Idea with_prepayment(Idea idea) const
    {
        const Clause& goods = idea.terms.clauses[0];
        const bool ahead = goods.kind == ClauseKind::Chips && goods.first > state_.round
                           && chip_of(goods) == Chip::Accelerator;
        if (!ahead) return idea;
        const SeatId payer = goods.giver == Side::From ? idea.to : view_.viewer;
        const int spare = free_cash(scenario_, state_, payer) / 2;
        const int amount = std::min(units_of(goods) * goods.amount / 2, spare);
        if (amount > 0) idea.terms += prepay(other(goods.giver), amount);
        return idea;
    }

    void consider(SeatId partner, const Terms& terms)
    {
        const DealWorth worth = weigh(partner, terms);
        if (worth.mine >= 1 && worth.theirs >= 1) keep({partner, terms, worth.mine, worth.theirs});
    }

    DealWorth weigh(SeatId partner, const Terms& terms) const
    {
        return worth_of(scenario_, state_, view_.viewer, terms, Side::From, partner);
    }

    void keep(const Idea& idea)
    {
        const Offer offer{{}, view_.viewer, idea.to, idea.terms};
        if (out_.full() || objection_to_signing(scenario_, state_, offer)) return;
        if (!is_affordable(scenario_, state_, view_.viewer, idea.terms, Side::From)) return;
        out_.push_back(idea);
    }

    const Scenario& scenario_;
    const Bot& bot_;
    const View& view_;
    int beyond_;
    State state_;
    Ideas& out_;
};

bool has_open_offer_with(const View& view, SeatId partner)
{
    return std::any_of(view.offers.begin(), view.offers.end(), [&](const Offer& each) {
        return each.from == partner || each.to == partner;
    });
}

} // namespace

bool may_offer(const Scenario& scenario, const View& view, SeatId partner)
{
    const auto open = std::count_if(view.offers.begin(), view.offers.end(), [&](const Offer& each) {
        return each.from == view.viewer;
    });
    return open < scenario.deals.offers
           && view.offered[partner.value] < offers_a_partner * view.round
           && !has_open_offer_with(view, partner);
}

namespace {

/// Deals with those partners `asks` of.
template <class Asks>
Ideas ideas_with(const Scenario& scenario, const Bot& bot, const View& view, int beyond, Asks asks)
{
    Ideas found;
    Brainstorm brainstorm{scenario, bot, view, beyond, found};
    // Whom a bot thinks of first when two partners are as good is its mood, not their place.
    const int first = static_cast<int>(
        Dice{bot.seed}.below(2U * view.seats, Draw::BotMood, view.round, max_seats));
    const int step = first < view.seats ? 1 : view.seats - 1;
    for (int k = 0; k < view.seats; ++k) {
        const SeatId partner = seat_at((first + k * step) % view.seats);
        if (partner != view.viewer && asks(partner)) brainstorm.with(partner);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Idea& a, const Idea& b) { return a.mine > b.mine; });
    return found;
}

} // namespace

Ideas ideas(const Scenario& scenario, const Bot& bot, const View& view, int beyond)
{
    return ideas_with(scenario, bot, view, beyond, [](SeatId) { return true; });
}

Ideas sayable_ideas(const Scenario& scenario, const Bot& bot, const View& view)
{
    return ideas_with(scenario, bot, view, 0,
                      [&](SeatId partner) { return may_offer(scenario, view, partner); });
}

std::optional<Command> propose(const Scenario& scenario, const Bot& bot, const View& view)
{
    const Ideas found = sayable_ideas(scenario, bot, view);
    if (found.empty()) return {};
    return MakeOffer{found[0].to, found[0].terms};
}

std::optional<Command> waive(const Scenario& scenario, const View& view)
{
    const State state = visible(view);
    const int unsold = free_chips(state, view.viewer, Chip::Accelerator);
    const int more = scenario.prices.accelerator.low - scenario.prices.spot; // a chip, at least
    for (const Deal& deal : view.deals) {
        const Clause* promised = find(deal.terms, ClauseKind::Exclusive);
        if (!promised || deal.waived || seat_of(deal, promised->giver) != view.viewer) continue;
        const WaiveExclusive command{deal.id};
        if (unsold * more > promised->amount
            && !objection(scenario, state, view.viewer, command))
            return command;
    }
    return {};
}

bool would_sign(const Scenario& scenario, const Bot& bot, const View& view, const State& state,
                const Offer& offer)
{
    if (find(offer.terms, ClauseKind::Cancel)) return false;
    const DealWorth worth =
        worth_of(scenario, state, view.viewer, offer.terms, Side::To, offer.from);
    constexpr int lenience = 10; // what one asks for and what one takes
    const int wanted = wanted_of(bot, view, offer.from) - lenience;
    return worth.mine >= 1 && 100 * worth.mine >= wanted * (worth.mine + worth.theirs)
           && is_affordable(scenario, state, view.viewer, offer.terms, Side::To)
           && !objection_to_signing(scenario, state, offer);
}

std::optional<Command> answer(const Scenario& scenario, const Bot& bot, const View& view)
{
    const State state = visible(view);
    for (const Offer& offer : view.offers) {
        if (offer.to != view.viewer) continue;
        if (would_sign(scenario, bot, view, state, offer)) return AcceptOffer{offer.id};
        return DeclineOffer{offer.id};
    }
    return {};
}

} // namespace frenemy
