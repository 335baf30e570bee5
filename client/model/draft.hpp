#pragma once

#include "engine/bots/offers.hpp"
#include "engine/core/rejection.hpp"
#include "engine/match/forecast.hpp"
#include "engine/match/view.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace frenemy::client {

/// A number of a clause that can be turned up and down.
enum class TermField : std::uint8_t { Quantity, Amount, First, Rounds };

/// An offer while it is built, as its builder sees it: Side::From is the builder.
struct Draft {
    SeatId to = no_seat;
    Terms terms;
    std::optional<OfferId> countered; ///< the offer this one answers
};

/// The fields of a clause of that kind that mean something.
std::vector<TermField> fields_of(ClauseKind kind);
int value_of(const Clause& clause, TermField field);
/// How far the rules let a number of a term go.
struct Bounds {
    int low = 0;
    int high = 0;
};
Bounds bounds_of(const Scenario& scenario, const View& view, const Terms& terms,
                 const Clause& clause, TermField field);
/// Turns a field of the term at `place` by `step`, within its bounds. False when it is at its end.
bool turn(const Scenario& scenario, const View& view, Draft& draft, int place, TermField field,
          int step);

/// Clauses the scenario's layer has.
std::vector<ClauseKind> kinds_of(const Scenario& scenario);

/// A first clause of that kind that makes sense between these two.
Clause usual_clause(const Scenario& scenario, const View& view, SeatId to, ClauseKind kind);
/// A draft to that partner: the best idea for it, or an empty one.
Draft draft_to(const Scenario& scenario, const View& view, SeatId to);
/// An offer that came in, turned round so that its receiver can edit it.
Draft counter_to(const Offer& offer);

Command command_of(const Draft& draft);
Objection objection_to(const Scenario& scenario, const View& view, const Draft& draft);

/// What a lot or a chip of that clause costs by the list.
int list_price(const Scenario& scenario, const Clause& clause);
/// Next item of the clause: the other node or chip, alliance, or partner. A list price follows.
void next_item(const Scenario& scenario, const View& view, Clause& clause);
void swap_giver(Clause& clause);
void remove(Terms& terms, int place);

} // namespace frenemy::client
