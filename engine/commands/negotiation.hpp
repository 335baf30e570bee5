#pragma once

#include "engine/commands/command.hpp"
#include "engine/core/rejection.hpp"
#include "engine/match/state.hpp"

namespace frenemy {

class Transition;

/// Offers this seat has made and nobody has answered, and whether it may make one more to that
/// one, whatever it says (rulebook 5.3).
int open_offers_of(const State& state, SeatId seat);
Objection objection_to_offering(const Scenario& scenario, const State& state, SeatId from,
                                SeatId to);

// What a seat can ask while deals are made (rulebook 5). Every function has the same
// contract: `objection` changes nothing; `carry_out` requires that there is none.

Objection objection(const Scenario&, const State&, SeatId, const MakeOffer&);
Objection objection(const Scenario&, const State&, SeatId, const AcceptOffer&);
Objection objection(const Scenario&, const State&, SeatId, const DeclineOffer&);
Objection objection(const Scenario&, const State&, SeatId, const CounterOffer&);
Objection objection(const Scenario&, const State&, SeatId, const WithdrawOffer&);
Objection objection(const Scenario&, const State&, SeatId, const WaiveExclusive&);
Objection objection(const Scenario&, const State&, SeatId, const CancelBetrayed&);
Objection objection(const Scenario&, const State&, SeatId, const FinishDeals&);

void carry_out(Transition&, SeatId, const MakeOffer&);
void carry_out(Transition&, SeatId, const AcceptOffer&);
void carry_out(Transition&, SeatId, const DeclineOffer&);
void carry_out(Transition&, SeatId, const CounterOffer&);
void carry_out(Transition&, SeatId, const WithdrawOffer&);
void carry_out(Transition&, SeatId, const WaiveExclusive&);
void carry_out(Transition&, SeatId, const CancelBetrayed&);
void carry_out(Transition&, SeatId, const FinishDeals&);

} // namespace frenemy
