#pragma once

#include "engine/scenario/scenario.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>
#include <variant>

namespace frenemy {

/// What a scenario says to people, in one language.
struct ScenarioText {
    std::string title;
    std::string aim;        ///< two sentences
    std::string simplifies; ///< an honest note
};

/// Something that happened outside the game. Only here may real companies be named.
struct ScenarioFact {
    std::string date;   ///< as exactly as it is known: "2024-09", or "estimate"
    std::string source; ///< who published it
    std::string korean;
    std::string english;
};

struct ScenarioFile {
    Scenario scenario;
    ScenarioText korean;
    ScenarioText english;
    std::string debrief; ///< the chart to begin with
    std::vector<ScenarioFact> facts;
    std::string par_digest; ///< what the seats' pars were measured with; `scenario check` compares
};

/// Why a file is not a scenario: enough for one clear sentence.
struct ScenarioError {
    enum class Kind : std::uint8_t {
        Unreadable,   ///< no such file, or it cannot be opened
        UnknownScenario, ///< no scenario of that name, or to extend; detail: the names there are
        TooLarge,     ///< limit: bytes
        Empty,        ///< nothing in it
        NotJson,
        NotAnObject,  ///< JSON, but no keys with values
        MissingKey,
        UnknownKey,   ///< detail: the nearest key there is
        WrongType,    ///< detail: what it should be
        OutOfRange,   ///< low to high
        UnknownName,  ///< detail: the names there are
        Playable,     ///< detail: what keeps it from being played
        ExtendsTooDeep,
        RepeatedKey,
        TooDeep,      ///< limit: levels
        NumberTooLarge,
    };
    Kind kind{};
    std::string file;
    int line = 0; ///< 0 where there is none
    std::string key;
    std::string detail;
    int low = 0;
    int high = 0;
};
using ScenarioResult = std::variant<ScenarioFile, ScenarioError>;

/// Reads a scenario file (docs/FORMATS). A file holds every number, or `extends` another, beside it
/// or shipped, and holds what differs. `name` is a path, or the name of a file in the assets' scenarios.
ScenarioResult read_scenario(const std::string& name);

/// Where a name without a path is looked for.
std::string scenario_folder();
/// Names of the shipped scenarios, sorted.
std::vector<std::string> scenario_names();

/// The shipped scenario of that name, for what it says to people. Never a path: names come from
/// match files.
std::optional<ScenarioFile> shipped_scenario(const std::string& name);

/// One sentence for logs and terminals, in English: "six.json:12: titan.price is 70, but …".
std::string sentence(const ScenarioError& error);

} // namespace frenemy
