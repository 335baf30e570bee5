#include "tests/support/other_secrets.hpp"

namespace frenemy::testing {

State with_other_secrets(const State& state, SeatId viewer, Chance& chance)
{
    State changed = state;
    changed.seed = chance.next();
    for (std::size_t round = std::size_t{state.round} + 1; round < max_rounds; ++round)
        changed.news[round] = static_cast<Card>(chance.below(cards));
    for (std::size_t pair = 0; pair < changed.offers_made.size(); ++pair)
        if (pair / max_seats != viewer.value)
            changed.offers_made[pair] = static_cast<std::uint16_t>(chance.below(900));
    for (int i = 0; i < state.seats; ++i) {
        if (seat_at(i) == viewer) continue;
        Secret& other = changed.secrets[static_cast<std::size_t>(i)];
        other.ledger = Money{chance.below(50)};
        other.plan.titan_order = static_cast<std::uint8_t>(chance.below(12));
        other.plan.contribute ^= 1U;
        other.plan.loyalty = static_cast<Loyalty>(chance.below(3));
        other.plan.action = static_cast<Action>(chance.below(actions));
        other.agenda = static_cast<Agenda>(chance.below(agendas));
        other.offered = {static_cast<Agenda>(chance.below(agendas)), Agenda::None};
        other.contributed = static_cast<std::int16_t>(chance.below(20));
        other.last_contribution = static_cast<std::uint8_t>(chance.below(5));
        other.audit_found = static_cast<std::int16_t>(chance.below(5));
    }
    for (std::size_t k = 0; k < changed.offers.size();) {
        const Offer& offer = changed.offers[k];
        if (offer.from != viewer && offer.to != viewer && chance.one_in(2))
            changed.offers.erase(&offer);
        else
            ++k;
    }
    return changed;
}

} // namespace frenemy::testing
