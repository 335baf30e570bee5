#pragma once

#include "engine/match/event.hpp"

// How each event changes the State. Called by `evolve` and, without the detour through the
// variant, by Transition.

namespace frenemy {

void evolve_with(State& state, const PhaseBegan& event);
void evolve_with(State& state, const CardTurned& event);
void evolve_with(State& state, const OfferMade& event);
void evolve_with(State& state, const OfferEnded& event);
void evolve_with(State& state, const DealSigned& event);
void evolve_with(State& state, const DealEnded& event);
void evolve_with(State& state, const ChipsLocked& event);
void evolve_with(State& state, const ClauseServed& event);
void evolve_with(State& state, const CreditSettled& event);
void evolve_with(State& state, const DealDefaulted& event);
void evolve_with(State& state, const ExclusiveWaived& event);
void evolve_with(State& state, const DealsFinished& event);
void evolve_with(State& state, const PlanSealed& event);
void evolve_with(State& state, const CashMoved& event);
void evolve_with(State& state, const ChipsMoved& event);
void evolve_with(State& state, const LotsStarted& event);
void evolve_with(State& state, const SlotsSold& event);
void evolve_with(State& state, const HomePorted& event);
void evolve_with(State& state, const Arrived& event);
void evolve_with(State& state, const LinesDelayed& event);
void evolve_with(State& state, const TitanRationed& event);
void evolve_with(State& state, const TitanPriced& event);
void evolve_with(State& state, const ServicesPriced& event);
void evolve_with(State& state, const EMarketPriced& event);
void evolve_with(State& state, const ServicesSold& event);
void evolve_with(State& state, const ActionTaken& event);
void evolve_with(State& state, const PolicySwitched& event);
void evolve_with(State& state, const FundTaken& event);
void evolve_with(State& state, const AllianceJoined& event);
void evolve_with(State& state, const AllianceLeft& event);
void evolve_with(State& state, const Contributed& event);
void evolve_with(State& state, const PotShared& event);
void evolve_with(State& state, const LedgerMoved& event);
void evolve_with(State& state, const TierReached& event);
void evolve_with(State& state, const TrustChanged& event);
void evolve_with(State& state, const AuditShown& event);
void evolve_with(State& state, const AgendaKept& event);
void evolve_with(State& state, const RoundEnded& event);

} // namespace frenemy
