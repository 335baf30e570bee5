#include "lab/measure/play.hpp"

#include "engine/match/view.hpp"

#include <algorithm>

namespace frenemy {
namespace {

void take_note(PlayedMatch& match, const Events& events)
{
    for (const Event& event : events) {
        if (const auto* gave = std::get_if<Contributed>(&event))
            match.contributed[gave->seat.value] += gave->amount;
        if (const auto* ended = std::get_if<RoundEnded>(&event)) {
            const auto round = static_cast<std::size_t>(ended->round - 1);
            match.titan_share[round] = match.end.titan.share;
            match.titan_price[round] = match.end.titan.price;
            for (int i = 0; i < match.end.seats; ++i) {
                const auto at = static_cast<std::size_t>(i);
                match.most_debt[at] =
                    std::max(match.most_debt[at], match.end.companies[at].debt.count);
                if (2 * ended->round == match.log.scenario.rounds)
                    match.value_halfway[at] = value_of(match.log.scenario, match.end, seat_at(i));
            }
        }
    }
}

/// Who speaks k-th moves round the table, now one way and now the other, so that no seat is better
/// off than its twin.
int speaker(const State& state, std::uint64_t seed, int k)
{
    const auto seats = static_cast<std::uint64_t>(state.seats);
    const std::uint64_t turn = seed + state.round;
    const auto step = static_cast<std::uint64_t>(k);
    const bool backwards = turn / seats % 2 == 1;
    return static_cast<int>((turn + (backwards ? seats - step : step)) % seats);
}

} // namespace

PlayedMatch play(const Scenario& scenario, std::uint64_t seed, const Lineup& lineup,
                 const Strategies& strategies, const Listener& listen)
{
    PlayedMatch match;
    match.log.rules = rules_version;
    match.log.scenario = scenario;
    match.log.seed = seed;
    for (std::size_t i = 0; i < scenario.seats.size(); ++i)
        match.log.players.push_back(
            {static_cast<std::uint8_t>(static_cast<int>(lineup[i].temper) + 1)});

    match.end = begin(scenario, seed);
    thread_local Events events;
    const auto ask = [&](SeatId seat, const Command& command) {
        events.count = 0; // clearing would write over all of its room
        if (apply(scenario, match.end, seat, command, &events)) return false;
        match.log.entries.push_back({seat, command, digest_of(match.end)});
        take_note(match, events);
        if (listen)
            for (const Event& event : events)
                listen(match.end, event);
        return true;
    };

    constexpr int patience = 200; // commands a seat and phase
    int said = 0;
    while (match.end.phase != Phase::Over) {
        const Phase phase = match.end.phase;
        for (int k = 0; k < match.end.seats && match.end.phase == phase; ++k) {
            const int i = speaker(match.end, seed, k);
            const Company& own = company(match.end, seat_at(i));
            if (phase == Phase::Deals ? own.done : own.sealed) continue;
            const auto at = static_cast<std::size_t>(i);
            const Strategy choose = strategies[at] ? strategies[at] : decide;
            const Command command =
                choose(scenario, lineup[at], view_for(match.end, seat_at(i)));
            if (!ask(seat_at(i), command)) match.stalled = true;
            ++said;
        }
        if (match.end.phase != phase) said = 0;
        if (said > patience * match.end.seats) {
            match.stalled = true;
            ask(umpire, ClosePhase{});
            said = 0;
        }
    }
    for (int i = 0; i < match.end.seats; ++i)
        match.scores[static_cast<std::size_t>(i)] = score_of(scenario, match.end, seat_at(i));
    return match;
}

} // namespace frenemy
