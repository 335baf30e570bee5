#include "engine/match/agenda.hpp"

#include "engine/match/score.hpp"

#include <algorithm>
#include <bit>

namespace frenemy {
namespace {

/// Share in percent; nothing of nothing is 0. Rounded against who is judged by it.
int percent_at_least(int part, int whole)
{
    return whole > 0 ? floor_div(100 * part, whole) : 0;
}
int percent_at_most(int part, int whole)
{
    return whole > 0 ? ceil_div(100 * part, whole) : 0;
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

Scenario::Marks marks_of(const Scenario& scenario, Agenda agenda)
{
    const auto& marks = scenario.agenda;
    switch (agenda) {
    case Agenda::None: return {};
    case Agenda::OffTitan: return marks.off_titan;
    case Agenda::Scale: return marks.scale;
    case Agenda::Diversification: return marks.diversification;
    case Agenda::Trusted: return marks.trusted;
    case Agenda::Prepaid: return marks.prepaid;
    case Agenda::Integration: return marks.integration;
    case Agenda::OpenChampion: return marks.open_champion;
    case Agenda::ManagedBetrayal: return marks.managed_betrayal;
    case Agenda::Balance: return marks.balance;
    case Agenda::Dealmaker: return marks.dealmaker;
    }
    return {};
}

AgendaProgress progress_of(const Scenario& scenario, const State& state, SeatId seat,
                           Agenda agenda)
{
    const Company& own = company(state, seat);
    const Scenario::Marks marks = marks_of(scenario, agenda);
    AgendaProgress progress{0, marks.full, marks.half};
    progress.at_most = agenda == Agenda::OffTitan || agenda == Agenda::Balance;
    switch (agenda) {
    case Agenda::None: progress.applies = false; break;
    case Agenda::OffTitan:
        progress.value = percent_at_most(own.big_tech.titan_received, own.big_tech.a_received);
        progress.applies = own.big_tech.a_received >= scenario.agenda.received;
        break;
    case Agenda::Scale:
        progress.value = percent_at_least(own.foundry.slots_dealt, own.foundry.slots_offered);
        break;
    case Agenda::Diversification:
        progress.value = std::popcount(static_cast<unsigned>(own.counting_partners));
        break;
    case Agenda::Trusted: progress.value = own.trust; break;
    case Agenda::Prepaid: progress.value = own.prepaid_completed; break;
    case Agenda::Integration: progress.value = own.big_tech.own_received; break;
    case Agenda::OpenChampion: progress.value = own.big_tech.open_rounds; break;
    case Agenda::ManagedBetrayal:
        progress.value = own.trust;
        progress.applies =
            own.membership.betrayals > 0
            && secret(state, seat).betrayed_after >= scenario.agenda.contributed;
        break;
    case Agenda::Balance: progress.value = lead(scenario, state); break;
    case Agenda::Dealmaker: progress.value = own.counting_deals; break;
    }
    return progress;
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
