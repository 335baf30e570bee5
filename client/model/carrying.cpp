#include "client/model/carrying.hpp"

#include "client/model/control_id.hpp"
#include "client/model/table.hpp"
#include "engine/deals/dues.hpp"
#include "engine/match/visible.hpp"

#include <algorithm>

namespace frenemy::client {
namespace {

std::optional<SeatId> seat_in(const View& view, std::string_view id)
{
    const int seat = number_in(id);
    if (seat < 0 || seat >= view.seats) return {};
    return seat_at(seat);
}

template <class Names>
std::optional<std::uint8_t> item_in(std::string_view& id, const Names& names)
{
    const auto dot = id.find('.');
    const auto item = names.find(id.substr(0, dot));
    if (!item) return {};
    id.remove_prefix(dot == std::string_view::npos ? id.size() : dot + 1);
    return static_cast<std::uint8_t>(*item);
}

/// Something that lies on the board or on the person's own card.
std::optional<Carried> thing_on_board(const View& view, std::string_view id)
{
    const bool own = under(id, "own.");
    if (!own && !under(id, "board.")) return {};
    Carried thing;
    if (id == "cash" || under(id, "cash.")) {
        thing.kind = ClauseKind::Cash;
    } else if (under(id, "chips.")) {
        thing.kind = ClauseKind::Chips;
        if (const auto item = item_in(id, name_of_chip))
            thing.item = *item;
        else
            return {};
    } else if (under(id, "slots.")) {
        thing.kind = ClauseKind::Wafer;
        if (const auto item = item_in(id, name_of_node))
            thing.item = *item;
        else
            return {};
    } else {
        return {};
    }
    const auto owner = own ? std::optional{view.viewer} : seat_in(view, id);
    if (!owner) return {};
    thing.owner = *owner;
    return thing;
}

bool is_of_both(ClauseKind kind)
{
    return kind == ClauseKind::Penalty || kind == ClauseKind::Cancel;
}

/// The term of the draft to which the thing is one more.
int same_term(const Draft& draft, const Carried& thing, Side giver)
{
    const bool counts = thing.kind == ClauseKind::Cash || thing.kind == ClauseKind::Chips
                        || thing.kind == ClauseKind::Wafer;
    for (int i = 0; counts && i < draft.terms.count; ++i) {
        const Clause& each = draft.terms.clauses[static_cast<std::size_t>(i)];
        if (each.kind == thing.kind && each.giver == giver && each.item == thing.item) return i;
    }
    return -1;
}

} // namespace

std::optional<Carried> pick_up(const Table& table, std::string_view control)
{
    const View view = table.match().view();
    if (table.watching() || table.page() != Page::Play || view.phase != Phase::Deals
        || company(view, view.viewer).done != 0)
        return {};
    if (!under(control, "draft.")) return thing_on_board(view, control);
    if (!table.draft()) return {};
    if (under(control, "add.")) {
        const auto kind = name_of_clause.find(control);
        if (!kind || table.draft()->terms.count == max_clauses) return {};
        Carried thing;
        thing.kind = *kind;
        return thing;
    }
    const int place = number_in(control);
    if (place < 0 || place >= table.draft()->terms.count
        || control.find(".term.") == std::string_view::npos)
        return {};
    const Clause& clause = table.draft()->terms.clauses[static_cast<std::size_t>(place)];
    Carried thing;
    thing.kind = clause.kind;
    thing.item = clause.item;
    thing.owner = clause.giver == Side::From ? view.viewer : table.draft()->to;
    thing.term = place;
    return thing;
}

std::optional<Laying> laying_on(const Table& table, const Carried& thing, std::string_view place)
{
    const View view = table.match().view();
    const SeatId me = view.viewer;
    const auto& draft = table.draft();
    // On a company: it gets the thing. On a side of the card: that side gives it.
    std::optional<Laying> laying;
    if (under(place, "seat.")) {
        const auto taker = seat_in(view, place);
        if (!taker) return {};
        if (*taker != me)
            laying = Laying{*taker, Side::From};
        else if (thing.owner != no_seat && thing.owner != me)
            laying = Laying{thing.owner, Side::To};
        else if (thing.owner == no_seat && draft)
            laying = Laying{draft->to, Side::To};
    } else if (draft && place == "tray.mine") {
        laying = Laying{draft->to, Side::From};
    } else if (draft && place == "tray.theirs") {
        laying = Laying{draft->to, Side::To};
    }
    if (!laying) return {};
    if (thing.term) {
        const Clause& clause = draft->terms.clauses[static_cast<std::size_t>(*thing.term)];
        const bool crosses = laying->partner == draft->to && laying->giver != clause.giver;
        return crosses && !is_of_both(clause.kind) ? laying : std::nullopt;
    }
    if (thing.owner == no_seat)
        return draft && laying->partner == draft->to ? laying : std::nullopt;
    const SeatId giver = laying->giver == Side::From ? me : laying->partner;
    return giver == thing.owner ? laying : std::nullopt;
}

bool has_room(const std::optional<Draft>& draft, const Carried& thing, const Laying& laying)
{
    return !draft || draft->to != laying.partner || thing.term || draft->terms.count < max_clauses
           || same_term(*draft, thing, laying.giver) >= 0;
}

Draft laid_down(const Scenario& scenario, const View& view, const std::optional<Draft>& draft,
                const Carried& thing, const Laying& laying)
{
    Draft made;
    made.to = laying.partner;
    if (draft && draft->to == laying.partner) made = *draft;
    if (thing.term) {
        swap_giver(made.terms.clauses[static_cast<std::size_t>(*thing.term)]);
        return made;
    }
    if (const int same = thing.owner == no_seat ? -1 : same_term(made, thing, laying.giver);
        same >= 0) {
        turn(scenario, view, made, same,
             thing.kind == ClauseKind::Cash ? TermField::Amount : TermField::Quantity, 1);
        return made;
    }
    Clause clause = usual_clause(scenario, view, laying.partner, thing.kind);
    if (!is_of_both(clause.kind)) clause.giver = laying.giver;
    if (thing.owner != no_seat && clause.item != thing.item) {
        clause.item = thing.item;
        clause.amount = static_cast<std::int16_t>(list_price(scenario, clause));
    }
    // What lies in stock can be handed over at once.
    if (thing.owner != no_seat && clause.kind == ClauseKind::Chips
        && free_chips(visible(view), thing.owner, static_cast<Chip>(clause.item))
               >= clause.quantity)
        clause.first = view.round;
    made.terms += clause;
    return made;
}

} // namespace frenemy::client
