#pragma once

#include "client/model/draft.hpp"

#include <optional>
#include <string_view>

namespace frenemy::client {

class Table;

/// A thing that was picked up from the table while deals are made, to be put down as a term of an
/// offer: a company's money, chips or wafers, a kind of term, or a term of the draft.
struct Carried {
    ClauseKind kind{};
    std::uint8_t item = 0;   ///< Node or Chip, by kind
    SeatId owner = no_seat;  ///< whose it is; nobody's: a kind of term
    std::optional<int> term; ///< its place in the draft, when it lies there already
};

/// What one holds after picking up that control; nothing when it lies fast, or nothing may be
/// offered now.
std::optional<Carried> pick_up(const Table& table, std::string_view control);

/// Who gives it to whom when it is put down there.
struct Laying {
    SeatId partner = no_seat;
    Side giver = Side::From; ///< From: the person
};
/// Places are "seat.N", a company, and "tray.mine" and "tray.theirs", the sides of the offer card.
/// Nothing: it cannot be put down there.
std::optional<Laying> laying_on(const Table& table, const Carried& thing, std::string_view place);

/// The draft with the thing laid down: a new term, one more of what is there already, or a term
/// that changes sides. Requires: room for a term (`has_room`).
Draft laid_down(const Scenario& scenario, const View& view, const std::optional<Draft>& draft,
                const Carried& thing, const Laying& laying);
bool has_room(const std::optional<Draft>& draft, const Carried& thing, const Laying& laying);

} // namespace frenemy::client
