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

/// A class that played before, and what to call it.
struct EarlierClass {
    std::string name;
    debrief::Tables tables;
};

/// One HTML document with every chart of every table, the class's comparison first when there are
/// several, then the class beside each earlier one that it can be compared with. Self-contained: style and charts are inline, nothing points outside, nothing is run. It
/// holds both languages and opens in `first`.
std::string debrief_page(const std::vector<TableOfClass>& tables, client::Language first,
                         const std::vector<EarlierClass>& earlier = {});

} // namespace frenemy::page
