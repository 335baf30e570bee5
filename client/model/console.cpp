#include "client/model/console.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace frenemy::client {
namespace {

using server::no_table;

constexpr std::uint64_t day_ms = 24ULL * 60 * 60 * 1000;
constexpr std::uint16_t more_time_s = 30;

bool under(std::string_view& id, std::string_view prefix)
{
    if (!id.starts_with(prefix)) return false;
    id.remove_prefix(prefix.size());
    return true;
}

int number_in(std::string_view text)
{
    int number = -1;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

} // namespace

Console::Console(std::shared_ptr<Visit> visit, std::uint64_t today)
    : visit_(std::move(visit))
    , today_(today)
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
    if (!form_ && visit_->taught()) form_.emplace(visit_->taught()->scenarios, today_);
    if (table_ == no_table && !classroom().lines().empty()) table_ = classroom().lines().front().table;
    if (const auto no = visit_->take_refusal()) {
        refusal_ = no;
        changed = true;
    }
    if (const auto no = visit_->take_objection()) {
        objection_ = no;
        changed = true;
    }
    return changed;
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
    refusal_.reset();
    objection_ = {};
    if (id == "console.yes") {
        if (asked) use(*asked);
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
    return press_tables(id) || press_seats(id) || press_pupils(id) || press_class(id);
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
    } else if (under(id, "table.")) {
        table_ = server::TableId{static_cast<std::uint16_t>(number_in(id))};
        if (page_ != Page::Results) page_ = Page::Table;
    } else if (under(id, "page.")) {
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
        // The cautious plan: nothing bought, nothing built, nobody betrayed.
        ask(server::ProxyMove{table_, seat, SealPlan{}});
    } else if (id == "pupil") {
        if (now.pupils[0] == server::no_label) return false;
        pupil_ = now.pupils[0];
        page_ = Page::Pupils;
    } else {
        return false;
    }
    return true;
}

bool Console::press_pupils(std::string_view id)
{
    if (under(id, "pupil.")) {
        pupil_ = server::Label{static_cast<std::uint16_t>(number_in(id))};
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
    } else if (id == "kept.more" || id == "kept.less") {
        kept_days_ = std::clamp(kept_days_ + (id.ends_with("more") ? 10 : -10), 0, 360);
    } else if (id == "kept") {
        use(server::SetDeletion{(today_ + static_cast<std::uint64_t>(kept_days_) + 1) * day_ms});
    } else if (id == "reset") {
        ask(server::ResetRehearsal{});
    } else if (id == "delete") {
        ask(server::DeleteClass{});
    } else if (under(id, "file.")) {
        const int what = number_in(id);
        if (what <= 0 || what > static_cast<int>(server::Download::Powers)) return false;
        visit_->ask_file(static_cast<server::Download>(what));
    } else if (under(id, "record.")) {
        wanted_record_ = server::TableId{static_cast<std::uint16_t>(number_in(id))};
    } else {
        return turn("deals", timers_.deals_s, 15) || turn("planning", timers_.planning_s, 15)
               || turn("reading", timers_.reading_s, 5);
    }
    return true;
}

} // namespace frenemy::client
