#pragma once

#include "client/model/rulebook.hpp"
#include "client/model/text_field.hpp"
#include "engine/match/view.hpp"
#include "engine/scenario/scenario.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace frenemy::client {

/// Where `wanted` stands in a text, whatever the case of its letters: first byte and length of each
/// place. Nothing is nowhere.
std::vector<std::pair<std::size_t, std::size_t>> places_of(std::string_view text,
                                                           std::string_view wanted);

/// The rulebook and the glossary, side by side and searchable.
class Library {
public:
    enum class Shelf : std::uint8_t { Rules, Terms };

    /// A page one can open.
    struct Title {
        std::size_t page = 0; ///< place in the rulebook or in the glossary
        std::string text;
    };

    /// Who has how much of the open term.
    struct Part {
        std::string name;
        std::optional<Role> role; ///< none: Titan
        int amount = 0;
    };

    /// The match the glossary takes its numbers from.
    struct Present {
        View view;
        Scenario scenario;
    };
    Library(const Words& say, std::optional<Present> present);

    Shelf shelf() const { return shelf_; }
    /// Those that hold what is searched for, all of them when nothing is. Where none does, those
    /// that hold what the same keys are in Hangul: people forget to switch.
    std::vector<Title> titles(const Words& say) const;
    std::size_t page() const { return page_; }
    const Chapter& chapter() const { return rulebook_[page_]; }
    bool empty() const { return shelf_ == Shelf::Rules && rulebook_.empty(); }
    /// Where the open term is in the rulebook; empty when that cannot be read.
    std::string chapter_of_term() const;
    /// The number of the open term in the present match, and whose it is; those with nothing are
    /// left out.
    std::optional<int> number() const;
    std::vector<Part> parts(const Words& say) const;
    const TextField& search() const { return search_; }
    int scroll() const { return scroll_; } ///< lines passed

    void open_term(std::string_view id);
    void type(char32_t character, const Words& say);
    void paste(std::string_view text, const Words& say);
    void switch_hangul() { search_.switch_hangul(); }
    void scroll_by(int lines);
    /// What is shown says how far one can go.
    void limit_scroll(int most) { scroll_ = std::min(scroll_, most); }
    /// "library.terms", "library.open.3" …; false when it is none of these.
    bool press(std::string_view id, const Words& say);
    /// The rulebook is read again when the language has changed.
    void follow_language(const Words& say);

private:
    std::vector<Title> titles_with(const Words& say, std::string_view wanted) const;
    void open(Shelf shelf, std::size_t page);
    void keep_to_results(const Words& say);

    Language language_;
    std::vector<Chapter> rulebook_;
    std::optional<Present> present_;
    Shelf shelf_ = Shelf::Rules;
    std::size_t page_ = 0;
    int scroll_ = 0;
    TextField search_{24};
};

} // namespace frenemy::client
