#include "server/classroom/class.hpp"
#include "server/classroom/played_again.hpp"

#include "server/protocol/codec.hpp"

#include <algorithm>
#include <fmt/format.h>

// What a teacher does. Every use is kept beside the matches.

namespace frenemy::server {
namespace {

using Unless = std::optional<Refusal>; ///< done, unless …

/// Small enough to be written anew with each line.
constexpr std::size_t page_bytes = 8 * 1024;
constexpr std::size_t most_pages = 255;

/// Table, seat, pupil and value of a line of powers.csv; what a power does not have stays empty.
struct Details {
    TableId table = no_table;
    SeatId seat = no_seat;
    Label pupil = no_label;
    std::optional<std::int64_t> value;
};

template <class One>
Details details_of(const One& power)
{
    Details details;
    if constexpr (requires { power.table; }) details.table = power.table;
    if constexpr (requires { power.seat; }) details.seat = power.seat;
    if constexpr (requires { power.pupil; }) details.pupil = power.pupil;
    if constexpr (requires { power.on; }) details.value = static_cast<std::int64_t>(power.on);
    if constexpr (requires { power.yes; }) details.value = power.yes;
    if constexpr (requires { power.seconds; }) details.value = power.seconds;
    if constexpr (requires { power.command; })
        details.value = static_cast<std::int64_t>(power.command.index());
    return details;
}

std::string csv_line(Now now, std::string_view name, const Details& details,
                     std::string_view result)
{
    std::string line = fmt::format("{},{},", time_text(now), name);
    if (details.table != no_table) line += fmt::format("{}", details.table.value + 1);
    line += ',';
    if (details.seat != no_seat) line += fmt::format("{}", details.seat.value + 1);
    line += ',';
    if (details.pupil != no_label) line += fmt::format("{}", details.pupil.value);
    line += ',';
    if (details.value) line += fmt::format("{}", *details.value);
    return fmt::format("{},{}\r\n", line, result);
}

} // namespace

std::vector<Table*> Class::meant(TableId id)
{
    std::vector<Table*> all;
    if (Table* one = table(id)) all.push_back(one);
    else if (id == no_table)
        for (Table& each : tables_)
            all.push_back(&each);
    return all;
}

template <>
Unless Class::use(const OpenClass&, Effects&)
{
    return Refusal::AlreadyStarted; // whoever holds the classes opens new ones
}
template <>
Unless Class::use(const AttendClass&, Effects&)
{
    return {};
}

template <>
Unless Class::use(const StartMatches&, Effects& effects)
{
    if (record_.stage != ClassStage::Lobby) return Refusal::AlreadyStarted;
    if (pupils() == 0 && record_.settings.tables == 0) return Refusal::NoPupils;
    open_tables(effects);
    return {};
}

template <>
Unless Class::use(const Pause& power, Effects& effects)
{
    if (record_.stage != ClassStage::Playing) return Refusal::NotPlaying;
    if (record_.paused == power.on) return {};
    record_.paused = power.on;
    record_changed_ = true;
    monitor_changed_ = true;
    tell_everybody(now_of_it(), effects);
    for (Table& each : tables_) {
        if (power.on && each.deadline) {
            each.paused_left = static_cast<std::uint32_t>(
                *each.deadline > effects.now ? *each.deadline - effects.now : 1);
            each.deadline.reset();
        } else if (!power.on && each.paused_left > 0) {
            each.deadline = effects.now + each.paused_left;
            each.paused_left = 0;
        }
        tell_clock(each, effects);
    }
    return {};
}

template <>
Unless Class::use(const AddTime& power, Effects& effects)
{
    const auto tables = meant(power.table);
    if (tables.empty()) return Refusal::UnknownTable;
    const Now more = std::min<Now>(power.seconds, 3600) * 1000;
    for (Table* each : tables) {
        if (each->deadline) *each->deadline += more;
        if (each->paused_left > 0) each->paused_left += static_cast<std::uint32_t>(more);
        tell_clock(*each, effects);
        // A line whose time alone differs is not told again: it runs by itself.
        if (each->id.value < told_lines_.size()) told_lines_[each->id.value].table = no_table;
    }
    monitor_changed_ = true;
    return {};
}

template <>
Unless Class::use(const Advance& power, Effects& effects)
{
    const auto tables = meant(power.table);
    if (tables.empty()) return Refusal::UnknownTable;
    // A table that waits has ended its phase already.
    std::vector<Table*> behind;
    for (Table* each : tables)
        if (!each->over() && !each->waiting) behind.push_back(each);
    for (Table* each : behind)
        close_phase(*each, GivenBy::Teacher, effects);
    return {};
}

template <>
Unless Class::use(const KeepInStep& power, Effects& effects)
{
    record_.settings.in_step = power.on;
    record_changed_ = true;
    tell_everybody(now_of_it(), effects);
    keep_step(effects);
    return {};
}

template <>
Unless Class::use(const EndEarly& power, Effects& effects)
{
    const auto tables = meant(power.table);
    if (tables.empty()) return Refusal::UnknownTable;
    for (Table* each : tables)
        if (!each->over()) end_early(*each, effects);
    // All of it: homework does not wait for its date any more.
    if (power.table == no_table && record_.settings.homework_until != 0 && record_.stage == ClassStage::Playing)
        close(effects);
    keep_step(effects);
    return {};
}

template <>
Unless Class::use(const SetEnd& power, Effects& effects)
{
    if (power.on != 0 && (power.on <= effects.now || power.on > last_day)) return Refusal::BadSettings;
    if (record_.stage != ClassStage::Playing || record_.settings.homework_until != 0)
        return Refusal::NotPlaying;
    record_.ends_at = power.on;
    for (Table& each : tables_)
        each.last_round = 0;
    record_changed_ = true;
    tell_everybody(now_of_it(), effects);
    return {};
}

template <>
Unless Class::use(const SetTimers& power, Effects& effects)
{
    ClassSettings changed = record_.settings;
    changed.timers = power.timers;
    if (!speak_for_a_class(changed)) return Refusal::BadSettings;
    record_.settings = changed;
    record_changed_ = true;
    tell_everybody(now_of_it(), effects);
    return {};
}

template <>
Unless Class::use(const MovePupil& power, Effects& effects)
{
    const PupilNumber number = number_of(power.pupil);
    if (number == 0) return Refusal::UnknownLabel;
    Table* to = table(power.table);
    if (power.table == no_table) {
        leave_seat(number, effects);
        effects.tell(pupil(number).peer, Unseated{});
        tell_person(number, effects);
        return {};
    }
    if (!to) return Refusal::UnknownTable;
    if (!to->has(power.seat)) return Refusal::UnknownSeat;
    if (pupil(number).table == power.table && pupil(number).seat == power.seat) return {};
    if (to->at(power.seat).full()) return Refusal::SeatTaken;
    leave_seat(number, effects);
    sit(number, *to, power.seat, effects);
    tell_table(*to, effects);
    return {};
}

template <>
Unless Class::use(const RemovePerson& power, Effects& effects)
{
    const PupilNumber number = number_of(power.pupil);
    if (number == 0) return Refusal::UnknownLabel;
    remove(number, effects);
    return {};
}

template <>
Unless Class::use(const SeatBot& power, Effects& effects)
{
    Table* at = table(power.table);
    if (!at) return Refusal::UnknownTable;
    if (!at->has(power.seat)) return Refusal::UnknownSeat;
    at->at(power.seat).bot_ordered = true;
    at->at(power.seat).temper = power.temper;
    record_changed_ = true;
    seat_changed(*at, power.seat, effects);
    return {};
}

template <>
Unless Class::use(const HandBack& power, Effects& effects)
{
    Table* at = table(power.table);
    if (!at) return Refusal::UnknownTable;
    if (!at->has(power.seat)) return Refusal::UnknownSeat;
    at->at(power.seat).bot_ordered = false;
    record_changed_ = true;
    seat_changed(*at, power.seat, effects);
    return {};
}

template <>
Unless Class::use(const SealFor& power, Effects& effects)
{
    const Table* at = table(power.table);
    if (!at) return Refusal::UnknownTable;
    if (!at->has(power.seat)) return Refusal::UnknownSeat;
    if (at->over() || at->room.phase() != Phase::Planning) return Refusal::NotPlaying;
    // What a pupil has sealed stays.
    if (company(at->room.state(), power.seat).sealed) return Refusal::AlreadySealed;
    std::optional<Rejection> no;
    const Unless refused =
        move_for({power.table, power.seat, default_move(*at, power.seat)}, no, effects);
    return no ? Refusal::NotPlaying : refused;
}

template <>
Unless Class::use(const Announce& power, Effects& effects)
{
    tell_everybody(Announced{power.text}, effects);
    return {};
}

template <>
Unless Class::use(const AllowChat& power, Effects& effects)
{
    record_.settings.chat = power.on;
    record_changed_ = true;
    tell_everybody(now_of_it(), effects);
    return {};
}

template <>
Unless Class::use(const Mute& power, Effects& effects)
{
    const PupilNumber number = number_of(power.pupil);
    if (number == 0) return Refusal::UnknownLabel;
    pupil(number).muted = power.on;
    record_changed_ = true;
    tell_person(number, effects);
    return {};
}

template <>
Unless Class::use(const LetBack& power, Effects& effects)
{
    const PupilNumber number = number_of(power.pupil);
    if (number == 0 || pupil(number).asks_back == no_peer) return Refusal::UnknownLabel;
    let_back(pupil(number), power.yes, effects);
    return {};
}

template <>
Unless Class::use(const ResetRehearsal&, Effects& effects)
{
    if (!record_.settings.rehearsal) return Refusal::NotRehearsing;
    for (const Table& each : tables_)
        effects.batch.remove(each.match);
    for (std::size_t i = 0; i < pupils_.size(); ++i) {
        Pupil& each = pupils_[i];
        each.table = no_table;
        each.seat = no_seat;
        each.recent = {};
        if (each.peer == no_peer) continue;
        stop_following(each.peer);
        effects.tell(each.peer, Unseated{});
    }
    for (auto& [peer, who] : peers_)
        if (who.follows != no_table) {
            stop_following(peer);
            effects.tell(peer, Unseated{});
        }
    tables_.clear();
    told_lines_.clear();
    record_.settings.rehearsal = false;
    record_.stage = ClassStage::Lobby;
    record_.paused = false;
    record_.ends_at = 0;
    // Other cards than in the trial, unless the teacher has chosen them.
    record_.seed = record_.settings.seed != 0 ? record_.settings.seed : fresh_.seed();
    record_changed_ = true;
    for (const auto& [peer, who] : peers_)
        tell_lobby(peer, effects);
    return {};
}

template <>
Unless Class::use(const SetDeletion& power, Effects& effects)
{
    if (power.on <= effects.now || power.on > last_day) return Refusal::BadSettings;
    record_.settings.delete_on = power.on;
    record_changed_ = true;
    tell_everybody(now_of_it(), effects);
    return {};
}

template <>
Unless Class::use(const DeleteClass&, Effects& effects)
{
    delete_everything(effects);
    return {};
}

/// `no`: what the rules have against it.
Unless Class::move_for(const ProxyMove& power, std::optional<Rejection>& no, Effects& effects)
{
    Table* at = table(power.table);
    if (!at) return Refusal::UnknownTable;
    if (!at->has(power.seat)) return Refusal::UnknownSeat;
    if (at->over()) return Refusal::NotPlaying;
    Outcome outcome = at->room.on_command(power.seat, power.command);
    if (outcome.entry)
        carried_out(*at, std::move(outcome), {effects.now, 0, GivenBy::Teacher}, effects);
    else
        no = std::get<Rejection>(outcome.answers.front().what);
    return {};
}

/// No more of the seat's secrets than answering for it takes.
Unless Class::tell_choices(PeerId peer, const AskChoices& power, Effects& effects)
{
    const Table* at = table(power.table);
    if (!at) return Refusal::UnknownTable;
    if (!at->has(power.seat)) return Refusal::UnknownSeat;
    if (at->over()) return Refusal::NotPlaying;
    const View view = at->room.view(power.seat);
    Choices choices{power.table, power.seat, at->room.phase(), {}, {}};
    if (choices.phase == Phase::Deals) {
        for (const Offer& each : view.offers)
            if (each.to == power.seat) choices.offers.push_back(each);
    } else {
        const Bot bot{Temper::Fair, power.seat.value + 1U};
        for (const Command& each :
             {default_move(*at, power.seat), decide(at->room.scenario(), bot, view)}) {
            const auto* seals = std::get_if<SealPlan>(&each);
            if (seals && std::ranges::find(choices.plans, seals->plan) == choices.plans.end())
                choices.plans.push_back(seals->plan);
        }
    }
    effects.tell(peer, std::move(choices));
    return {};
}

void Class::on_use(PeerId peer, const Use& message, Effects& effects)
{
    if (!peers_[peer].teacher)
        return effects.tell(peer, Refused{Refusal::NotTeacher, message.request});

    Unless no;
    std::optional<Rejection> rejected;
    if (const auto* proxy = std::get_if<ProxyMove>(&message.power))
        no = move_for(*proxy, rejected, effects);
    else if (const auto* ask = std::get_if<AskChoices>(&message.power))
        no = tell_choices(peer, *ask, effects);
    else
        no = std::visit(
            [&](const auto& power) -> Unless {
                using One = std::decay_t<decltype(power)>;
                if constexpr (std::is_same_v<One, ProxyMove> || std::is_same_v<One, AskChoices>)
                    return {};
                else return use(power, effects);
            },
            message.power);
    if (no) effects.tell(peer, Refused{*no, message.request});
    else if (rejected) effects.tell(peer, Rejected{message.request, *rejected});
    else effects.tell(peer, Done{message.request});
    if (effects.deleted) return;
    log_power(message.power, no ? name_of_refusal(*no) : rejected ? "rejected" : "done", effects);
}

void Class::log_power(const Power& power, std::string_view result, Effects& effects)
{
    const Details details = std::visit([](const auto& one) { return details_of(one); }, power);
    if (powers_.empty() || powers_.back().size() > page_bytes) {
        if (powers_.size() == most_pages) return;
        powers_.emplace_back();
        record_changed_ = true;
    }
    powers_.back() += csv_line(effects.now, name_of_power[power.index()], details, result);
    effects.batch.put(record_id(record_.id, static_cast<std::uint8_t>(powers_.size())),
                      std::as_bytes(std::span{powers_.back()}));
}

void Class::delete_everything(Effects& effects)
{
    for (const Table& each : tables_)
        effects.batch.remove(each.match);
    for (std::size_t page = 0; page <= powers_.size(); ++page)
        effects.batch.erase(record_id(record_.id, static_cast<std::uint8_t>(page)));
    for (const auto& [peer, who] : peers_) {
        effects.tell(peer, Refused{Refusal::ClassOver});
        if (!who.teacher) effects.cut.push_back(peer);
    }
    peers_.clear();
    tables_.clear();
    pupils_.clear();
    powers_.clear();
    deleted_ = true;
    effects.deleted = true;
}

} // namespace frenemy::server
