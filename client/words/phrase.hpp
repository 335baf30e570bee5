#pragma once

#include "client/words/words.hpp"
#include "engine/debrief/chart.hpp"

namespace frenemy::client {

/// "−1,234.5": thousands apart, decimals as many as it has, a true minus.
std::string text_of(debrief::Figure figure);

/// A chart's phrase in words: its figures as above, its keys looked up.
std::string text_of(const Words& say, const debrief::Phrase& phrase);

} // namespace frenemy::client
