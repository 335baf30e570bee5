#include "engine/json/json_parts.hpp"

#include <fmt/format.h>

namespace frenemy {

std::string text(std::string_view said)
{
    return std::string{said};
}

std::string hex(std::uint64_t digest)
{
    return fmt::format("{:016x}", digest);
}

Json seat_json(SeatId seat)
{
    if (seat == umpire) return "umpire";
    if (seat == no_seat) return "none";
    return int{seat.value};
}

std::string party_name(Party party)
{
    constexpr auto outside = names<int>("titan", "offshore", "other_customers", "spot", "consumers",
                                        "suppliers", "bank");
    return is_seat(party) ? std::to_string(index(party)) : text(outside(index(party) - max_seats));
}

Json party_json(Party party)
{
    if (is_seat(party)) return index(party);
    return party_name(party);
}

Json chips_json(const ChipStock& chips)
{
    return {{"a", {int{chips.a[0]}, int{chips.a[1]}}},
            {"e", int{chips.e}},
            {"own_a", int{chips.own_a}}};
}

Json clause_json(const Clause& clause)
{
    Json json{{"kind", text(name_of_clause(clause.kind))}};
    const auto add = [&](const char* key, auto value) { json[key] = value; };
    if (clause.kind != ClauseKind::Penalty && clause.kind != ClauseKind::Cancel)
        add("giver", text(name_of_side(clause.giver)));
    switch (clause.kind) {
    case ClauseKind::Cash:
        add("amount", int{clause.amount});
        add("first", int{clause.first});
        add("rounds", int{clause.rounds});
        break;
    case ClauseKind::Wafer:
        add("node", text(name_of_node(node_of(clause))));
        add("quantity", int{clause.quantity});
        add("price", int{clause.amount});
        add("first", int{clause.first});
        add("rounds", int{clause.rounds});
        add("firm", clause.firm != 0);
        break;
    case ClauseKind::Chips:
        add("chip", text(name_of_chip(chip_of(clause))));
        add("quantity", int{clause.quantity});
        add("price", int{clause.amount});
        add("round", int{clause.first});
        break;
    case ClauseKind::Exclusive:
        add("against", int{clause.seat});
        add("through", int{clause.first});
        add("fee", int{clause.amount});
        break;
    case ClauseKind::Royalty:
        add("per_chip", int{clause.amount});
        add("first", int{clause.first});
        add("rounds", int{clause.rounds});
        break;
    case ClauseKind::Equity: add("tenths", int{clause.quantity}); break;
    case ClauseKind::Ally: add("alliance", int{clause.item}); break;
    case ClauseKind::Prepay:
    case ClauseKind::Penalty: add("amount", int{clause.amount}); break;
    case ClauseKind::Cancel: add("deal", int{static_cast<std::uint16_t>(clause.amount)}); break;
    case ClauseKind::Credit: break;
    }
    return json;
}

Json offer_json(const Offer& offer)
{
    return {{"offer", int{offer.id.value}},
            {"from", seat_json(offer.from)},
            {"to", seat_json(offer.to)},
            {"terms", to_json(offer.terms)}};
}

Json deal_json(const Deal& deal)
{
    return {{"deal", int{deal.id.value}},
            {"from", seat_json(deal.from)},
            {"to", seat_json(deal.to)},
            {"terms", to_json(deal.terms)},
            {"signed", int{deal.signed_in}},
            {"prepaid", int{deal.prepaid}},
            {"prepayment", int{deal.prepayment}},
            {"penalty", int{deal.penalty}},
            {"list", int{deal.list}},
            {"delivered", numbers(deal.delivered, deal.terms.count)},
            {"lost", numbers(deal.lost, deal.terms.count)},
            {"locked", numbers(deal.locked, deal.terms.count)},
            {"on_credit", numbers(deal.credit, deal.terms.count)},
            {"rounds_delivered", int{deal.rounds_delivered}},
            {"served_in", int{deal.served_in}},
            {"upfront", deal.upfront != 0},
            {"defaulted", deal.defaulted != 0},
            {"waived", deal.waived != 0}};
}

} // namespace frenemy
