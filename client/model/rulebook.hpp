#pragma once

#include "client/words/words.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace frenemy::client {

/// A piece of a chapter, as docs/RULES.*.md has it; marks of weight are left out.
struct Block {
    enum class Kind : std::uint8_t { Paragraph, Item, Head, Row };
    Kind kind = Kind::Paragraph;
    std::vector<std::string> cells; ///< of a table's row; elsewhere one

    friend bool operator==(const Block&, const Block&) = default;
};

struct Chapter {
    std::string title;
    std::vector<Block> blocks;
};

/// The rulebook people read, in its own language. Empty when the file is not there.
std::vector<Chapter> read_rulebook(Language language);

/// Chapters of a text in the rulebook's few marks: `##` begins a chapter, `-` or `1.` an item,
/// `|` a table's row; everything else is a paragraph. What stands before the first chapter is one
/// of its own, under the text's title.
std::vector<Chapter> chapters_of(std::string_view text);

} // namespace frenemy::client
