#include "server/classroom/table.hpp"

#include "engine/match/rules.hpp"

#include <algorithm>
#include <limits>

namespace frenemy::server {
namespace {

bool shows_something(const Events& events, SeatId viewer)
{
    return std::ranges::any_of(
        events, [&](const Event& event) { return redact(event, viewer).has_value(); });
}

} // namespace

int position_of(const Table& table)
{
    if (table.over()) return std::numeric_limits<int>::max();
    return table.room.state().round * 2 + (table.room.phase() == Phase::Planning ? 1 : 0);
}

Command default_move(const Table& table, SeatId seat)
{
    const State& state = table.room.state();
    if (state.phase == Phase::Deals) return FinishDeals{};
    return SealPlan{default_plan(table.room.scenario(), company(state, seat), secret(state, seat),
                                 state.round)};
}

void update_sitter(Table& table, SeatId seat)
{
    const TableSeat& at = table.at(seat);
    Sitter sitter;
    if (at.bot_plays()) sitter.bot = Bot{at.temper, table.room.log().seed * 31 + seat.value};
    table.room.seat(seat, sitter);
}

std::optional<SeatId> bot_to_move(const Table& table)
{
    if (table.waiting || table.over()) return {};
    const State& state = table.room.state();
    for (int k = 1; k <= state.seats; ++k) {
        const SeatId seat = seat_at((table.last_bot + k) % state.seats);
        const Company& own = company(state, seat);
        const bool ready = state.phase == Phase::Deals ? own.done : own.sealed;
        if (!ready && table.at(seat).bot_plays()) return seat;
    }
    return {};
}

std::vector<Happened> happened_since(const Room& room, std::uint32_t seen, SeatId viewer)
{
    const MatchLog& log = room.log();
    std::vector<Happened> told;
    State state = begin(log.scenario, log.seed);
    static thread_local Events events; // large
    std::uint32_t number = 0;
    for (const MatchLog::Entry& entry : log.entries) {
        events.clear();
        apply(log.scenario, state, entry.seat, entry.command, &events);
        if (!shows_something(events, viewer) || ++number <= seen) continue;
        told.push_back({number, redacted(events, viewer), digest_of(view_for(state, viewer))});
    }
    return told;
}

std::vector<Told> told_after_each(const Room& room)
{
    const MatchLog& log = room.log();
    std::vector<Told> after;
    Told told{};
    State state = begin(log.scenario, log.seed);
    static thread_local Events events; // large
    for (const MatchLog::Entry& entry : log.entries) {
        events.clear();
        apply(log.scenario, state, entry.seat, entry.command, &events);
        for (int i = -1; i < state.seats; ++i) {
            const SeatId viewer = i < 0 ? no_seat : seat_at(i);
            if (shows_something(events, viewer)) ++told[place_of(viewer)];
        }
        after.push_back(told);
    }
    return after;
}

} // namespace frenemy::server
