#include "server/classroom/class.hpp"

#include <algorithm>

namespace frenemy::server {
namespace {

constexpr Now day = 24 * 3600 * Now{1000};
constexpr Now kept_for = 30 * day;

} // namespace

bool speak_for_a_class(const ClassSettings& settings)
{
    const Timers& timers = settings.timers;
    return settings.tables <= most_tables && timers.deals_s <= 3600 && timers.planning_s <= 3600
           && timers.reading_s <= 600 && settings.absent_s >= 5 && settings.absent_s <= 3600
           && settings.bot_pace_ms <= 10'000 && settings.homework_until <= last_day
           && settings.delete_on <= last_day && settings.play_min <= 600;
}

Class::Class(std::uint32_t id, const ClassCode& code, const ClassSettings& settings,
             const Scenario& scenario, const std::optional<Scenario>& small, Fresh& fresh,
             Effects& effects)
    : scenario_(std::make_shared<Scenario>(scenario))
    , small_(small ? std::make_shared<Scenario>(*small) : nullptr)
    , fresh_(fresh)
{
    record_.id = id;
    record_.code = code;
    record_.settings = settings;
    record_.scenario = scenario;
    record_.small = small;
    record_.seed = settings.seed != 0 ? settings.seed : fresh.seed();
    if (record_.settings.delete_on == 0)
        record_.settings.delete_on =
            std::max(effects.now, settings.homework_until) + kept_for;
    record_changed_ = true;
    if (settings.homework_until != 0) record_.stage = ClassStage::Playing;
    if (settings.choose_seats && settings.tables > 0) open_tables(effects);
    log_power(OpenClass{settings}, "done", effects);
    keep(effects);
}

Class::Class(ClassRecord record, std::vector<KeptMatch> matches, std::vector<std::string> powers,
             Fresh& fresh, Now now)
    : record_(std::move(record))
    , pupils_(std::move(record_.pupils))
    , powers_(std::move(powers))
    , scenario_(std::make_shared<Scenario>(record_.scenario))
    , small_(record_.small ? std::make_shared<Scenario>(*record_.small) : nullptr)
    , fresh_(fresh)
{
    for (Pupil& each : pupils_)
        each.absent_since = now;
    for (ClassRecord::TableRecord& kept : record_.tables) {
        const TableId id{static_cast<std::uint16_t>(tables_.size())};
        const auto match = std::ranges::find(matches, kept.match, &KeptMatch::id);
        const auto& numbers = line_up(kept.line_up);
        std::optional<Room> room;
        std::vector<Provenance> given;
        if (match != matches.end() && kept.seats.size() == match->log.scenario.seats.size()) {
            given = std::move(match->provenance);
            room = Room::resume(std::move(match->log), std::vector<Sitter>(kept.seats.size()));
        }
        const bool lost = !room;
        if (lost) {
            kept.seats.resize(numbers->seats.size());
            room.emplace(*numbers, record_.seed, std::vector<Sitter>(kept.seats.size()));
            given.clear();
        }
        tables_.push_back({.id = id,
                           .line_up = kept.line_up,
                           .match = kept.match,
                           .opened = kept.opened,
                           .ended_early = kept.ended_early || lost,
                           .seats = std::move(kept.seats),
                           .scenario = std::make_shared<Scenario>(room->scenario()),
                           .room = *std::move(room),
                           .given = std::move(given)});
        Table& table = tables_.back();
        for (const Provenance& each : table.given) {
            const std::uint32_t both = each.sequence;
            const PupilNumber who = pupil_of(both);
            if (who == 0 || who > pupils_.size()) continue;
            Pupil& its = pupil(who);
            its.last_sequence = std::max(its.last_sequence, sequence_of(both));
        }
        for (int i = 0; i < table.room.state().seats; ++i)
            update_sitter(table, seat_at(i));
    }
    record_.tables.clear();
    // Phases begin anew: nobody loses time to a crash.
    Effects nobody_hears;
    nobody_hears.now = now;
    for (Table& each : tables_)
        if (!each.over()) start_clock(each, nobody_hears);
    keep_step(nobody_hears);
}

std::vector<std::unique_ptr<Class>> classes_in(Kept kept, Fresh& fresh, Now now)
{
    std::vector<std::unique_ptr<Class>> classes;
    for (const KeptRecord& main : kept.records) {
        if (page_of(main.id) != 0) continue;
        auto record = decode_class_record(main.value);
        if (!record || record->id != class_of(main.id)) continue;
        std::vector<std::string> powers;
        for (const KeptRecord& page : kept.records)
            if (class_of(page.id) == record->id && page_of(page.id) != 0)
                powers.emplace_back(reinterpret_cast<const char*>(page.value.data()),
                                    page.value.size());
        std::vector<KeptMatch> matches;
        for (KeptMatch& match : kept.matches)
            if (std::ranges::find(record->tables, match.id, &ClassRecord::TableRecord::match)
                != record->tables.end())
                matches.push_back(std::move(match));
        classes.push_back(std::make_unique<Class>(*std::move(record), std::move(matches),
                                                  std::move(powers), fresh, now));
    }
    return classes;
}

std::vector<Token> Class::tokens() const
{
    std::vector<Token> all;
    for (const Pupil& each : pupils_)
        if (!each.gone) all.push_back(each.token);
    return all;
}

void Class::on(PeerId peer, const ClientMessage& message, Effects& effects)
{
    if (deleted_) return effects.tell(peer, Refused{Refusal::ClassOver});
    const auto known = peers_.find(peer);
    if (const auto* join = std::get_if<Join>(&message)) on_join(peer, *join, effects);
    else if (const auto* resume = std::get_if<Resume>(&message)) on_resume(peer, *resume, effects);
    else if (const auto* back = std::get_if<Reenter>(&message)) on_reenter(peer, *back, effects);
    else if (const auto* watch = std::get_if<Watch>(&message)) on_watch(peer, *watch, effects);
    else if (known == peers_.end()) effects.tell(peer, Refused{Refusal::JoinFirst});
    else if (const auto* move = std::get_if<Move>(&message)) on_move(peer, *move, effects);
    else if (std::get_if<AskSnapshot>(&message) || std::get_if<DigestDiffers>(&message))
        on_digest(peer, effects);
    else if (const auto* take = std::get_if<TakeSeat>(&message)) on_take_seat(peer, *take, effects);
    else if (const auto* say = std::get_if<Say>(&message)) on_say(peer, *say, effects);
    else if (const auto* ask = std::get_if<AskDownload>(&message)) on_download(peer, *ask, effects);
    else if (const auto* power = std::get_if<Use>(&message)) on_use(peer, *power, effects);
    else if (std::get_if<Leave>(&message)) on_leave(peer, effects);
    keep(effects);
}

void Class::gone(PeerId peer, Effects& effects)
{
    if (deleted_) return;
    for (Pupil& each : pupils_)
        if (each.asks_back == peer) each.asks_back = no_peer;
    asked_back_.erase(peer);
    const auto known = peers_.find(peer);
    if (known == peers_.end()) return;
    const PupilNumber number = known->second.pupil;
    stop_following(peer);
    peers_.erase(known);
    if (number == 0) return;
    Pupil& left = pupil(number);
    left.peer = no_peer;
    left.absent_since = effects.now;
    tell_person(number, effects);
    if (Table* at = table(left.table); at && left.seat != no_seat) tell_table(*at, effects);
    keep(effects);
}

void Class::on_time(Effects& effects)
{
    if (deleted_) return;
    const Now now = effects.now;
    if (now >= record_.settings.delete_on) return delete_everything(effects);
    if (record_.settings.homework_until != 0 && now >= record_.settings.homework_until
        && record_.stage == ClassStage::Playing) {
        for (Table& each : tables_)
            if (!each.over()) end_early(each, effects);
        close(effects);
    }
    if (record_.ends_at != 0 && now >= record_.ends_at && !record_.paused) call_time(effects);
    if (!record_.paused)
        for (Table& each : tables_)
            if (each.deadline && *each.deadline <= now && !each.over())
                close_phase(each, GivenBy::Clock, effects);
    if (record_.settings.homework_until == 0)
        for (Table& each : tables_)
            for (std::size_t i = 0; i < each.seats.size(); ++i) {
                TableSeat& seat = each.seats[i];
                if (each.over() || seat.empty() || seat.stand_in || anybody_here(seat)) continue;
                Now away_since = 0;
                for (const PupilNumber number : seat.pupils)
                    if (number != 0) away_since = std::max(away_since, pupil(number).absent_since);
                if (now < away_since + record_.settings.absent_s * Now{1000}) continue;
                seat.stand_in = true;
                seat_changed(each, seat_at(static_cast<int>(i)), effects);
            }
    if (monitor_changed_ && now >= monitor_at_) tell_monitor(effects);
    keep(effects);
}

std::optional<Now> Class::next_time() const
{
    if (deleted_) return {};
    Now next = record_.settings.delete_on;
    const auto sooner = [&](Now at) { next = std::min(next, at); };
    if (record_.settings.homework_until != 0 && record_.stage == ClassStage::Playing)
        sooner(record_.settings.homework_until);
    for (const Table& each : tables_) {
        if (each.over()) continue;
        if (!record_.paused) {
            if (each.deadline) sooner(*each.deadline);
            if (record_.ends_at != 0 && each.last_round == 0) sooner(record_.ends_at);
            if (!each.bot_thinks && !pupils_.empty() && bot_to_move(each)) sooner(each.bot_after);
        }
        if (record_.settings.homework_until != 0) continue;
        for (const TableSeat& seat : each.seats) {
            if (seat.empty() || seat.stand_in || anybody_here(seat)) continue;
            Now away_since = 0;
            for (const PupilNumber number : seat.pupils)
                if (number != 0) away_since = std::max(away_since, pupil(number).absent_since);
            sooner(away_since + record_.settings.absent_s * Now{1000});
        }
    }
    if (monitor_changed_) sooner(monitor_at_);
    return next;
}

std::optional<BotTurn> Class::next_bot_turn(Now now)
{
    // Whoever comes first, to a class whose tables stand ready, sees the match from its beginning.
    if (record_.paused || pupils_.empty()) return {};
    for (Table& each : tables_) {
        if (each.bot_thinks || each.bot_after > now) continue;
        const auto seat = bot_to_move(each);
        if (!seat) continue;
        each.bot_thinks = true;
        return BotTurn{each.id,       each.match,    *seat, *each.room.sitter(*seat).bot,
                       each.scenario, each.room.view(*seat)};
    }
    return {};
}

void Class::on_bot(const BotTurn& turn, const Command& command, Effects& effects)
{
    Table* at = table(turn.table);
    if (!at || at->match != turn.match) return;
    at->bot_thinks = false;
    if (record_.paused || bot_to_move(*at) != turn.seat) return; // it is no longer its turn
    at->last_bot = index(turn.seat);
    // Where nobody is looking on, bots take their time: a latecomer finds a match to play.
    const bool alone = std::ranges::none_of(
        at->seats, [this](const TableSeat& seat) { return anybody_here(seat); });
    at->bot_after = effects.now + Now{record_.settings.bot_pace_ms} * (alone ? 4 : 1);
    const Provenance by_bot{effects.now, 0, GivenBy::Bot};
    Outcome outcome = at->room.on_command(turn.seat, command);
    if (!outcome.entry) {
        // The table has moved on, or the bot errs: it says what every seat may always say.
        outcome = at->room.on_command(turn.seat, default_move(*at, turn.seat));
    }
    if (outcome.entry) carried_out(*at, std::move(outcome), by_bot, effects);
    keep(effects);
}

std::size_t Class::pupils() const
{
    return static_cast<std::size_t>(
        std::ranges::count_if(pupils_, [](const Pupil& each) { return !each.gone; }));
}

std::size_t Class::pupils_here() const
{
    return static_cast<std::size_t>(std::ranges::count_if(
        pupils_, [](const Pupil& each) { return each.peer != no_peer; }));
}

ClassResults Class::results() const
{
    ClassResults results;
    results.code = record_.code;
    for (const Pupil& each : pupils_) {
        results.labels.push_back(each.label);
        results.left.push_back(each.gone);
    }
    for (const Table& each : tables_) {
        ClassResults::OneTable one{each.id,     each.line_up,    each.over(), each.ended_early,
                                   each.opened, each.room.log(), each.given,  {}};
        for (const TableSeat& seat : each.seats) {
            ClassResults::Seat who;
            for (std::size_t k = 0; k < seat.pupils.size(); ++k)
                if (seat.pupils[k] != 0) who.pupils[k] = pupil(seat.pupils[k]).label;
            who.temper = seat.temper;
            one.seats.push_back(who);
        }
        results.tables.push_back(std::move(one));
    }
    for (const std::string& page : powers_)
        results.powers += page;
    return results;
}

PupilNumber Class::number_of(Label label) const
{
    for (std::size_t i = 0; i < pupils_.size(); ++i)
        if (!pupils_[i].gone && pupils_[i].label == label && label != no_label)
            return static_cast<PupilNumber>(i + 1);
    return 0;
}

Table* Class::table(TableId id)
{
    return id.value < tables_.size() ? &tables_[id.value] : nullptr;
}
const Table* Class::table(TableId id) const
{
    return id.value < tables_.size() ? &tables_[id.value] : nullptr;
}

const std::shared_ptr<const Scenario>& Class::line_up(std::uint8_t which) const
{
    return which == 0 ? scenario_ : small_;
}

void Class::keep(Effects& effects)
{
    if (deleted_) return;
    if (!record_changed_ || effects.deleted) return;
    record_changed_ = false;
    ClassRecord whole = record_;
    whole.pupils = pupils_;
    for (const Table& each : tables_)
        whole.tables.push_back({each.line_up, each.match, each.opened, each.ended_early, each.seats});
    whole.power_pages = static_cast<std::uint8_t>(powers_.size());
    effects.batch.put(record_id(record_.id, 0), encode(whole));
}

} // namespace frenemy::server
