#include "client/model/library.hpp"

#include "client/model/glossary.hpp"

#include <algorithm>
#include <charconv>

namespace frenemy::client {
namespace {

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool holds(std::string_view text, std::string_view wanted)
{
    return std::search(text.begin(), text.end(), wanted.begin(), wanted.end(),
                       [](char a, char b) { return lower(a) == lower(b); })
           != text.end();
}

bool holds(const Chapter& chapter, std::string_view wanted)
{
    return holds(chapter.title, wanted)
           || std::any_of(chapter.blocks.begin(), chapter.blocks.end(), [&](const Block& block) {
                  return std::any_of(block.cells.begin(), block.cells.end(),
                                     [&](const std::string& cell) { return holds(cell, wanted); });
              });
}

bool holds(const Words& say, const Term& term, std::string_view wanted)
{
    const std::string key = "glossary." + std::string{term.id};
    return holds(say(key + ".name"), wanted) || holds(say(key + ".meaning"), wanted)
           || holds(say(key + ".fact"), wanted);
}

} // namespace

Library::Library(const Words& say, std::optional<View> present)
    : language_(say.language())
    , rulebook_(read_rulebook(language_))
    , present_(std::move(present))
{
}

void Library::follow_language(const Words& say)
{
    if (say.language() == language_) return;
    language_ = say.language();
    rulebook_ = read_rulebook(language_);
    search_.clear();
    if (shelf_ == Shelf::Rules) page_ = std::min(page_, rulebook_.empty() ? 0 : rulebook_.size() - 1);
}

std::vector<Library::Title> Library::titles(const Words& say) const
{
    std::vector<Title> found;
    const std::string wanted = search_.text();
    if (shelf_ == Shelf::Rules) {
        for (std::size_t i = 0; i < rulebook_.size(); ++i)
            if (holds(rulebook_[i], wanted)) found.push_back({i, rulebook_[i].title});
        return found;
    }
    const auto terms = glossary();
    for (std::size_t i = 0; i < terms.size(); ++i)
        if (holds(say, terms[i], wanted))
            found.push_back({i, say("glossary." + std::string{terms[i].id} + ".name")});
    return found;
}

std::optional<int> Library::number() const
{
    const auto now = glossary()[page_].now;
    if (shelf_ != Shelf::Terms || !present_ || !now) return {};
    return now(*present_);
}

void Library::open(Shelf shelf, std::size_t page)
{
    shelf_ = shelf;
    page_ = page;
    scroll_ = 0;
}

void Library::open_term(std::string_view id)
{
    if (const Term* term = find_term(id))
        open(Shelf::Terms, static_cast<std::size_t>(term - glossary().data()));
}

/// When the open page is not among what was found, the first that is.
void Library::keep_to_results(const Words& say)
{
    const auto found = titles(say);
    const bool there = std::any_of(found.begin(), found.end(),
                                   [&](const Title& title) { return title.page == page_; });
    if (!there && !found.empty()) open(shelf_, found.front().page);
}

void Library::type(char32_t character, const Words& say)
{
    if (character == U'\b')
        search_.backspace();
    else
        search_.type(character);
    keep_to_results(say);
}

void Library::paste(std::string_view text, const Words& say)
{
    search_.paste(text);
    keep_to_results(say);
}

void Library::scroll_by(int lines)
{
    scroll_ = std::max(0, scroll_ + lines);
}

bool Library::press(std::string_view id, const Words& say)
{
    constexpr std::string_view page = "library.open.";
    if (id == "library.rules" || id == "library.terms") {
        open(id == "library.rules" ? Shelf::Rules : Shelf::Terms, 0);
        keep_to_results(say);
    } else if (id == "library.clear") {
        search_.clear();
    } else if (id == "library.hangul") {
        switch_hangul();
    } else if (id == "library.up" || id == "library.down") {
        scroll_by(id == "library.up" ? -6 : 6);
    } else if (id.starts_with(page)) {
        std::size_t at = 0;
        std::from_chars(id.data() + page.size(), id.data() + id.size(), at);
        const std::size_t pages = shelf_ == Shelf::Rules ? rulebook_.size() : glossary().size();
        if (at >= pages) return false;
        open(shelf_, at);
    } else {
        return false;
    }
    return true;
}

} // namespace frenemy::client
