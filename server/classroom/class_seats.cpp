#include "server/classroom/class.hpp"
#include "server/classroom/grouping.hpp"

#include <algorithm>

// Who sits where.

namespace frenemy::server {

Table& Class::open_table(std::uint8_t which, Effects& effects)
{
    const auto& numbers = line_up(which);
    const std::size_t seats = numbers->seats.size();
    Room room{*numbers, record_.seed, std::vector<Sitter>(seats)};
    std::vector<TableSeat> nobody(seats);
    for (TableSeat& seat : nobody)
        seat.temper = record_.settings.temper;
    tables_.push_back({.id = TableId{static_cast<std::uint16_t>(tables_.size())},
                       .line_up = which,
                       .match = fresh_.match(),
                       .opened = effects.now,
                       .seats = std::move(nobody),
                       .scenario = numbers,
                       .room = std::move(room),
                       .told = Told{}});
    Table& table = tables_.back();
    table.room.watched(false);
    effects.batch.begin(table.match, table.room.log());
    for (std::size_t i = 0; i < seats; ++i)
        update_sitter(table, seat_at(static_cast<int>(i)));
    record_changed_ = true;
    return table;
}

void Class::open_tables(Effects& effects)
{
    std::vector<PupilNumber> waiting;
    for (std::size_t i = 0; i < pupils_.size(); ++i)
        if (!pupils_[i].gone) waiting.push_back(static_cast<PupilNumber>(i + 1));
    const auto seats_in = [](const auto& numbers) {
        return numbers ? static_cast<int>(numbers->seats.size()) : 0;
    };
    const GroupingRules rules{seats_in(scenario_), seats_in(small_), record_.settings.odd,
                              record_.settings.tables};
    record_.stage = ClassStage::Playing;
    record_.ends_at = 0;
    if (record_.settings.play_min != 0 && record_.settings.homework_until == 0)
        record_.ends_at = effects.now + record_.settings.play_min * Now{60'000};
    record_changed_ = true;
    const auto groups = group(waiting.size(), rules, fresh_.seed());
    for (const Group& each : groups)
        start_clock(open_table(each.line_up, effects), effects);
    tell_everybody(now_of_it(), effects);
    for (std::size_t i = 0; i < groups.size(); ++i)
        for (std::size_t k = 0; k < groups[i].seats.size(); ++k)
            for (const std::size_t who : groups[i].seats[k])
                sit(waiting[who], tables_[i], seat_at(static_cast<int>(k)), effects);
    for (const Table& each : tables_)
        tell_table(each, effects);
    monitor_changed_ = true;
}

bool Class::anybody_else_sits(PupilNumber number) const
{
    for (std::size_t i = 0; i < pupils_.size(); ++i)
        if (i + 1 != number && !pupils_[i].gone && pupils_[i].table != no_table) return true;
    return false;
}

/// Where nobody sits and nothing has happened: who left it left no trace.
Table* Class::untouched_table()
{
    const auto is_empty = [](const TableSeat& one) { return one.empty() && one.promised == 0; };
    for (Table& each : tables_)
        if (each.room.entries() == 0 && !each.over() && std::ranges::all_of(each.seats, is_empty))
            return &each;
    return nullptr;
}

bool Class::has_place_for_homework()
{
    return tables_.size() < most_tables || untouched_table();
}

/// Requires: a place for it.
void Class::open_homework(PupilNumber number, Effects& effects)
{
    Table* untouched = untouched_table();
    Table& own = untouched ? *untouched : open_table(0, effects);
    const auto seats = own.seats.size();
    tell_everybody(now_of_it(), effects);
    sit(number, own, seat_at(static_cast<int>((number - 1U) % seats)), effects);
    tell_table(own, effects);
}

/// A bot's seat from the next phase on, where most bots play; else a seat to share; else to look on.
void Class::find_place(PupilNumber number, Effects& effects)
{
    Table* best = nullptr;
    SeatId seat = no_seat;
    int most = 0;
    for (Table& each : tables_) {
        if (each.over()) continue;
        const auto is_free = [](const TableSeat& one) {
            return one.empty() && one.promised == 0;
        };
        const int free = static_cast<int>(std::ranges::count_if(each.seats, is_free));
        if (free <= most) continue;
        most = free;
        best = &each;
        const auto first = std::ranges::find_if(each.seats, is_free);
        seat = seat_at(static_cast<int>(first - each.seats.begin()));
    }
    if (best) return promise(number, *best, seat, effects);
    for (Table& each : tables_)
        for (std::size_t i = 0; i < each.seats.size(); ++i)
            if (!each.over() && !each.seats[i].full() && each.seats[i].promised == 0)
                return promise(number, each, seat_at(static_cast<int>(i)), effects);
}

void Class::on_take_seat(PeerId peer, const TakeSeat& message, Effects& effects)
{
    const PupilNumber number = peers_[peer].pupil;
    Table* at = table(message.table);
    if (number == 0 || !record_.settings.choose_seats)
        return effects.tell(peer, Refused{Refusal::NotSeated});
    if (!at) return effects.tell(peer, Refused{Refusal::UnknownTable});
    if (!at->has(message.seat)) return effects.tell(peer, Refused{Refusal::UnknownSeat});
    if (at->over()) return effects.tell(peer, Refused{Refusal::NotPlaying});
    const TableSeat& seat = at->at(message.seat);
    if (!seat.empty() || seat.promised != 0)
        return effects.tell(peer, Refused{Refusal::SeatTaken});
    // All tables deal the same cards: what a seat hides at one, it hides at the others.
    if (pupil(number).seat != no_seat && anybody_else_sits(number))
        return effects.tell(peer, Refused{Refusal::AlreadySeated});
    leave_seat(number, effects);
    promise(number, *at, message.seat, effects);
}

void Class::promise(PupilNumber number, Table& table, SeatId seat, Effects& effects)
{
    // Before anything has happened there is no phase to wait for.
    if (table.room.entries() == 0) {
        sit(number, table, seat, effects);
        return tell_table(table, effects);
    }
    table.at(seat).promised = number;
    Pupil& who = pupil(number);
    who.table = table.id;
    who.seat = no_seat;
    record_changed_ = true;
    if (who.peer != no_peer) follow(who.peer, table.id, no_seat, 0, effects);
    tell_person(number, effects);
}

/// Whoever calls this tells the table.
void Class::sit(PupilNumber number, Table& table, SeatId seat, Effects& effects)
{
    TableSeat& at = table.at(seat);
    if (at.promised == number) at.promised = 0;
    at.add(number);
    Pupil& who = pupil(number);
    who.table = table.id;
    who.seat = seat;
    at.stand_in = at.stand_in && !anybody_here(at);
    update_sitter(table, seat);
    record_changed_ = true;
    monitor_changed_ = true;
    if (who.peer != no_peer) follow(who.peer, table.id, seat, 0, effects);
    tell_person(number, effects);
}

void Class::leave_seat(PupilNumber number, Effects& effects)
{
    Pupil& who = pupil(number);
    Table* at = table(who.table);
    if (!at) return;
    for (TableSeat& each : at->seats)
        if (each.promised == number) each.promised = 0;
    const SeatId seat = who.seat;
    who.table = no_table;
    who.seat = no_seat;
    record_changed_ = true;
    if (who.peer != no_peer) stop_following(who.peer);
    if (seat == no_seat) return;
    at->at(seat).remove(number);
    seat_changed(*at, seat, effects);
}

void Class::seat_changed(Table& table, SeatId seat, Effects& effects)
{
    update_sitter(table, seat);
    monitor_changed_ = true;
    tell_table(table, effects);
}

bool Class::anybody_here(const TableSeat& seat) const
{
    return std::ranges::any_of(seat.pupils, [this](PupilNumber number) {
        return number != 0 && pupil(number).peer != no_peer;
    });
}

} // namespace frenemy::server
