#pragma once

#include "engine/debrief/story.hpp"

namespace frenemy::debrief {

/// Every chart that has something to show of this match, in the order of a lesson. Needs one
/// settled round at least, else there is none.
std::vector<Chart> charts_of(const Story& story);

/// The charts that lay the tables of a class side by side. A table without a settled round is left
/// out, and keeps its number; with fewer than two others there is none.
std::vector<Chart> charts_of(const Tables& tables);

/// A class beside an earlier one, as means over their tables that have settled a round; none where
/// one of them has no such table.
std::vector<Chart> charts_of(const Tables& now, const Tables& past);

/// "What happened next": alliances of 2024 that were announced and ended within months, as keys of
/// the words ("debrief.next.<name>.title", ".story", ".source", ".date").
inline constexpr auto happened_next = names<int>("headset", "accelerator");

} // namespace frenemy::debrief
