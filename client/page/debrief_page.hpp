#pragma once

#include "client/words/words.hpp"
#include "engine/debrief/story.hpp"

#include <string>
#include <vector>

namespace frenemy::page {

/// A match of the class, and what to call its table besides its number: a file's name, a room's.
struct TableOfClass {
    debrief::Story story;
    std::string name;
};

/// One HTML document with every chart of every table, the class's comparison first when there are
/// several. Self-contained: style and charts are inline, nothing points outside, nothing is run. It
/// holds both languages and opens in `first`.
std::string debrief_page(const std::vector<TableOfClass>& tables, client::Language first);

} // namespace frenemy::page
