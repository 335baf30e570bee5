#include "client/app/room_match.hpp"

#include <utility>

namespace frenemy::client {
namespace {

Bot bot_of(const SoloSetup& setup, std::size_t seat)
{
    return {setup.tempers[seat], setup.seed * 31 + seat, setup.iterations};
}

std::vector<server::Sitter> sitters_of(const SoloSetup& setup)
{
    std::vector<server::Sitter> sitters(setup.scenario.seats.size());
    for (std::size_t i = 0; i < sitters.size(); ++i)
        if ((setup.person == no_seat || setup.person.value != i) && !setup.people[i])
            sitters[i].bot = bot_of(setup, i);
    return sitters;
}

} // namespace

RoomMatch::RoomMatch(const SoloSetup& setup)
    : person_(setup.person)
    , room_(setup.scenario, setup.seed, sitters_of(setup))
{
    for (std::size_t i = 0; i < setup.scenario.seats.size(); ++i)
        shared_ = shared_ || (person_ != no_seat && setup.people[i] && person_.value != i);
    if (shared_) person_ = no_seat; // the first one sits down when the cover is lifted
}

RoomMatch::RoomMatch(server::Room room, SeatId person)
    : person_(person)
    , room_(std::move(room))
{
}

std::unique_ptr<RoomMatch> RoomMatch::follow(const MatchLog& record)
{
    SoloSetup setup{record.scenario, record.seed, no_seat, {}, {}};
    for (std::size_t i = 0; i < record.players.size(); ++i)
        if (const int bot = record.players[i].bot)
            setup.tempers[i] = static_cast<Temper>(bot - 1);
        else
            setup.person = seat_at(static_cast<int>(i));
    auto match = std::make_unique<RoomMatch>(setup);
    match->script_ = Script{record.entries, setup.person};
    return match;
}

std::unique_ptr<RoomMatch> RoomMatch::resume(MatchLog log, SeatId person)
{
    std::vector<server::Sitter> sitters(log.scenario.seats.size());
    for (std::size_t i = 0; i < sitters.size(); ++i)
        if (person.value != i) sitters[i].bot = Bot{Temper::Fair, log.seed * 31 + i};
    auto room = server::Room::resume(std::move(log), std::move(sitters));
    if (!room) return {};
    return std::unique_ptr<RoomMatch>{new RoomMatch{std::move(*room), person}};
}

SeatId RoomMatch::next_person() const
{
    const State& state = room_.state();
    if (!shared_ || person_ != no_seat || state.phase == Phase::Over) return no_seat;
    for (int k = 1; k <= state.seats; ++k) {
        const SeatId seat = seat_at((sat_last_ + k) % state.seats);
        const Company& own = company(state, seat);
        if (!room_.sitter(seat).bot && !(state.phase == Phase::Deals ? own.done : own.sealed)) return seat;
    }
    return no_seat;
}

void RoomMatch::sit_down(SeatId seat)
{
    person_ = seat;
    if (seat != no_seat) sat_last_ = index(seat);
}

Objection RoomMatch::carry_out(SeatId seat, const Command& command)
{
    // Who is done gets up: what follows is told to everybody at the machine.
    const bool leaves = shared_ && seat == person_
                        && (std::holds_alternative<FinishDeals>(command)
                            || std::holds_alternative<SealPlan>(command));
    const SeatId listener = leaves ? no_seat : person_;
    const View before = room_.view(listener);
    server::Outcome outcome = room_.on_command(seat, command);
    if (!outcome.entry) return std::get<Rejection>(outcome.answers.front().what);
    if (!happened_) happened_ = Happened{before, {}, {}, {}}; // also when nothing of it is shown
    for (const server::Answer& answer : outcome.answers) {
        if (answer.to != listener) continue;
        const auto& events = std::get<server::Happened>(answer.what).events;
        happened_->events.insert(happened_->events.end(), events.begin(), events.end());
    }
    std::erase_if(outcome.remarks, [&](const server::Remarked& said) {
        return said.to != no_seat && said.to != listener;
    });
    happened_->remarks.insert(happened_->remarks.end(), outcome.remarks.begin(), outcome.remarks.end());
    script_.made(seat, command);
    person_ = listener;
    return {};
}

Objection RoomMatch::ask(const Command& command)
{
    // Who is faster than the others were still makes the recorded move after theirs.
    if (script_.persons_move() && *script_.persons_move() == command)
        while (script_.others_move() && follow_script()) {}
    return carry_out(person_, command);
}

std::optional<Happened> RoomMatch::next()
{
    if (!happened_) let_next_bot_move();
    return std::exchange(happened_, {});
}

void RoomMatch::let_a_bot_play()
{
    for (int i = 0; i < room_.state().seats; ++i)
        if (!room_.sitter(seat_at(i)).bot)
            room_.seat(seat_at(i), {Bot{Temper::Fair, room_.log().seed + static_cast<std::uint64_t>(i)}});
    shared_ = false;
    think_ = {}; // nobody waits for the next move any more
    script_.leave();
}

/// Empty while the bot thinks.
std::optional<Command> RoomMatch::choice_of(const Bot& bot, const View& view) const
{
    const bool takes_time = bot.temper == Temper::Strategist;
    return think_ && takes_time ? think_(scenario(), bot, view) : decide(scenario(), bot, view);
}

/// The next move as it is recorded; false when there is no script, or not any more.
bool RoomMatch::follow_script()
{
    if (script_.over()) return false;
    const MatchLog::Entry* next = script_.others_move();
    if (!next) return true; // all wait for the person
    if (!carry_out(next->seat, next->command)) return true;
    script_.leave();
    return false;
}

void RoomMatch::let_next_bot_move()
{
    const State& state = room_.state();
    if (state.phase == Phase::Over || follow_script()) return;
    // In turn, so that no bot says everything before the next one may speak.
    for (int k = 1; k <= state.seats; ++k) {
        const SeatId seat = seat_at((last_ + k) % state.seats);
        const Company& own = company(state, seat);
        const auto& bot = room_.sitter(seat).bot;
        if (!bot || (state.phase == Phase::Deals ? own.done : own.sealed)) continue;
        const auto chosen = choice_of(*bot, room_.view(seat));
        if (!chosen) return;
        last_ = index(seat);
        if (!carry_out(seat, *chosen)) return;
        // A bot that errs must not hold up the table: it says what every seat may always say.
        if (state.phase == Phase::Deals)
            carry_out(seat, FinishDeals{});
        else
            carry_out(seat, SealPlan{default_plan(scenario(), state, seat)});
        return;
    }
}

} // namespace frenemy::client
