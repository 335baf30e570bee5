#include "engine/match/agenda.hpp"

#include "engine/match/score.hpp"

#include <algorithm>
#include <bit>

namespace frenemy {
namespace {

/// Share in percent; nothing of nothing is 0.
int percent(int part, int whole)
{
    return whole > 0 ? 100 * part / whole : 0;
}

/// How far the best V − par at the table is ahead of the second.
int lead(const Scenario& scenario, const State& state)
{
    std::array<int, max_seats> above{};
    for (int i = 0; i < state.seats; ++i)
        above[static_cast<std::size_t>(i)] =
            value_of(scenario, state, seat_at(i)) - scenario.seats[static_cast<std::size_t>(i)].par;
    std::sort(above.begin(), above.begin() + state.seats, std::greater<>{});
    return above[0] - above[1];
}

} // namespace

AgendaProgress progress_of(const Scenario& scenario, const State& state, SeatId seat,
                           Agenda agenda)
{
    constexpr int enough_received = 12;
    constexpr int enough_contributed = 4;
    const Company& own = company(state, seat);
    const Secret& known = secret(state, seat);
    const bool short_match = scenario.rounds <= 6;
    switch (agenda) {
    case Agenda::None: return {0, 0, 0, false, false};
    case Agenda::OffTitan:
        return {percent(own.big_tech.titan_received, own.big_tech.a_received), 30, 45, true,
                own.big_tech.a_received >= enough_received};
    case Agenda::Scale: return {percent(own.foundry.slots_dealt, own.foundry.slots_offered), 90, 75};
    case Agenda::Diversification:
        return {std::popcount(static_cast<unsigned>(own.counting_partners)), 4, 3};
    case Agenda::Trusted: return {own.trust, 8, 7};
    case Agenda::Prepaid: return {own.prepaid_completed, 12, 8};
    case Agenda::Integration: return {own.big_tech.own_received, 6, 3};
    case Agenda::OpenChampion: return {own.big_tech.open_rounds, 5, 3};
    case Agenda::ManagedBetrayal:
        return {own.trust, 4, 3, false,
                own.membership.betrayals > 0 && known.betrayed_after >= enough_contributed};
    case Agenda::Balance: return {lead(scenario, state), 5, 10, true};
    case Agenda::Dealmaker: return {own.counting_deals, short_match ? 6 : 8, short_match ? 4 : 6};
    }
    return {};
}

int agenda_points(const Scenario& scenario, const State& state, SeatId seat)
{
    const AgendaProgress progress =
        progress_of(scenario, state, seat, secret(state, seat).agenda);
    if (!progress.applies) return 0;
    const auto reached = [&](int mark) {
        return progress.at_most ? progress.value <= mark : progress.value >= mark;
    };
    if (reached(progress.full)) return scenario.score.agenda_full;
    return reached(progress.half) ? scenario.score.agenda_half : 0;
}

} // namespace frenemy
