#include "lab/app/asking.hpp"

#include "engine/core/narrow.hpp"
#include "engine/files/match_file.hpp"
#include "engine/match/rules.hpp"
#include "engine/scenario/well_formed.hpp"

#include <cstdio>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace frenemy {

void complain(const std::string& sentence)
{
    fmt::print(stderr, "frenemy-lab: {}\n", sentence);
}

std::optional<ScenarioFile> ask_scenario(const std::string& name, int rounds)
{
    const ScenarioResult result = read_scenario(name);
    if (const auto* error = std::get_if<ScenarioError>(&result)) {
        complain(sentence(*error));
        return {};
    }
    ScenarioFile file = std::get<ScenarioFile>(result);
    if (rounds == 0) return file;
    file.scenario.rounds = narrow<std::int16_t>(rounds);
    file.scenario.alliance.tier_round = narrow<std::int16_t>(rounds / 2 + 1);
    if (is_well_formed(file.scenario)) return file;
    complain(fmt::format("{} cannot be played in {} rounds: its news is for fewer", name, rounds));
    return {};
}

std::optional<std::vector<Temper>> ask_tempers(const std::vector<std::string>& names)
{
    std::vector<Temper> known;
    for (const std::string& name : names) {
        const auto temper = name_of_temper.find(name);
        if (!temper) {
            complain(fmt::format("{} is no temper; there are {}", name,
                                 fmt::join(name_of_temper.text, ", ")));
            return {};
        }
        known.push_back(*temper);
    }
    return known;
}

std::optional<MatchLog> ask_match(const std::string& path)
{
    const ReadMatch file = read_match_file(path);
    if (file.unreadable) {
        complain(path + ": cannot be opened");
        return {};
    }
    switch (file.decoded.error) {
    case MatchFileError::None: return file.decoded.log;
    case MatchFileError::NotAMatch: complain(path + ": is not a match file"); break;
    case MatchFileError::NewerFormat: complain(path + ": was written by a newer Frenemy"); break;
    case MatchFileError::Damaged: complain(path + ": is damaged"); break;
    case MatchFileError::Truncated: complain(path + ": is cut short"); break;
    case MatchFileError::ForeignScenario:
        complain(path + ": its scenario is not the one it names");
        break;
    case MatchFileError::OtherRules:
        complain(fmt::format("{}: was played with rules version {}, this is {}", path,
                             file.decoded.log.rules, rules_version));
        break;
    }
    return {};
}

} // namespace frenemy
