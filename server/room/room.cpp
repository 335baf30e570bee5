#include "server/room/room.hpp"

#include "server/store/match_store.hpp"

#include <utility>

namespace frenemy::server {
namespace {

std::vector<Event> redacted(const Events& events, SeatId viewer)
{
    std::vector<Event> told;
    for (const Event& event : events)
        if (auto shown = redact(event, viewer)) told.push_back(*shown);
    return told;
}

} // namespace

Room::Room(Scenario scenario, std::uint64_t seed, std::vector<Sitter> sitters, MatchStore& store)
    : scenario_(std::move(scenario))
    , state_(begin(scenario_, seed))
    , sitters_(std::move(sitters))
    , store_(store)
{
    log_.rules = rules_version;
    log_.scenario = scenario_;
    log_.seed = seed;
    for (const Sitter& each : sitters_)
        log_.players.push_back({static_cast<std::uint8_t>(
            each.bot ? static_cast<int>(each.bot->temper) + 1 : 0)});
}

Answers Room::on_command(SeatId seat, const Command& command)
{
    // Closing a phase is the table's own, whoever asks for it.
    if (seat.value >= state_.seats)
        return {{seat, Refused{Rejection{Rejection::Code::UnknownSeat}}}};
    return carry_out(seat, command);
}

Answers Room::on_time_up()
{
    return carry_out(umpire, ClosePhase{});
}

std::optional<SeatId> Room::next_bot() const
{
    if (state_.phase == Phase::Over) return {};
    for (int i = 0; i < state_.seats; ++i) {
        const Company& own = company(state_, seat_at(i));
        const bool waits = state_.phase == Phase::Deals ? !own.done : !own.sealed;
        if (waits && sitters_[static_cast<std::size_t>(i)].bot) return seat_at(i);
    }
    return {};
}

Answers Room::on_bot_turn()
{
    const SeatId seat = *next_bot();
    return carry_out(seat, decide(scenario_, *sitters_[seat.value].bot, view(seat)));
}

void Room::seat(SeatId seat, Sitter sitter)
{
    sitters_[seat.value] = std::move(sitter);
}

Answers Room::carry_out(SeatId seat, const Command& command)
{
    State next = state_;
    static thread_local Events events; // large
    events.clear();
    if (const auto no = apply(scenario_, next, seat, command, &events)) return {{seat, Refused{no}}};
    const MatchLog::Entry entry{seat, command, digest_of(next)};
    if (!store_.append(entry)) return {{seat, Refused{}}};

    state_ = next;
    log_.entries.push_back(entry);
    Answers answers;
    for (int i = -1; i < state_.seats; ++i) {
        const SeatId viewer = i < 0 ? no_seat : seat_at(i);
        answers.push_back({viewer, Happened{entries(), redacted(events, viewer),
                                            digest_of(view(viewer))}});
    }
    return answers;
}

} // namespace frenemy::server
