#include "client/app/room_match.hpp"

namespace frenemy::client {
namespace {

Bot bot_of(const SoloSetup& setup, std::size_t seat)
{
    return {setup.tempers[seat], setup.seed * 31 + seat};
}

std::vector<server::Sitter> sitters_of(const SoloSetup& setup)
{
    std::vector<server::Sitter> sitters(setup.scenario.seats.size());
    for (std::size_t i = 0; i < sitters.size(); ++i)
        if (setup.person == no_seat || setup.person.value != i) sitters[i].bot = bot_of(setup, i);
    return sitters;
}

} // namespace

RoomMatch::RoomMatch(const SoloSetup& setup)
    : person_(setup.person)
    , room_(setup.scenario, setup.seed, sitters_of(setup))
{
}

Objection RoomMatch::carry_out(SeatId seat, const Command& command, Happened& happened)
{
    const View before = view();
    for (const server::Answer& answer : room_.on_command(seat, command).answers) {
        if (const auto* no = std::get_if<Rejection>(&answer.what)) return *no;
        if (answer.to != person_) continue;
        happened.before = before;
        happened.events = std::get<server::Happened>(answer.what).events;
    }
    return {};
}

Objection RoomMatch::ask(const Command& command, Happened& happened)
{
    return carry_out(person_, command, happened);
}

void RoomMatch::let_a_bot_play()
{
    if (person_ != no_seat) room_.seat(person_, {Bot{Temper::Fair, room_.log().seed}});
}

bool RoomMatch::bot_step(Happened& happened)
{
    const State& state = room_.state();
    if (state.phase == Phase::Over) return false;
    // In turn, so that no bot says everything before the next one may speak.
    for (int k = 1; k <= state.seats; ++k) {
        const SeatId seat = seat_at((last_ + k) % state.seats);
        const Company& own = company(state, seat);
        const auto& bot = room_.sitter(seat).bot;
        if (!bot || (state.phase == Phase::Deals ? own.done : own.sealed)) continue;
        last_ = index(seat);
        if (!carry_out(seat, decide(scenario(), *bot, room_.view(seat)), happened)) return true;
        // A bot that errs must not hold up the table: it says what every seat may always say.
        if (state.phase == Phase::Deals) return !carry_out(seat, FinishDeals{}, happened);
        const Plan plan = default_plan(scenario(), own, secret(state, seat), state.round);
        return !carry_out(seat, SealPlan{plan}, happened);
    }
    return false;
}

} // namespace frenemy::client
