#include "client/model/saying.hpp"

#include "client/model/word_key.hpp"
#include "engine/match/agenda.hpp"

#include <cstdlib>

namespace frenemy::client {

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

} // namespace frenemy::client
