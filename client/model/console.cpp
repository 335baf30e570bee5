#include "client/model/console.hpp"

#include "client/model/control_id.hpp"

#include <algorithm>
#include <utility>

namespace frenemy::client {
namespace {

using server::no_table;

constexpr std::uint64_t day_ms = 24ULL * 60 * 60 * 1000;
constexpr std::uint64_t minute_ms = 60'000;
constexpr std::uint16_t more_time_s = 30;

} // namespace

Console::Console(std::shared_ptr<Visit> visit, const Calendar& calendar)
    : visit_(std::move(visit))
    , calendar_(calendar)
{
}

TextField* Console::typed()
{
    if (form_ && !attends() && form_->typing()) return &form_->title();
    return attends() && typing_ ? &announcement_ : nullptr;
}

void Console::use(const server::Power& power)
{
    visit_->use(power);
}

bool Console::advance(std::uint32_t milliseconds)
{
    bool changed = visit_->advance(milliseconds);
    calendar_.now += milliseconds;
    if (!form_ && visit_->taught()) form_.emplace(visit_->taught()->scenarios, calendar_);
    // The wheels begin where the class is.
    if (classroom().now().timers != told_timers_) timers_ = told_timers_ = classroom().now().timers;
    if (table_ == no_table && !classroom().lines().empty()) table_ = classroom().lines().front().table;
    if (const auto no = visit_->take_refusal()) {
        refusal_ = no;
        if (no == server::Refusal::NotOver) wanted_record_.reset(); // not asked for time and again
        gathering_.stop();
        changed = true;
    }
    if (const auto no = visit_->take_objection()) {
        objection_ = no;
        changed = true;
    }
    if (debrief_after_ && !asked_ && over()) {
        debrief_after_ = false;
        gathering_.begin(classroom().now().tables);
        changed = true;
    }
    if (auto choices = visit_->take_choices()) {
        choices_ = std::move(choices);
        changed = true;
    }
    while (auto file = visit_->take_file()) {
        gathering_.got(file->what);
        files_.push_back(*std::move(file));
        changed = true;
    }
    if (gathering_.advance(*visit_)) {
        debrief_ = gathering_.matches(*visit_);
        changed = true;
    }
    return changed;
}

bool Console::over() const
{
    return classroom().now().stage == server::ClassStage::Over && classroom().now().tables > 0;
}

std::optional<std::vector<MatchLog>> Console::take_debrief()
{
    return std::exchange(debrief_, {});
}

std::optional<Visit::File> Console::take_file()
{
    if (files_.empty()) return {};
    Visit::File file = std::move(files_.front());
    files_.pop_front();
    return file;
}

/// One press when the tables are over; else they are ended first, after a question.
void Console::press_debrief()
{
    debrief_after_ = true;
    if (!over()) ask(server::EndEarly{no_table});
}

const MatchLog* Console::take_record()
{
    if (!wanted_record_) return nullptr;
    const MatchLog* record = visit_->record(*wanted_record_);
    if (record) wanted_record_.reset();
    return record;
}

bool Console::press(std::string_view id)
{
    const auto asked = std::exchange(asked_, {});
    const bool debrief_after = std::exchange(debrief_after_, false);
    refusal_.reset();
    objection_ = {};
    if (id == "console.yes") {
        if (asked) use(*asked);
        choices_.reset(); // of before
        debrief_after_ = asked && debrief_after;
        return true;
    }
    if (id == "console.no") return true;
    if (id == "console.open") {
        if (form_) use(server::OpenClass{form_->ready()});
        return true;
    }
    if (id == "console.again") {
        visit_->come_again();
        return true;
    }
    if (form_ && id.starts_with("form.")) return form_->press(id);
    typing_ = false;
    if (!under(id, "console.")) return false;
    if (under(id, "attend.")) {
        const auto at = static_cast<std::size_t>(number_in(id));
        if (!visit_->taught() || at >= visit_->taught()->classes.size()) return false;
        use(server::AttendClass{visit_->taught()->classes[at].code});
        return true;
    }
    return press_choices(id) || press_tables(id) || press_seats(id) || press_pupils(id) || press_class(id);
}

bool Console::press_tables(std::string_view id)
{
    if (id == "start") {
        use(server::StartMatches{});
    } else if (id == "pause") {
        use(server::Pause{!classroom().now().paused});
    } else if (id == "time.all") {
        use(server::AddTime{no_table, more_time_s});
    } else if (id == "time.one") {
        use(server::AddTime{table_, more_time_s});
    } else if (id == "advance.all") {
        ask(server::Advance{no_table});
    } else if (id == "advance.one") {
        use(server::Advance{table_});
    } else if (id == "end.all") {
        ask(server::EndEarly{no_table});
    } else if (id == "end.one") {
        ask(server::EndEarly{table_});
    } else if (id == "debrief") {
        press_debrief();
    } else if (under(id, "table.")) {
        table_ = server::TableId{static_cast<std::uint16_t>(number_in(id))};
        choices_.reset();
        if (page_ != Page::Results) page_ = Page::Table;
    } else if (under(id, "page.")) {
        choices_.reset();
        page_ = id == "pupils"  ? Page::Pupils
                : id == "class" ? Page::Class
                : id == "results" ? Page::Results
                                  : Page::Table;
    } else {
        return false;
    }
    return true;
}

/// "seat.2.bot": of the table that is chosen.
bool Console::press_seats(std::string_view id)
{
    if (!under(id, "seat.")) return false;
    const SeatId seat = seat_at(number_in(id));
    const auto dot = id.find('.');
    if (dot == std::string_view::npos) return false;
    id.remove_prefix(dot + 1);
    const server::TableNow* table = classroom().table(table_);
    if (!table || index(seat) >= static_cast<int>(table->seats.size())) return false;
    const server::SeatNow& now = table->seats[seat.value];
    if (id == "bot") {
        use(server::SeatBot{table_, seat, now.temper});
    } else if (id == "back") {
        use(server::HandBack{table_, seat});
    } else if (id == "deals") {
        ask(server::ProxyMove{table_, seat, FinishDeals{}});
    } else if (id == "plan") {
        ask(server::SealFor{table_, seat});
    } else if (id == "choices") {
        use(server::AskChoices{table_, seat});
    } else if (id == "pupil") {
        if (now.pupils[0] == server::no_label) return false;
        choose(now.pupils[0]);
        page_ = Page::Pupils;
    } else {
        return false;
    }
    return true;
}

/// "choice.accept.0": of what was told the seat could do.
bool Console::press_choices(std::string_view id)
{
    if (!under(id, "choice.") || !choices_) return false;
    const auto move = [this](const Command& command) {
        ask(server::ProxyMove{choices_->table, choices_->seat, command});
    };
    const auto dot = id.find('.');
    const auto at = static_cast<std::size_t>(
        std::max(0, number_in(id.substr(dot == std::string_view::npos ? id.size() : dot + 1))));
    if (id == "close") {
        choices_.reset();
    } else if (id == "deals") {
        move(FinishDeals{});
    } else if (id.starts_with("accept.") && at < choices_->offers.size()) {
        move(AcceptOffer{choices_->offers[at].id});
    } else if (id.starts_with("decline.") && at < choices_->offers.size()) {
        move(DeclineOffer{choices_->offers[at].id});
    } else if (id.starts_with("plan.") && at < choices_->plans.size()) {
        move(SealPlan{choices_->plans[at]});
    } else {
        return false;
    }
    return true;
}

/// Whoever is moved is moved from where they are.
void Console::choose(server::Label pupil)
{
    pupil_ = pupil;
    const server::Person* person = classroom().person(pupil);
    if (!person || person->seat == no_seat) return;
    target_table_ = person->table;
    target_ = person->seat;
}

bool Console::press_pupils(std::string_view id)
{
    if (under(id, "pupil.")) {
        choose(server::Label{static_cast<std::uint16_t>(number_in(id))});
        return true;
    }
    if (under(id, "let_back.")) {
        const bool yes = id.starts_with("yes.");
        id.remove_prefix(yes ? 4 : 3);
        use(server::LetBack{server::Label{static_cast<std::uint16_t>(number_in(id))}, yes});
        return true;
    }
    const server::Person* person = classroom().person(pupil_);
    const auto step = [](int value, int by, int count) { return count > 0 ? (value + by + count) % count : 0; };
    if (id == "to.table.more" || id == "to.table.less") {
        const int tables = std::max<int>(1, classroom().now().tables);
        target_table_ = server::TableId{static_cast<std::uint16_t>(
            step(target_table_.value, id.ends_with("more") ? 1 : -1, tables))};
        const server::TableNow* table = classroom().table(target_table_);
        if (table && index(target_) >= static_cast<int>(table->seats.size())) target_ = seat_at(0);
    } else if (id == "to.seat.more" || id == "to.seat.less") {
        const server::TableNow* table = classroom().table(target_table_);
        const int seats = table ? static_cast<int>(table->seats.size()) : max_seats;
        target_ = seat_at(step(index(target_), id.ends_with("more") ? 1 : -1, seats));
    } else if (!person) {
        return false;
    } else if (id == "move") {
        use(server::MovePupil{pupil_, target_table_, target_});
    } else if (id == "to_lobby") {
        use(server::MovePupil{pupil_, no_table, no_seat});
    } else if (id == "mute") {
        use(server::Mute{pupil_, !person->muted});
    } else if (id == "remove") {
        ask(server::RemovePerson{pupil_});
    } else {
        return false;
    }
    return true;
}

bool Console::press_class(std::string_view id)
{
    const server::ClassNow& now = classroom().now();
    const auto turn = [&](std::string_view name, std::uint16_t& value, int step) {
        std::string_view rest = id;
        if (!under(rest, name) || (rest != ".more" && rest != ".less")) return false;
        value = static_cast<std::uint16_t>(std::clamp(value + (rest == ".more" ? step : -step), 0, 900));
        return true;
    };
    if (id == "words") {
        typing_ = true;
    } else if (id == "hangul") {
        announcement_.switch_hangul();
        typing_ = true;
    } else if (id == "announce") {
        if (!announcement_.empty()) use(server::Announce{announcement_.text()});
        announcement_.clear();
    } else if (id == "chat") {
        use(server::AllowChat{!now.chat});
    } else if (id == "in_step") {
        use(server::KeepInStep{!now.in_step});
    } else if (id == "timers") {
        use(server::SetTimers{timers_});
    } else if (id == "kept.more") {
        use(server::SetDeletion{now.delete_on + 7 * day_ms});
    } else if (id == "kept.less") {
        use(server::SetDeletion{std::max(now.delete_on - 7 * day_ms, end_of_day(calendar_, 0))});
    } else if (id == "reset") {
        ask(server::ResetRehearsal{});
    } else if (id == "delete") {
        ask(server::DeleteClass{});
    } else if (under(id, "file.")) {
        const int what = number_in(id);
        if (what <= 0 || what > static_cast<int>(server::Download::Gradebook)) return false;
        visit_->ask_file(static_cast<server::Download>(what));
    } else if (under(id, "record.")) {
        wanted_record_ = server::TableId{static_cast<std::uint16_t>(number_in(id))};
    } else {
        return press_end(id) || turn("deals", timers_.deals_s, 15)
               || turn("planning", timers_.planning_s, 15) || turn("reading", timers_.reading_s, 5);
    }
    return true;
}

/// When the matches end: a minute sooner or later, from ten minutes from now where there was no end.
bool Console::press_end(std::string_view id)
{
    const std::uint64_t ends_at = classroom().now().ends_at;
    if (id == "ends.off") {
        use(server::SetEnd{0});
    } else if (id == "ends.more") {
        use(server::SetEnd{ends_at == 0 ? calendar_.now + 10 * minute_ms : ends_at + minute_ms});
    } else if (id == "ends.less") {
        use(server::SetEnd{std::max(ends_at - minute_ms, calendar_.now + 5000)});
    } else {
        return false;
    }
    return true;
}

} // namespace frenemy::client
