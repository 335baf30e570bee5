#include "client/model/class_form.hpp"

#include <algorithm>

namespace frenemy::client {
namespace {

/// "form.deals.more": turns by a step between two bounds.
template <class Number>
bool turn(std::string_view id, std::string_view name, Number& value, int step, int low, int most)
{
    if (!id.starts_with(name)) return false;
    id.remove_prefix(name.size());
    if (id != ".more" && id != ".less") return false;
    const int wanted = static_cast<int>(value) + (id == ".more" ? step : -step);
    value = static_cast<Number>(std::clamp(wanted, low, most));
    return true;
}

} // namespace

ClassForm::ClassForm(std::vector<std::string> scenarios, const Calendar& calendar)
    : scenarios_(std::move(scenarios))
    , calendar_(calendar)
{
    choose(presets[1]);
}

void ClassForm::choose(const Preset& preset)
{
    if (std::find(scenarios_.begin(), scenarios_.end(), preset.scenario) != scenarios_.end())
        choose_scenario(preset.scenario);
    else if (!scenarios_.empty())
        choose_scenario(scenarios_.front());
    settings_.timers = preset.timers;
    settings_.play_min = static_cast<std::uint16_t>(preset.play_min);
    homework_days_ = preset.homework_days;
}

const Preset* ClassForm::preset() const
{
    for (const Preset& each : presets)
        if (settings_.scenario == each.scenario && settings_.timers == each.timers
            && settings_.play_min == each.play_min && (homework_days_ > 0) == (each.homework_days > 0))
            return &each;
    return nullptr;
}

void ClassForm::step_scenario(int step)
{
    if (scenarios_.empty()) return;
    const auto count = static_cast<int>(scenarios_.size());
    const auto at = std::find(scenarios_.begin(), scenarios_.end(), settings_.scenario);
    const int now = at == scenarios_.end() ? 0 : static_cast<int>(at - scenarios_.begin());
    choose_scenario(scenarios_[static_cast<std::size_t>((now + step + count) % count)]);
}

void ClassForm::choose_scenario(std::string_view name)
{
    settings_.scenario = name;
    const auto read = read_scenario(settings_.scenario);
    const auto* file = std::get_if<ScenarioFile>(&read);
    scenario_ = file ? std::optional{*file} : std::nullopt;
}

int ClassForm::rounds() const
{
    return scenario_ ? static_cast<int>(scenario_->scenario.rounds) : 0;
}

int ClassForm::longest_min() const
{
    const server::Timers& timers = settings_.timers;
    if (timers.deals_s == 0 || timers.planning_s == 0) return 0;
    return (std::max(0, rounds() - timers.free_rounds) * (timers.deals_s + timers.planning_s + timers.reading_s) + 59) / 60;
}

/// Homework's results are not gone before anybody has looked at them.
std::uint64_t ClassForm::delete_on() const
{
    constexpr int a_week = 7;
    return end_of_day(calendar_, homework_days_ > 0 ? std::max(kept_days_, homework_days_ + a_week)
                                                    : kept_days_);
}

bool ClassForm::press(std::string_view id)
{
    constexpr int longest_s = 900;
    typing_ = id == "form.title";
    if (id == "form.title") return true;
    if (id == "form.hangul") {
        title_.switch_hangul();
        typing_ = true;
        return true;
    }
    for (const Preset& each : presets)
        if (id.starts_with("form.preset.") && id.substr(12) == each.name) {
            choose(each);
            return true;
        }
    struct Switch {
        std::string_view id;
        bool server::ClassSettings::*flag;
    };
    for (const Switch& each : {Switch{"form.in_step", &server::ClassSettings::in_step},
                               Switch{"form.chat", &server::ClassSettings::chat},
                               Switch{"form.watching", &server::ClassSettings::watching},
                               Switch{"form.listed", &server::ClassSettings::listed},
                               Switch{"form.rehearsal", &server::ClassSettings::rehearsal},
                               Switch{"form.choose_seats", &server::ClassSettings::choose_seats}})
        if (id == each.id) {
            settings_.*each.flag = !(settings_.*each.flag);
            return true;
        }
    if (id == "form.odd.more" || id == "form.odd.less") {
        settings_.odd = settings_.odd == server::Odd::Bots ? server::Odd::Pairs : server::Odd::Bots;
        return true;
    }
    if (id == "form.small") {
        settings_.small_scenario = settings_.small_scenario.empty() ? small_scenario() : "";
        return true;
    }
    if (id == "form.temper.more" || id == "form.temper.less") {
        constexpr int offered = static_cast<int>(Temper::Beginner) + 1;
        const int step = id.ends_with(".more") ? 1 : -1;
        settings_.temper = static_cast<Temper>((static_cast<int>(settings_.temper) + step + offered) % offered);
        return true;
    }
    if (id == "form.scenario.more" || id == "form.scenario.less") {
        step_scenario(id.ends_with(".more") ? 1 : -1);
        return true;
    }
    server::Timers& timers = settings_.timers;
    return turn(id, "form.deals", timers.deals_s, 15, 0, longest_s)
           || turn(id, "form.planning", timers.planning_s, 15, 0, longest_s)
           || turn(id, "form.reading", timers.reading_s, 5, 0, 120)
           || turn(id, "form.free", timers.free_rounds, 1, 0, 3)
           || turn(id, "form.play", settings_.play_min, 1, 0, 180)
           || turn(id, "form.absent", settings_.absent_s, 10, 10, 300)
           || turn(id, "form.tables", settings_.tables, 1, 0, server::most_tables)
           || (homework_days_ > 0 && turn(id, "form.homework", homework_days_, 1, 1, 28))
           || turn(id, "form.kept", kept_days_, 10, 10, 360);
}

bool ClassForm::may_leave_over() const
{
    return scenario_ && scenario_->scenario.seats.size() > 3;
}

/// Those who are left over play as many rounds as the others, where there is such a scenario.
std::string ClassForm::small_scenario() const
{
    constexpr std::string_view lesson = "three-lesson";
    const bool offered = std::find(scenarios_.begin(), scenarios_.end(), lesson) != scenarios_.end();
    return std::string{settings_.scenario.ends_with("-lesson") && offered ? lesson : "three"};
}

server::ClassSettings ClassForm::ready() const
{
    server::ClassSettings settings = settings_;
    if (!may_leave_over()) settings.small_scenario.clear();
    else if (!settings.small_scenario.empty()) settings.small_scenario = small_scenario();
    settings.title = title_.text();
    if (homework_days_ > 0) {
        // Each is alone: nothing to group, to wait for or to rehearse.
        settings.homework_until = homework_until();
        settings.timers = {0, 0, 0, 0};
        settings.play_min = 0;
        settings.tables = 0;
        settings.small_scenario.clear();
        settings.in_step = settings.choose_seats = settings.rehearsal = false;
    }
    settings.delete_on = delete_on();
    return settings;
}

} // namespace frenemy::client
