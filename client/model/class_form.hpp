#pragma once

#include "client/model/calendar.hpp"
#include "client/model/text_field.hpp"
#include "engine/scenario/scenario_reader.hpp"
#include "server/protocol/class_info.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace frenemy::client {

/// A lesson that fits the time there is: what one plays and how long one thinks.
struct Preset {
    std::string_view name; ///< of its words
    std::string_view scenario;
    server::Timers timers;
    int play_min = 0;      ///< then the last round begins no more; 0: homework
    int homework_days = 0; ///< 0: a lesson
};
inline constexpr std::array presets{
    Preset{"short", "three-lesson", {75, 30, 15, 1}, 13},
    Preset{"lesson", "six-lesson", {120, 45, 20, 1}, 24},
    Preset{"double", "six", {150, 60, 25, 1}, 50},
    Preset{"homework", "six-lesson", {0, 0, 0, 0}, 0, 7},
};

/// What a teacher decides before a class is opened.
class ClassForm {
public:
    /// Scenarios that the server can play; dates count from the calendar's day.
    ClassForm(std::vector<std::string> scenarios, const Calendar& calendar);

    const server::ClassSettings& settings() const { return settings_; }
    const std::vector<std::string>& scenarios() const { return scenarios_; }
    const TextField& title() const { return title_; }
    TextField& title() { return title_; }
    /// The preset that the settings are those of, or none.
    const Preset* preset() const;
    /// Until its last day; 0: a lesson. A preset says which of the two it is.
    int homework_days() const { return homework_days_; }
    int kept_days() const { return kept_days_; }
    /// The last day of homework, and of what is kept.
    std::uint64_t homework_until() const { return end_of_day(calendar_, homework_days_); }
    std::uint64_t delete_on() const;
    const Calendar& calendar() const { return calendar_; }
    /// Minutes that the rounds with clocks take when every clock runs out; 0: there are none.
    int longest_min() const;
    int rounds() const; ///< of the scenario
    /// What is going to be played; null where this program has no scenario of that name.
    const ScenarioFile* scenario() const { return scenario_ ? &*scenario_ : nullptr; }
    bool typing() const { return typing_; }
    /// Whether a table of three could be opened for those who are left over.
    bool may_leave_over() const;

    /// "form.preset.lesson" for one. False when it is none of the form's.
    bool press(std::string_view id);
    /// What is to be opened: the settings with title and dates.
    server::ClassSettings ready() const;

private:
    void choose(const Preset& preset);
    void step_scenario(int step);
    std::string small_scenario() const;
    void choose_scenario(std::string_view name);

    std::vector<std::string> scenarios_;
    Calendar calendar_;
    server::ClassSettings settings_;
    TextField title_{20};
    std::optional<ScenarioFile> scenario_; ///< the settings name it
    int homework_days_ = 0;
    int kept_days_ = 30;
    bool typing_ = false;
};

} // namespace frenemy::client
