#include "client/model/library.hpp"

#include "client/model/glossary.hpp"
#include "client/model/hangul.hpp"
#include "client/model/saying.hpp"

#include <algorithm>
#include <charconv>

namespace frenemy::client {
namespace {

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Where it begins; the end of the text when it does not.
auto found_in(std::string_view text, std::string_view wanted)
{
    return std::search(text.begin(), text.end(), wanted.begin(), wanted.end(),
                       [](char a, char b) { return lower(a) == lower(b); });
}

bool holds(std::string_view text, std::string_view wanted)
{
    return wanted.empty() || found_in(text, wanted) != text.end();
}

/// In a title initials do: "ㅊㅉㅎㄱ" finds 채찍효과.
bool is_titled(std::string_view title, std::string_view wanted)
{
    return holds(title, wanted) || holds(initials_of(title), wanted);
}

bool holds(const Chapter& chapter, std::string_view wanted)
{
    return is_titled(chapter.title, wanted)
           || std::any_of(chapter.blocks.begin(), chapter.blocks.end(), [&](const Block& block) {
                  return std::any_of(block.cells.begin(), block.cells.end(),
                                     [&](const std::string& cell) { return holds(cell, wanted); });
              });
}

bool holds(const Words& say, const Term& term, std::string_view wanted)
{
    const std::string key = "glossary." + std::string{term.id};
    return is_titled(say(key + ".name"), wanted) || holds(say(key + ".meaning"), wanted)
           || holds(say(key + ".fact"), wanted);
}

/// What the same keys are in Hangul: "tndbf" is 수율.
std::string as_hangul(std::string_view keys)
{
    TextField field{keys.size()};
    field.switch_hangul();
    for (const char key : keys) field.type(static_cast<unsigned char>(key));
    return field.text();
}

} // namespace

std::vector<std::pair<std::size_t, std::size_t>> places_of(std::string_view text,
                                                           std::string_view wanted)
{
    std::vector<std::pair<std::size_t, std::size_t>> places;
    if (wanted.empty()) return places;
    for (std::size_t from = 0; from < text.size();) {
        const std::string_view rest = text.substr(from);
        const auto at = found_in(rest, wanted);
        if (at == rest.end()) break;
        from += static_cast<std::size_t>(at - rest.begin());
        places.emplace_back(from, wanted.size());
        from += wanted.size();
    }
    return places;
}

Library::Library(const Words& say, std::optional<Present> present)
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
    const std::vector<Title> found = titles_with(say, search_.text());
    return found.empty() ? titles_with(say, as_hangul(search_.text())) : found;
}

std::vector<Library::Title> Library::titles_with(const Words& say, std::string_view wanted) const
{
    std::vector<Title> found;
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
    if (shelf_ != Shelf::Terms || !present_) return {};
    return glossary()[page_].now(present_->view);
}

std::vector<Library::Part> Library::parts(const Words& say) const
{
    if (shelf_ != Shelf::Terms || !present_ || !glossary()[page_].parts) return {};
    const Parts amounts = glossary()[page_].parts(present_->view);
    std::vector<Part> parts;
    for (int i = 0; i < present_->view.seats; ++i)
        if (const int amount = amounts[static_cast<std::size_t>(i)]; amount > 0)
            parts.push_back({company_name(say, present_->scenario, seat_at(i)),
                             present_->view.companies[static_cast<std::size_t>(i)].role, amount});
    if (const int amount = amounts[max_seats]; amount > 0)
        parts.push_back({say("party.titan"), {}, amount});
    return parts;
}

std::string Library::chapter_of_term() const
{
    const auto chapter = static_cast<std::size_t>(glossary()[page_].chapter);
    return chapter < rulebook_.size() ? rulebook_[chapter].title : std::string{};
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
    } else if (id == "library.chapter") {
        if (shelf_ != Shelf::Terms) return false;
        const auto chapter = static_cast<std::size_t>(glossary()[page_].chapter);
        if (chapter >= rulebook_.size()) return false;
        search_.clear();
        open(Shelf::Rules, chapter);
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
