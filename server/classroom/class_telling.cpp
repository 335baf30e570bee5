#include "server/classroom/class.hpp"

#include <algorithm>

// Who hears what.

namespace frenemy::server {
namespace {

/// Beyond that a snapshot is shorter.
constexpr std::uint32_t most_missed = 256;
constexpr Now monitor_every = 1000;

bool is_watched(const Table& table)
{
    return std::ranges::find(table.followers, no_seat, &Follower::viewer) != table.followers.end();
}

} // namespace

void Class::follow(PeerId peer, TableId id, SeatId viewer, std::uint32_t seen, Effects& effects)
{
    stop_following(peer);
    Table& at = *table(id);
    Peer& who = peers_[peer];
    who.follows = id;
    who.viewer = viewer;
    at.followers.push_back({peer, viewer});
    at.room.watched(is_watched(at));
    effects.tell(peer, Seated{id, viewer, at.scenario});
    recount(at);
    const std::uint32_t entries = (*at.told)[place_of(viewer)];
    if (seen > 0 && seen < entries && entries - seen <= most_missed) {
        for (Happened& each : happened_since(at.room, seen, viewer))
            effects.tell(peer, std::move(each));
    } else {
        on_digest(peer, effects);
    }
    for (const KeptRemark& kept : at.remarks)
        if ((kept.said.to == no_seat || kept.said.to == viewer)
            && kept.after[place_of(viewer)] > seen)
            effects.tell(peer, kept.said);
    effects.tell(peer, now_of(at));
    effects.tell(peer, clock_of(at, effects.now));
}

void Class::stop_following(PeerId peer)
{
    const auto known = peers_.find(peer);
    if (known == peers_.end()) return;
    if (Table* at = table(known->second.follows)) {
        std::erase_if(at->followers, [&](const Follower& each) { return each.peer == peer; });
        at->room.watched(is_watched(*at));
    }
    known->second.follows = no_table;
    known->second.viewer = no_seat;
}

void Class::tell_everybody(const ServerMessage& message, Effects& effects) const
{
    for (const auto& [peer, who] : peers_)
        effects.tell(peer, message);
}

void Class::tell_teachers(const ServerMessage& message, Effects& effects) const
{
    for (const auto& [peer, who] : peers_)
        if (who.teacher) effects.tell(peer, message);
}

void Class::tell_lobby(PeerId peer, Effects& effects) const
{
    Lobby lobby{now_of_it(), {}};
    for (const Pupil& each : pupils_)
        if (!each.gone) lobby.people.push_back(person_of(each));
    std::ranges::sort(lobby.people, {}, &Person::label);
    effects.tell(peer, std::move(lobby));
    if (record_.stage == ClassStage::Over) effects.tell(peer, ranks());
}

void Class::tell_person(PupilNumber number, Effects& effects) const
{
    tell_everybody(PersonNow{person_of(pupil(number))}, effects);
}

void Class::tell_table(const Table& at, Effects& effects) const
{
    const TableNow now = now_of(at);
    for (const Follower& each : at.followers)
        effects.tell(each.peer, now);
    for (const auto& [peer, who] : peers_)
        if (who.teacher && who.follows != at.id) effects.tell(peer, now);
}

void Class::tell_clock(const Table& at, Effects& effects) const
{
    const Clock clock = clock_of(at, effects.now);
    for (const Follower& each : at.followers)
        effects.tell(each.peer, clock);
}

void Class::tell_monitor(Effects& effects)
{
    monitor_changed_ = false;
    monitor_at_ = effects.now + monitor_every;
    if (std::ranges::none_of(peers_, [](const auto& each) { return each.second.teacher; })) return;
    Monitor changed;
    told_lines_.resize(tables_.size(), TableLine{.table = no_table});
    for (std::size_t i = 0; i < tables_.size(); ++i) {
        TableLine line = line_of(tables_[i], effects.now);
        TableLine told = told_lines_[i];
        told.left_ms = line.left_ms; // runs by itself
        if (line == told) continue;
        told_lines_[i] = line;
        changed.lines.push_back(line);
    }
    if (!changed.lines.empty()) tell_teachers(std::move(changed), effects);
    if (Ranks now = ranks(); now != told_ranks_) {
        told_ranks_ = now;
        tell_teachers(std::move(now), effects);
    }
}

ClassNow Class::now_of_it() const
{
    const ClassSettings& settings = record_.settings;
    return {.code = record_.code,
            .title = settings.title,
            .scenario = settings.scenario,
            .stage = record_.stage,
            .paused = record_.paused,
            .in_step = settings.in_step,
            .chat = settings.chat,
            .watching = settings.watching,
            .rehearsal = settings.rehearsal,
            .choose_seats = settings.choose_seats,
            .tables = static_cast<std::uint16_t>(tables_.size()),
            .homework_until = settings.homework_until,
            .delete_on = settings.delete_on,
            .timers = settings.timers,
            .ends_at = record_.ends_at,
            .time_up = std::ranges::any_of(
                tables_, [](const Table& each) { return each.last_round != 0; })};
}

Person Class::person_of(const Pupil& who) const
{
    return {who.label, who.alias, who.table, who.seat, who.peer != no_peer, who.muted};
}

TableNow Class::now_of(const Table& at) const
{
    TableNow now{at.id, {}};
    for (const TableSeat& seat : at.seats) {
        SeatNow one{Holder::Bot, seat.temper, {}};
        for (std::size_t k = 0; k < seat.pupils.size(); ++k)
            if (seat.pupils[k] != 0) one.pupils[k] = pupil(seat.pupils[k]).label;
        if (!seat.empty())
            one.holder = seat.bot_plays()      ? Holder::StandIn
                         : anybody_here(seat) ? Holder::Person
                                              : Holder::Absent;
        now.seats.push_back(one);
    }
    return now;
}

Clock Class::clock_of(const Table& at, Now now) const
{
    if (at.waiting) return {ClockState::Waiting, 0};
    if (record_.paused) return {ClockState::Paused, at.paused_left};
    if (!at.deadline) return {ClockState::Off, 0};
    const Now left = *at.deadline > now ? *at.deadline - now : 0;
    return {ClockState::Running, static_cast<std::uint32_t>(left)};
}

TableLine Class::line_of(const Table& at, Now now) const
{
    const State& state = at.room.state();
    const Clock clock = clock_of(at, now);
    TableLine line{.table = at.id,
                   .seats = state.seats,
                   .rounds = static_cast<std::uint8_t>(at.scenario->rounds),
                   .round = state.round,
                   .phase = state.phase,
                   .ended_early = at.ended_early,
                   .clock = clock.state,
                   .left_ms = clock.left_ms,
                   .entries = at.room.entries()};
    for (std::size_t i = 0; i < at.seats.size(); ++i) {
        const TableSeat& seat = at.seats[i];
        const Company& own = state.companies[i];
        const bool ready = state.phase == Phase::Deals ? own.done != 0 : own.sealed != 0;
        if (ready) ++line.ready;
        if (seat.bot_plays()) ++line.bots;
        else if (!ready && !at.over()) line.slow |= static_cast<std::uint8_t>(1U << i);
        if (!seat.empty() && !anybody_here(seat)) ++line.absent;
    }
    // Who is alone in not being ready is slow; while most are at it nobody is.
    if (2 * line.ready < line.seats) line.slow = 0;
    return line;
}

Ranks Class::ranks() const
{
    return {ranks_of(tables_, pupils_)};
}

} // namespace frenemy::server
