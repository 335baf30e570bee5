#pragma once

#include "engine/debrief/chart.hpp"
#include "engine/match/event.hpp"
#include "engine/match/match_log.hpp"

#include <vector>

namespace frenemy::debrief {

/// A match as it happened: what every chart is computed from.
struct Story {
    struct Happening {
        int round = 0;
        Event event;
    };
    Scenario scenario;
    std::uint64_t seed = 0;
    BoundedList<SeatPlayer, max_seats> players;
    std::vector<Happening> happenings; ///< nothing hidden: a debrief comes after the match
    std::vector<State> settled; ///< as each round was settled, before the next one's News
    std::vector<Deal> deals;    ///< as signed, by number
    bool over = false;          ///< else the match was left before its end
    State last;                 ///< as the record ends

    int seats() const { return last.seats; }
    int rounds() const { return static_cast<int>(settled.size()); } ///< settled
};

/// Plays the log again and writes down what happened, up to where it can be followed.
Story story_of(const MatchLog& log);

/// Calls `look(round, event)` for each event of that kind.
template <class Kind, class Look>
void each(const Story& story, Look look)
{
    for (const auto& [round, event] : story.happenings)
        if (const auto* found = std::get_if<Kind>(&event)) look(round, *found);
}

/// Calls `look(seat)` for each seat of a role.
template <class Look>
void each_seat(const Story& story, Role role, Look look)
{
    for (int i = 0; i < story.seats(); ++i)
        if (story.scenario.seats[static_cast<std::size_t>(i)].role == role) look(i);
}
int count_of(const Story& story, Role role);

/// "company.3", the key of the name of who sits there.
std::string name_key(const Story& story, int seat);
Subject subject_of_seat(int seat);
/// "1R", "2R" … for the settled rounds.
std::vector<Phrase> round_names(int rounds);
Axis round_axis();

/// One for each table of a class.
using Tables = std::vector<Story>;
/// "1번 테이블"
Phrase table_name(int table);

} // namespace frenemy::debrief
