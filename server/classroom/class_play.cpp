#include "server/classroom/class.hpp"

#include <algorithm>
#include <limits>

// What pupils do at their tables, and what the clock does.

namespace frenemy::server {
namespace {

/// For a phase without a limit, once the lesson's time is up.
constexpr Now last_phase_s = 60;

} // namespace

void Class::on_move(PeerId peer, const Move& message, Effects& effects)
{
    const PupilNumber number = peers_[peer].pupil;
    const auto refuse = [&](Refusal why) { effects.tell(peer, Refused{why, message.sequence}); };
    if (number == 0) return refuse(Refusal::NotSeated);
    Pupil& who = pupil(number);
    auto& slot = who.recent[message.sequence % who.recent.size()];
    if (slot.sequence == message.sequence)
        return effects.tell(peer, Accepted{message.sequence, slot.entry});
    if (message.sequence <= who.last_sequence) return refuse(Refusal::OldSequence);

    Table* at = table(who.table);
    if (!at || who.seat == no_seat) return refuse(Refusal::NotSeated);
    if (at->over()) return refuse(Refusal::NotPlaying);
    if (record_.paused) return refuse(Refusal::Paused);
    if (at->waiting) return refuse(Refusal::TablesAhead);
    if (at->at(who.seat).bot_plays()) return refuse(Refusal::SeatTaken);

    Outcome outcome = at->room.on_command(who.seat, message.command);
    if (!outcome.entry)
        return effects.tell(peer, Rejected{message.sequence,
                                           std::get<Rejection>(outcome.answers.front().what)});
    std::uint32_t shown = (*at->told)[place_of(who.seat)];
    for (const Answer& answer : outcome.answers)
        if (answer.to == who.seat) ++shown;
    slot = {message.sequence, shown};
    who.last_sequence = message.sequence;
    effects.tell(peer, Accepted{message.sequence, slot.entry});
    carried_out(*at, std::move(outcome),
                {effects.now, numbered(number, message.sequence), GivenBy::Person}, effects);
}

void Class::carried_out(Table& table, Outcome outcome, const Provenance& provenance,
                        Effects& effects)
{
    effects.batch.append(table.match, table.room.entries(), *outcome.entry, provenance);
    table.given.push_back(provenance);
    bool phase_changed = false;
    for (Answer& answer : outcome.answers) {
        Happened& what = std::get<Happened>(answer.what);
        if (answer.to == no_seat)
            phase_changed = std::ranges::any_of(what.events, [](const Event& event) {
                return std::holds_alternative<PhaseBegan>(event);
            });
        if (!table.told) continue; // nobody has come since a restart
        what.entry = ++(*table.told)[place_of(answer.to)];
        const Follower* last = nullptr;
        for (const Follower& each : table.followers) {
            if (each.viewer != answer.to) continue;
            if (last) effects.tell(last->peer, what);
            last = &each;
        }
        if (last) effects.tell(last->peer, std::move(what));
    }
    for (const Remarked& said : outcome.remarks) {
        for (const Follower& each : table.followers)
            if (said.to == no_seat || said.to == each.viewer) effects.tell(each.peer, said);
        if (!table.told) continue;
        table.remarks.push_back({said, *table.told});
        if (table.remarks.size() > most_remarks_kept) table.remarks.pop_front();
    }
    monitor_changed_ = true;
    if (phase_changed || table.over()) phase_began(table, effects);
}

void Class::phase_began(Table& table, Effects& effects)
{
    table.deadline.reset();
    table.paused_left = 0;
    if (table.last_round != 0 && !table.over() && table.room.state().round > table.last_round) {
        table.ended_early = true;
        record_changed_ = true;
    }
    if (table.over()) table_over(table, effects);
    else start_clock(table, effects);
    bool seats_changed = false;
    for (std::size_t i = 0; i < table.seats.size(); ++i)
        if (const PupilNumber next = table.seats[i].promised; next != 0) {
            sit(next, table, seat_at(static_cast<int>(i)), effects);
            seats_changed = true;
        }
    if (seats_changed) tell_table(table, effects);
    keep_step(effects);
    if (!table.over()) tell_clock(table, effects);
}

void Class::start_clock(Table& table, const Effects& effects)
{
    const Timers& timers = record_.settings.timers;
    const State& state = table.room.state();
    table.phase_began = effects.now;
    table.deadline.reset();
    table.paused_left = 0;
    if (record_.settings.homework_until != 0 || pupils_.empty()) return;
    Now seconds = state.phase == Phase::Deals ? timers.deals_s : timers.planning_s;
    if (state.round <= timers.free_rounds) seconds = 0;
    if (seconds == 0 && table.last_round != 0) seconds = last_phase_s;
    if (seconds == 0) return;
    if (state.phase == Phase::Deals) seconds += timers.reading_s;
    if (record_.paused) table.paused_left = static_cast<std::uint32_t>(seconds * 1000);
    else table.deadline = effects.now + seconds * 1000;
}

void Class::recount(Table& table)
{
    if (table.told) return;
    const std::vector<Told> after = told_after_each(table.room);
    table.told = after.empty() ? Told{} : after.back();
    for (std::size_t i = 0; i < table.given.size(); ++i) {
        const std::uint32_t both = table.given[i].sequence;
        const PupilNumber who = pupil_of(both);
        if (who == 0 || who > pupils_.size()) continue;
        auto& recent = pupil(who).recent;
        recent[sequence_of(both) % recent.size()] = {
            sequence_of(both), after[i][place_of(table.room.log().entries[i].seat)]};
    }
}

/// Tables that are ahead wait for the others, where the teacher wants it.
void Class::keep_step(Effects& effects)
{
    int last = std::numeric_limits<int>::max();
    for (const Table& each : tables_)
        last = std::min(last, position_of(each));
    for (Table& each : tables_) {
        const bool waits =
            record_.settings.in_step && !each.over() && position_of(each) > last;
        if (waits == each.waiting) continue;
        each.waiting = waits;
        if (waits) {
            each.deadline.reset();
            each.paused_left = 0;
        } else {
            start_clock(each, effects);
        }
        tell_clock(each, effects);
    }
}

void Class::close_phase(Table& table, GivenBy by, Effects& effects)
{
    Outcome outcome = table.room.on_time_up();
    if (outcome.entry) carried_out(table, std::move(outcome), {effects.now, 0, by}, effects);
}

void Class::call_time(Effects& effects)
{
    const auto not_called = [](const Table& each) { return !each.over() && each.last_round == 0; };
    if (std::ranges::none_of(tables_, not_called)) return;
    for (Table& each : tables_) {
        if (!not_called(each)) continue;
        const State& state = each.room.state();
        // Who waits for the others has done nothing in this round yet.
        const bool begun = !each.waiting || state.phase != Phase::Deals;
        each.last_round = static_cast<std::uint8_t>(begun ? state.round : state.round - 1);
        if (!begun) end_early(each, effects);
        if (each.over() || each.waiting || each.deadline) continue;
        start_clock(each, effects);
        tell_clock(each, effects);
    }
    tell_everybody(now_of_it(), effects);
    keep_step(effects);
}

void Class::end_early(Table& table, Effects& effects)
{
    table.ended_early = true;
    record_changed_ = true;
    table_over(table, effects);
}

void Class::table_over(Table& table, Effects& effects)
{
    table.deadline.reset();
    table.paused_left = 0;
    table.waiting = false;
    monitor_changed_ = true;
    tell_everybody(TableOver{table.id, table.ended_early}, effects);
    // Homework goes on until its date: others have yet to come.
    if (record_.settings.homework_until != 0
        || !std::ranges::all_of(tables_, [](const Table& each) { return each.over(); }))
        return;
    close(effects);
}

void Class::close(Effects& effects)
{
    record_.stage = ClassStage::Over;
    record_changed_ = true;
    tell_everybody(now_of_it(), effects);
    tell_everybody(ranks(), effects);
}

void Class::on_digest(PeerId peer, Effects& effects)
{
    const Peer& who = peers_[peer];
    const Table* at = table(who.follows);
    if (!at) return effects.tell(peer, Refused{Refusal::NotSeated});
    auto view = std::make_shared<View>(at->room.view(who.viewer));
    const std::uint64_t digest = digest_of(*view);
    effects.tell(peer, Snapshot{(*at->told)[place_of(who.viewer)], digest, std::move(view)});
}

void Class::on_say(PeerId peer, const Say& message, Effects& effects)
{
    const PupilNumber number = peers_[peer].pupil;
    if (number == 0 || pupil(number).seat == no_seat)
        return effects.tell(peer, Refused{Refusal::NotSeated});
    if (!record_.settings.chat) return effects.tell(peer, Refused{Refusal::ChatOff});
    if (pupil(number).muted) return effects.tell(peer, Refused{Refusal::Muted});
    const Said said{pupil(number).label, message.text};
    for (const Follower& each : table(pupil(number).table)->followers)
        if (each.viewer != no_seat) effects.tell(each.peer, said);
    tell_teachers(said, effects);
}

void Class::on_download(PeerId peer, const AskDownload& message, Effects& effects)
{
    const bool teacher = peers_[peer].teacher;
    if (message.what != Download::Match && !teacher)
        return effects.tell(peer, Refused{Refusal::NotTeacher});
    if (message.what == Download::Match) {
        const Table* at = table(message.table);
        if (!at) return effects.tell(peer, Refused{Refusal::UnknownTable});
        // A match file holds every secret, and the seed that other tables still play with.
        const auto same_line_up = [&](const Table& each) {
            return each.over() || each.line_up != at->line_up;
        };
        if (!at->over() || !std::ranges::all_of(tables_, same_line_up)
            || (record_.settings.homework_until != 0 && record_.stage != ClassStage::Over))
            return effects.tell(peer, Refused{Refusal::NotOver});
    }
    const Token ticket = fresh_.token();
    std::string path = "/download/";
    for (const std::uint8_t byte : ticket) {
        path += "0123456789abcdef"[byte >> 4U];
        path += "0123456789abcdef"[byte & 15U];
    }
    effects.grants.push_back({ticket, message.what, message.table});
    effects.tell(peer, Ticket{message.what, message.table, std::move(path)});
}

} // namespace frenemy::server
