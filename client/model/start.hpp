#pragma once

#include "client/model/match.hpp"
#include "client/words/words.hpp"
#include "engine/scenario/scenario_reader.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace frenemy::client {

/// How long bots that search may think.
struct Thinking {
    std::string_view name; ///< of its words, and on the command line
    int iterations;
};
inline constexpr std::array<Thinking, 3> thinkings{
    {{"quick", quick_iterations}, {"usual", usual_iterations}, {"long", long_iterations}}};

/// The start screen: what is to be played, and by whom.
struct Start {
    std::vector<ScenarioFile> scenarios;
    std::size_t chosen = 0;
    int seat = 0;
    std::array<Temper, max_seats> tempers{};
    std::array<bool, max_seats> people{}; ///< who else plays at this machine
    std::uint64_t seed = 1;
    bool any_kept = true; ///< a match to see again
    std::size_t thinking = 1; ///< how long bots that search think: a place in `thinkings`

    const ScenarioFile& scenario() const { return scenarios[chosen]; }
};

/// The shipped scenarios, the easiest first; those that cannot be read are left out.
Start read_start();
/// Chooses by name or file; the error when it cannot be read.
std::optional<ScenarioError> choose(Start& start, const std::string& name);

/// Whether the pars of what is chosen were measured with other numbers: its file has none measured,
/// or carries the fingerprint of a scenario it was copied from and changed.
bool has_foreign_pars(const Start& start);

const ScenarioText& text_of(const ScenarioFile& file, Language language);

/// A control of the start screen was pressed, "start.scenario.2" for one. False when it is none of
/// those that only change what is chosen.
bool press(Start& start, std::string_view id);

SoloSetup setup_of(const Start& start, bool watch);

} // namespace frenemy::client
