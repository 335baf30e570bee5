#pragma once

namespace frenemy {

class Transition;

// The turning points of a round (rulebook 3): news, deals, planning, settlement.

/// Chips and lines arrive, the card is turned, chips due this round are set aside; deals begin.
void open_round(Transition& transition, int round);

/// Open offers die; everybody plans.
void begin_planning(Transition& transition);

/// Seats that have not sealed get their default plan; then all is settled.
void close_planning(Transition& transition);

/// Settles the round and opens the next one, or ends the match. Requires: all plans sealed.
void settle(Transition& transition);

} // namespace frenemy
