#include "client/model/why_result.hpp"

#include "client/model/effect.hpp"
#include "client/model/saying.hpp"

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace frenemy::client {
namespace {

struct Asked {
    const Words& say;
    const Scenario& scenario;
    const Playback& round;
    SeatId seat;
    const ReportLine& line;

    const Company& own() const { return company(round.before, seat); }
};

/// What the settlement told of one kind, as long as it concerns the question.
template <class Told, class Concerns>
std::string told_of(const Asked& at, Concerns concerns)
{
    std::string all;
    for (const Event& event : events_of(at.round))
        if (const auto* told_event = std::get_if<Told>(&event);
            told_event && concerns(*told_event)) {
            if (!all.empty()) all += '\n';
            all += told(at.say, at.scenario, event);
        }
    return all;
}

/// The deals behind the line's movements, with all that was agreed.
std::string deals_behind(const Asked& at)
{
    std::string all;
    std::vector<DealId> named;
    for (const Event& event : at.line.events) {
        const DealId id = std::get<CashMoved>(event).deal;
        const Deal* deal = find_by_id(at.round.before.deals, id);
        if (!deal || std::find(named.begin(), named.end(), id) != named.end()) continue;
        named.push_back(id);
        const Side mine = deal->from == at.seat ? Side::From : Side::To;
        if (!all.empty()) all += '\n';
        all += at.say("board.ribbon_deal", id.value,
                      terms_text(at.say, at.scenario, deal->terms, mine));
    }
    return all;
}

std::string upkeep(const Asked& at)
{
    const int base = at.scenario.start[static_cast<std::size_t>(at.own().role)].upkeep;
    if (at.own().role != Role::Foundry)
        return at.say("why_result.upkeep_" + std::string{name_of_role(at.own().role)}, base);
    const auto& chain = at.scenario.chain;
    return at.say("why_result.upkeep_foundry", base, at.own().foundry.leading_lines,
                  chain.leading_upkeep, at.own().foundry.mature_lines, chain.mature_lines_per_c,
                  std::abs(at.line.amount));
}

std::string interest(const Asked& at)
{
    const int loans = at.own().debt.count / at.scenario.actions.loan;
    const int paid = std::abs(at.line.amount);
    return at.say("why_result.interest", at.own().debt.count, at.scenario.actions.loan,
                  loans > 0 ? paid / loans : 0, paid);
}

std::string investment(const Asked& at)
{
    for (const Event& event : events_of(at.round))
        if (const auto* taken = std::get_if<ActionTaken>(&event); taken && taken->seat == at.seat)
            return at.say("coach.plan.action",
                          at.say("action." + std::string{name_of_action(taken->action)}),
                          effect_of(at.say, at.scenario, taken->action));
    return {};
}

/// Where the numbers of the line come from.
std::string origin(const Asked& at)
{
    const auto mine = [&](const auto& event) { return event.seat == at.seat; };
    const auto any = [](const auto&) { return true; };
    const auto& chain = at.scenario.chain;
    const auto& prices = at.scenario.prices;
    const std::string key = "why_result." + std::string{name_of_reason(at.line.reason)};
    switch (at.line.reason) {
    case Reason::DealCash:
    case Reason::Prepayment:
    case Reason::Goods:
    case Reason::Refund:
    case Reason::Penalty:
    case Reason::WaiverFee:
    case Reason::Royalty: return deals_behind(at);
    case Reason::TrustPrice: return at.say(key, at.scenario.deals.trust_price);
    case Reason::LotCost: return at.say(key, chain.leading_lot_cost, chain.mature_lot_cost);
    case Reason::Packaging:
        return told_of<LotsStarted>(at,
                                    [&](const LotsStarted& lots) {
                                        return lots.buyer == at.seat && lots.node == Node::Leading;
                                    })
               + "\n" + at.say(key, chain.packaging_cost);
    case Reason::Porting: return at.say(key, chain.porting_cost);
    case Reason::UnsoldSlots: return at.say(key, prices.other_leading, prices.other_mature);
    case Reason::OffshoreLots: return at.say(key, prices.offshore_lot, chain.mature_yield);
    case Reason::TitanChips:
    case Reason::UndeliveredFee: return told_of<TitanRationed>(at, mine);
    case Reason::Services: return told_of<ServicesPriced>(at, any);
    case Reason::PolicyBonus: return effect_of(at.say, at.scenario, PolicyChoice::Closed);
    case Reason::SharedDemand: return effect_of(at.say, at.scenario, PolicyChoice::Open);
    case Reason::GenerationBonus: return effect_of(at.say, at.scenario, Action::TapeOut);
    case Reason::DataCentreBonus: return effect_of(at.say, at.scenario, Action::DataCentre);
    case Reason::BoomBonus: return effect_of(at.say, at.scenario, Card::Boom);
    case Reason::Power: return at.say(key, chain.power_cost);
    case Reason::Devices: return at.say(key, at.scenario.devices.first, at.scenario.devices.second);
    case Reason::EMarket: return told_of<EMarketPriced>(at, any);
    case Reason::SpotMarket: return at.say(key, prices.spot);
    case Reason::Investment: return investment(at);
    case Reason::Upkeep: return upkeep(at);
    case Reason::Interest: return interest(at);
    case Reason::Borrowed:
    case Reason::Repaid:
    case Reason::AutomaticLoan:
        return at.say(key, at.scenario.actions.loan, at.scenario.actions.interest);
    case Reason::AntitrustFine: return effect_of(at.say, at.scenario, Card::Antitrust);
    case Reason::FundMoney: return effect_of(at.say, at.scenario, Card::Fund);
    }
    return {};
}

} // namespace

std::string why_result(const Words& say, const Scenario& scenario, const Playback& round,
                       SeatId seat, const ReportLine& line)
{
    std::string why;
    if (line.events.size() > 1) {
        std::string terms;
        for (const Event& event : line.events) {
            const auto& moved = std::get<CashMoved>(event);
            terms += (moved.to == party(seat) ? " + " : " − ") + std::to_string(moved.amount.count);
        }
        why = say("why_result.sum", terms, signed_number(line.amount));
        for (const Event& event : line.events)
            why += '\n' + told(say, scenario, event);
    }
    const std::string from = origin({say, scenario, round, seat, line});
    return why.empty() || from.empty() ? why + from : why + '\n' + from;
}

} // namespace frenemy::client
