#pragma once

#include "engine/match/transition.hpp"
#include "server/classroom/results.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

// What the files of results have in common.

namespace frenemy::server {

inline constexpr std::string_view csv_mark = "\xEF\xBB\xBF"; // by which spreadsheets know UTF-8

/// "2026-03-02T01:05:09.250Z"
std::string time_text(Now at);
/// Empty for nobody's.
std::string label_text(Label label);
/// As a cell that may hold anything.
std::string quoted(const std::string& text);
/// "12.3" for 12,345 ms.
std::string seconds_text(Now milliseconds);

/// A match played again, with what each entry was given with.
struct Step {
    std::size_t entry = 0;
    const MatchLog::Entry& given;
    const Provenance& by;
    const State& before;
    const State& after;
    const Events& events;
    Now took = 0; ///< since the phase began or the same pupil's last move
};

template <class Look>
State play_again(const ClassResults::OneTable& table, Look look)
{
    const MatchLog& log = table.log;
    State state = begin(log.scenario, log.seed);
    static thread_local Events events; // large
    Now phase_began = table.opened;
    std::array<Now, 256> moved{};
    for (std::size_t i = 0; i < log.entries.size() && i < table.given.size(); ++i) {
        const Provenance& by = table.given[i];
        const State before = state;
        events.clear();
        if (apply(log.scenario, state, log.entries[i].seat, log.entries[i].command, &events))
            break;
        Now& last = moved[pupil_of(by.sequence)];
        const Now since = std::max(phase_began, last);
        look(Step{i, log.entries[i], by, before, state, events,
                  by.at > since ? by.at - since : 0});
        last = by.at;
        if (state.phase != before.phase || state.round != before.round) phase_began = by.at;
    }
    return state;
}

// The files.

std::string players_csv(const ClassResults& results);
std::string gradebook_csv(const ClassResults& results);
std::string rounds_csv(const ClassResults& results);
std::string deals_csv(const ClassResults& results);
std::string decisions_csv(const ClassResults& results);
std::string commands_jsonl(const ClassResults& results);

/// Ranks seats against the same seats, by line-up, seat and rank.
void rank_all(std::vector<RankLine>& lines);

} // namespace frenemy::server
