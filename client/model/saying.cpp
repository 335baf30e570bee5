#include "client/model/saying.hpp"

#include "engine/match/agenda.hpp"

#include <cstdlib>

namespace frenemy::client {
namespace {

template <class Enum, class Names>
std::string key(std::string_view prefix, const Names& names, Enum value)
{
    return std::string{prefix} + '.' + std::string{names(value)};
}

struct Teller {
    const Words& say;
    const Scenario& scenario;

    std::string name(SeatId seat) const { return company_name(say, scenario, seat); }
    std::string name(Party party) const { return party_name(say, scenario, party); }

    /// What was paid ahead is taken off, what firmness and credit cost is put on.
    std::string product(const CashMoved& event) const
    {
        const int paid = event.amount.count;
        const int price = event.units * event.each;
        if (price == 0) return say("told.amount", paid);
        if (price == paid) return say("told.product", event.units, event.each, paid);
        return price > paid ? say("told.product_less", event.units, event.each, price - paid, paid)
                            : say("told.product_more", event.units, event.each, paid - price, paid);
    }

    std::string operator()(const CashMoved& event) const
    {
        const std::string amount = product(event);
        const std::string what = say(key("reason", name_of_reason, event.reason));
        const bool seat_pays = is_seat(event.from);
        if (seat_pays && is_seat(event.to))
            return say("told.pays_to", name(event.from), name(event.to), what, amount);
        if (seat_pays) return say("told.pays", name(event.from), what, amount);
        return say("told.gets", name(event.to), what, amount);
    }
    std::string operator()(const ChipsMoved& event) const
    {
        if (!is_seat(event.to) || event.quantity == 0) return {};
        return say("told.chips", name(event.from), name(event.to),
                   say(key("chip", name_of_chip, event.chip)), event.quantity);
    }
    std::string operator()(const LotsStarted& event) const
    {
        return say("told.lots", name(event.buyer), event.lots,
                   say(key("node", name_of_node, event.node)), event.yield,
                   event.lots * event.yield);
    }
    std::string operator()(const SlotsSold& event) const
    {
        if (event.slots == 0) return {};
        return say("told.unsold", name(event.foundry), event.slots,
                   say(key("node", name_of_node, event.node)));
    }
    std::string operator()(const TitanRationed& event) const
    {
        if (event.open == 0) return {};
        return say("told.titan", name(event.seat), event.open, event.delivered, event.stock,
                   event.price);
    }
    std::string operator()(const TitanPriced& event) const
    {
        return say("told.titan_price", event.delivered, event.supplied, event.share, event.price);
    }
    std::string operator()(const ServicesPriced& event) const
    {
        return say("told.services", event.demand, event.used, event.buyers, event.price,
                   scenario.services.base, scenario.services.low, scenario.services.high);
    }
    std::string operator()(const EMarketPriced& event) const
    {
        return say("told.e_market", event.demand, event.sold, 2 * event.sellers, event.price,
                   scenario.devices.e_base, scenario.devices.e_low, scenario.devices.e_high);
    }
    std::string operator()(const ActionTaken& event) const
    {
        if (event.action == Action::Nothing) return {};
        return say(event.skipped ? "told.action_skipped" : "told.action", name(event.seat),
                   say(key("action", name_of_action, event.action)));
    }
    std::string operator()(const PolicySwitched& event) const
    {
        return say("told.policy", name(event.seat),
                   say(key("policy", name_of_policy, event.policy)));
    }
    std::string operator()(const FundTaken& event) const
    {
        return say("told.fund", name(event.seat), event.tenths);
    }
    std::string operator()(const DealSigned& event) const
    {
        std::string all;
        for (const Clause& clause : event.deal.terms) {
            if (!all.empty()) all += " · ";
            all += clause_text(say, scenario, clause);
        }
        return say("told.signed", name(event.deal.from), name(event.deal.to), all);
    }
    std::string operator()(const DealEnded& event) const
    {
        const bool alone = event.breaker == event.from || event.breaker == event.to;
        if (event.how == DealEnd::Breached && alone)
            return say("told.broken_by", name(event.breaker),
                       name(event.breaker == event.from ? event.to : event.from));
        return say(key("told.ended", name_of_deal_end, event.how), name(event.from), name(event.to));
    }
    std::string operator()(const DealDefaulted& event) const
    {
        return say("told.defaulted", name(event.seat));
    }
    std::string operator()(const ExclusiveWaived& event) const
    {
        return say("told.waived", name(event.seat));
    }
    std::string operator()(const AllianceJoined& event) const
    {
        return say("told.joined", name(event.seat),
                   say(event.alliance == AllianceId::Open ? "alliance.open"
                                                          : "alliance.exclusive"));
    }
    std::string operator()(const AllianceLeft& event) const
    {
        return say(key("told.parting", name_of_parting, event.how), name(event.seat),
                   say(event.alliance == AllianceId::Open ? "alliance.open"
                                                          : "alliance.exclusive"));
    }
    std::string operator()(const PotShared& event) const
    {
        return say("told.pot",
                   say(event.alliance == AllianceId::Open ? "alliance.open"
                                                          : "alliance.exclusive"),
                   event.total, event.share, event.members);
    }
    std::string operator()(const LedgerMoved& event) const
    {
        return say("told.ledger", signed_number(event.amount));
    }
    std::string operator()(const TierReached& event) const
    {
        return say("told.tier", say(event.alliance == AllianceId::Open ? "alliance.open"
                                                                       : "alliance.exclusive"));
    }
    std::string operator()(const TrustChanged& event) const
    {
        return say("told.trust", name(event.seat), signed_number(event.change),
                   say(key("trust", name_of_trust_reason, event.why)));
    }
    std::string operator()(const AuditShown& event) const
    {
        return say("told.audit", name(event.member), event.amount);
    }
    std::string operator()(const Arrived& event) const
    {
        const int a = event.chips.accelerators();
        const int lines = event.leading_lines + event.mature_lines;
        if (a == 0 && event.chips.e == 0 && lines == 0) return {};
        if (lines > 0) return say("told.lines_ready", name(event.seat), lines);
        return say("told.arrived", name(event.seat), a, event.chips.e);
    }
    std::string operator()(const LinesDelayed& event) const
    {
        return say("told.delayed", name(event.seat));
    }
    std::string operator()(const CardTurned& event) const
    {
        return say("told.card", say(key("card", name_of_card, event.card)));
    }
    template <class Other>
    std::string operator()(const Other&) const
    {
        return {};
    }
};

} // namespace

std::string company_name(const Words& say, const Scenario& scenario, SeatId seat)
{
    if (seat.value >= scenario.seats.size()) return say("company.nobody");
    return say("company." + std::to_string(scenario.seats[seat.value].company));
}

std::string party_name(const Words& say, const Scenario& scenario, Party party)
{
    if (is_seat(party))
        return company_name(say, scenario, seat_at(index(party)));
    constexpr auto names_of_party = names<int>("titan", "offshore", "others", "spot", "consumers",
                                               "suppliers", "bank");
    return say(key("party", names_of_party, index(party) - max_seats));
}

std::string half_year(const Words& say, int round)
{
    return say("table.half_year." + std::to_string((round - 1) % 2 + 1), 2024 + (round - 1) / 2);
}

std::string rejection_text(const Words& say, const Rejection& rejection)
{
    return say("rejection." + std::string{name_of(rejection.code)}, rejection.limit);
}

std::string remark_text(const Words& say, const Scenario& scenario, const server::Remarked& said)
{
    return say("remark.line", company_name(say, scenario, said.from),
               say("remark." + std::string{name_of_remark(said.remark.kind)}, said.remark.number));
}

std::string agenda_text(const Words& say, const Scenario& scenario, Agenda agenda)
{
    const Scenario::Marks marks = marks_of(scenario, agenda);
    const int needed = agenda == Agenda::OffTitan ? scenario.agenda.received
                                                  : scenario.agenda.contributed;
    return say("agenda_text." + std::string{name_of_agenda(agenda)}, marks.full, marks.half, needed);
}

std::string clause_text(const Words& say, const Scenario& scenario, const Clause& clause)
{
    const std::string at = key("clause_text", name_of_clause, clause.kind);
    const std::string rounds = clause.rounds > 1
                                   ? say("clause_text.rounds", clause.first, last_round_of(clause))
                                   : say("clause_text.round", clause.first);
    switch (clause.kind) {
    case ClauseKind::Cash: return say(at, clause.amount, rounds);
    case ClauseKind::Wafer:
        return say(clause.quantity == 1 ? at + "_one" : at,
                   say(key("node", name_of_node, node_of(clause))), clause.quantity, clause.amount,
                   rounds)
               + (clause.firm ? say("clause_text.firm") : "");
    case ClauseKind::Chips:
        return say(at,
                   clause.quantity == 1
                       ? say(key("chip_one", name_of_chip, static_cast<Chip>(clause.item)))
                       : say(key("chip", name_of_chip, static_cast<Chip>(clause.item))),
                   clause.quantity, clause.amount, rounds);
    case ClauseKind::Exclusive:
        return say(at, company_name(say, scenario, SeatId{clause.seat}), clause.first,
                   clause.amount);
    case ClauseKind::Royalty: return say(at, clause.amount, rounds);
    case ClauseKind::Equity: return say(at, clause.quantity);
    case ClauseKind::Ally:
        return say(at, say(clause.item == static_cast<int>(AllianceId::Open)
                               ? "alliance.open"
                               : "alliance.exclusive"));
    case ClauseKind::Prepay:
    case ClauseKind::Penalty:
    case ClauseKind::Cancel:
    case ClauseKind::Credit: return say(at, clause.amount);
    }
    return {};
}

TermsBySide terms_by_side(const Words& say, const Scenario& scenario, const Terms& terms, Side mine)
{
    TermsBySide said;
    for (const Clause& clause : terms) {
        const bool of_both = clause.kind == ClauseKind::Penalty || clause.kind == ClauseKind::Ally
                             || clause.kind == ClauseKind::Cancel;
        std::string& list = of_both ? said.both : clause.giver == mine ? said.give : said.get;
        if (!list.empty()) list += " · ";
        list += clause_text(say, scenario, clause);
    }
    return said;
}

std::string terms_text(const Words& say, const Scenario& scenario, const Terms& terms, Side mine)
{
    const auto [give, get, both] = terms_by_side(say, scenario, terms, mine);
    std::string all;
    const auto add = [&](const std::string& part) {
        if (!all.empty()) all += " · ";
        all += part;
    };
    if (!give.empty()) add(say("deals.give", give));
    if (!get.empty()) add(say("deals.get", get));
    if (!both.empty()) add(both);
    return all;
}

std::string plan_in_full(const Words& say, const Plan& plan)
{
    constexpr int plenty = 100; // a cap that nobody reaches
    std::string text = say("action." + std::string{name_of_action(plan.action)});
    const auto add = [&](const std::string& part) { text += " · " + part; };
    const auto number = [&](const char* name, int value) {
        if (value > 0)
            add(say("plan." + std::string{name}) + " "
                + (value >= plenty ? say("plan.all") : std::to_string(value)));
    };
    number("titan_order", plan.titan_order);
    number("use", plan.use);
    number("sell_e", plan.sell_e);
    number("spot", plan.spot);
    number("offshore", plan.offshore);
    if (plan.contribute != 0) add(say("plan.contribute"));
    if (plan.fund != 0) add(say("plan.fund"));
    number("borrow", plan.bank);
    number("repay", -plan.bank);
    if (plan.policy != PolicyChoice::Keep)
        add(say("plan.policy_label") + " " + say("plan.policy." + std::string{name_of_policy_choice(plan.policy)}));
    if (plan.loyalty != Loyalty::Stay)
        add(say("plan.loyalty_label") + " " + say("plan.loyalty." + std::string{name_of_loyalty(plan.loyalty)}));
    if (plan.breaches > 0) add(say("plan.breach") + " " + std::to_string(plan.breaches));
    return text;
}

std::string signed_number(int number)
{
    if (number == 0) return "0";
    return (number > 0 ? "+" : "−") + std::to_string(std::abs(number));
}

std::string told(const Words& say, const Scenario& scenario, const Event& event)
{
    return std::visit(Teller{say, scenario}, event);
}

} // namespace frenemy::client
