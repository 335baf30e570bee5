#include "server/classroom/class.hpp"

#include <algorithm>

// How pupils come to a place in the class, come back to it, and lose it.

namespace frenemy::server {

void Class::on_join(PeerId peer, const Join& message, Effects& effects)
{
    if (peers_.contains(peer)) return effects.tell(peer, Refused{Refusal::AlreadyJoined});
    if (record_.stage == ClassStage::Over)
        return effects.tell(peer, Refused{Refusal::ClassOver});
    // Whoever left at once and never moved leaves no trace: else who joins and leaves in a loop
    // uses the numbers up.
    while (!pupils_.empty() && pupils_.back().gone && pupils_.back().last_sequence == 0)
        pupils_.pop_back();
    if (pupils() >= most_pupils || pupils_.size() >= most_pupil_numbers)
        return effects.tell(peer, Refused{Refusal::ClassFull});
    const bool homework = record_.settings.homework_until != 0;
    if (homework && record_.stage == ClassStage::Playing && !has_place_for_homework())
        return effects.tell(peer, Refused{Refusal::ClassFull});
    if (message.wish != no_label && number_of(message.wish) != 0)
        return effects.tell(peer, Refused{Refusal::LabelTaken});

    for (Pupil& each : pupils_)
        if (each.asks_back == peer) each.asks_back = no_peer;
    const bool first = pupils_.empty();
    Pupil joins;
    joins.token = fresh_.token();
    joins.label = message.wish != no_label ? message.wish : free_label();
    joins.alias = free_alias();
    pupils_.push_back(joins);
    record_changed_ = true;
    const auto number = static_cast<PupilNumber>(pupils_.size());
    arrive(peer, number, 0, effects);
    if (record_.stage != ClassStage::Playing) return;
    if (first) // tables that waited for somebody; where something has happened the clock runs already
        for (Table& each : tables_)
            if (each.room.entries() == 0 && !each.over()) start_clock(each, effects);
    if (homework) open_homework(number, effects);
    else find_place(number, effects);
}

void Class::on_resume(PeerId peer, const Resume& message, Effects& effects)
{
    if (peers_.contains(peer)) return effects.tell(peer, Refused{Refusal::AlreadyJoined});
    for (std::size_t i = 0; i < pupils_.size(); ++i)
        if (!pupils_[i].gone && pupils_[i].token == message.token)
            return arrive(peer, static_cast<PupilNumber>(i + 1), message.seen, effects);
    effects.tell(peer, Refused{Refusal::UnknownToken});
}

void Class::on_reenter(PeerId peer, const Reenter& message, Effects& effects)
{
    if (peers_.contains(peer)) return effects.tell(peer, Refused{Refusal::AlreadyJoined});
    const PupilNumber number = number_of(message.label);
    if (number == 0) return effects.tell(peer, Refused{Refusal::UnknownLabel});
    // Who asked first is answered first: nobody slips in before the teacher's click.
    Pupil& asked = pupil(number);
    if (asked.asks_back != no_peer && asked.asks_back != peer)
        return effects.tell(peer, Refused{Refusal::LabelTaken});
    const bool again = asked.asks_back == peer;
    // Whoever goes from number to number is not worth the teacher's clicks.
    constexpr int most_asked_back = 4;
    if (!again && ++asked_back_[peer] > most_asked_back)
        return effects.tell(peer, Refused{Refusal::ConsentDenied});
    for (Pupil& each : pupils_) // one at a time
        if (each.asks_back == peer) each.asks_back = no_peer;
    asked.asks_back = peer;
    effects.tell(peer, ConsentAsked{});
    if (!again) tell_teachers(ReentryAsked{message.label}, effects);
}

void Class::let_back(Pupil& asked, bool yes, Effects& effects)
{
    const PeerId peer = asked.asks_back;
    asked.asks_back = no_peer;
    if (!yes) return effects.tell(peer, Refused{Refusal::ConsentDenied});
    asked.token = fresh_.token();
    record_changed_ = true;
    if (peers_.contains(peer)) gone(peer, effects); // it has got another place meanwhile
    arrive(peer, number_of(asked.label), 0, effects);
}

void Class::arrive(PeerId peer, PupilNumber number, std::uint32_t seen, Effects& effects)
{
    Pupil& who = pupil(number);
    if (who.peer != no_peer) {
        const PeerId before = who.peer;
        effects.tell(before, Refused{Refusal::Elsewhere});
        effects.cut.push_back(before);
        stop_following(before);
        peers_.erase(before);
    }
    who.peer = peer;
    peers_[peer].pupil = number;
    effects.tell(peer, Joined{who.token, who.label, who.alias, who.last_sequence});
    tell_lobby(peer, effects);
    tell_person(number, effects);
    Table* at = table(who.table);
    if (!at) return;
    follow(peer, who.table, who.seat, seen, effects);
    if (who.seat == no_seat) return;
    TableSeat& seat = at->at(who.seat);
    seat.stand_in = false;
    seat_changed(*at, who.seat, effects);
}

void Class::on_watch(PeerId peer, const Watch& message, Effects& effects)
{
    const auto known = peers_.find(peer);
    if (known != peers_.end() && known->second.pupil != 0)
        return effects.tell(peer, Refused{Refusal::AlreadyJoined});
    const bool teacher = known != peers_.end() && known->second.teacher;
    if (!teacher && !record_.settings.watching)
        return effects.tell(peer, Refused{Refusal::NoWatching});
    if (message.table != no_table && !table(message.table))
        return effects.tell(peer, Refused{Refusal::UnknownTable});
    if (known == peers_.end()) {
        peers_[peer] = {};
        tell_lobby(peer, effects);
    }
    stop_following(peer);
    if (message.table != no_table) follow(peer, message.table, no_seat, 0, effects);
}

void Class::attend(PeerId peer, Effects& effects)
{
    if (deleted_) return effects.tell(peer, Refused{Refusal::ClassOver});
    gone(peer, effects);
    peers_[peer] = {.teacher = true};
    tell_lobby(peer, effects);
    for (const Table& each : tables_)
        effects.tell(peer, now_of(each));
    for (const Pupil& each : pupils_)
        if (each.asks_back != no_peer) effects.tell(peer, ReentryAsked{each.label});
    told_lines_.clear();
    told_ranks_ = {};
    monitor_changed_ = true;
}

void Class::on_leave(PeerId peer, Effects& effects)
{
    if (const PupilNumber number = peers_[peer].pupil; number != 0) return remove(number, effects);
    stop_following(peer);
    peers_.erase(peer);
}

void Class::remove(PupilNumber number, Effects& effects)
{
    Pupil& leaves = pupil(number);
    leave_seat(number, effects);
    if (leaves.peer != no_peer) {
        effects.tell(leaves.peer, Refused{Refusal::Removed});
        effects.cut.push_back(leaves.peer);
        stop_following(leaves.peer);
        peers_.erase(leaves.peer);
    }
    if (leaves.asks_back != no_peer) {
        effects.tell(leaves.asks_back, Refused{Refusal::ConsentDenied});
        leaves.asks_back = no_peer;
    }
    leaves.peer = no_peer;
    leaves.gone = true;
    leaves.token = {};
    record_changed_ = true;
    tell_everybody(PersonGone{leaves.label}, effects);
}

Label Class::free_label() const
{
    Label label{1};
    while (number_of(label) != 0)
        ++label.value;
    return label;
}

Alias Class::free_alias() const
{
    // Another one first in each class. Not from the seed: nothing anybody sees may tell of it.
    const auto start = static_cast<std::uint8_t>(record_.code.text[5] + record_.code.text[4] * 7);
    for (std::uint8_t step = 0; step < aliases; ++step) {
        const Alias alias{static_cast<std::uint8_t>((start + step * 27U) % aliases)};
        const auto has_it = [&](const Pupil& each) { return !each.gone && each.alias == alias; };
        if (std::ranges::none_of(pupils_, has_it)) return alias;
    }
    return {};
}

} // namespace frenemy::server
