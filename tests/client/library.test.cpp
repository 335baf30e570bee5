#include "client/model/glossary.hpp"
#include "client/model/library.hpp"

#include <catch2/catch.hpp>

#include <regex>
#include <string>

using namespace frenemy;
using namespace frenemy::client;

namespace {

/// A figure without a date will be wrong one day, and nobody will know since when.
bool names_a_year(const std::string& text)
{
    return std::regex_search(text, std::regex{"(19|20)[0-9]{2}"});
}

} // namespace

TEST_CASE("Every term has its words, its number and a dated fact")
{
    for (const Language language : {Language::Korean, Language::English}) {
        const Words say = read_words(language);
        for (const Term& term : glossary()) {
            const std::string key = "glossary." + std::string{term.id};
            INFO(key);
            for (const char* part : {".name", ".meaning", ".now", ".fact", ".source"})
                CHECK(say.has(key + part));
            CHECK(term.now);
            CHECK(names_a_year(say(key + ".fact") + say(key + ".source")));
        }
    }
}

TEST_CASE("The rulebook has the same chapters, paragraphs and tables in both languages")
{
    const auto korean = read_rulebook(Language::Korean);
    const auto english = read_rulebook(Language::English);
    REQUIRE(korean.size() == 13);
    REQUIRE(english.size() == korean.size());
    for (std::size_t i = 0; i < korean.size(); ++i) {
        INFO(english[i].title);
        REQUIRE(korean[i].blocks.size() == english[i].blocks.size());
        for (std::size_t k = 0; k < korean[i].blocks.size(); ++k) {
            INFO(english[i].blocks[k].cells[0]);
            CHECK(korean[i].blocks[k].kind == english[i].blocks[k].kind);
            CHECK(korean[i].blocks[k].cells.size() == english[i].blocks[k].cells.size());
        }
    }
}

TEST_CASE("A rulebook's marks")
{
    const auto chapters = chapters_of("# Title\nLine **bold**.\n\n## One\n- a `b`\n12. c\n\n| x | y |\n|---|---|\n| 1 | |\n");
    REQUIRE(chapters.size() == 2);
    CHECK(chapters[0].title == "Title");
    CHECK(chapters[0].blocks == std::vector<Block>{{Block::Kind::Paragraph, {"Line bold."}}});
    CHECK(chapters[1].blocks
          == std::vector<Block>{{Block::Kind::Item, {"· a b"}},
                                {Block::Kind::Item, {"12. c"}},
                                {Block::Kind::Head, {"x", "y"}},
                                {Block::Kind::Row, {"1", ""}}});
    CHECK(chapters_of("").empty());
    CHECK(chapters_of("no title\n|").empty());
}

TEST_CASE("Searching narrows the titles down and opens the first that holds the words")
{
    const Words say = read_words(Language::Korean);
    Library library{say, std::nullopt};
    const std::size_t all = library.titles(say).size();
    library.switch_hangul();
    for (const char key : std::string_view{"coWlrgyrhk"}) // 채찍효과
        library.type(static_cast<char32_t>(key), say);
    REQUIRE(library.titles(say).size() < all);
    REQUIRE_FALSE(library.titles(say).empty());
    CHECK(library.page() == library.titles(say).front().page);

    CHECK(library.press("library.terms", say));
    REQUIRE(library.titles(say).size() == 1);
    CHECK(library.titles(say).front().text == say("glossary.bullwhip.name"));
    CHECK(library.press("library.clear", say));
    CHECK(library.titles(say).size() == glossary().size());
    for (const char key : std::string_view{"cWgr"}) // ㅊㅉㅎㄱ
        library.type(static_cast<char32_t>(key), say);
    REQUIRE(library.titles(say).size() == 1);
    CHECK(library.titles(say).front().text == say("glossary.bullwhip.name"));
    CHECK(library.press("library.chapter", say));
    CHECK(library.shelf() == Library::Shelf::Rules);
    CHECK(library.chapter().title == read_rulebook(Language::Korean)[4].title);
    CHECK(library.search().empty());
    CHECK_FALSE(library.press("library.chapter", say)); // a chapter is not in a chapter
    CHECK_FALSE(library.press("library.open.99", say));
    CHECK_FALSE(library.press("deals.done", say));
}

TEST_CASE("What is searched for is found wherever it stands")
{
    using Places = std::vector<std::pair<std::size_t, std::size_t>>;
    CHECK(places_of("HHI and hhi", "hhi") == Places{{0, 3}, {8, 3}});
    CHECK(places_of("채찍효과", "효과") == Places{{6, 6}});
    CHECK(places_of("채찍효과", "").empty());
    CHECK(places_of("", "a").empty());
}

TEST_CASE("A term shows its number in the present match")
{
    const Words say = read_words(Language::English);
    View view;
    view.seats = 2;
    view.titan.share = 75;
    view.titan.supplied = 8;
    view.supply[max_seats] = 6;
    view.supply[1] = 2;
    view.companies[0].role = Role::Foundry;
    view.companies[0].foundry.learned_lots = 4;
    view.companies[1].role = Role::Foundry;
    view.companies[1].foundry.learned_lots = 9;
    Scenario scenario;
    scenario.seats.push_back({.company = 0});
    scenario.seats.push_back({.company = 1});
    Library library{say, Library::Present{view, scenario}};
    library.open_term("dependence");
    CHECK(library.shelf() == Library::Shelf::Terms);
    CHECK(library.number() == 75);
    library.open_term("hhi");
    CHECK(library.number() == 6250); // 75² + 25²
    const auto supply = library.parts(say);
    REQUIRE(supply.size() == 2); // who gave nothing is left out
    CHECK(supply[0].name == say("company.1"));
    CHECK(supply[0].amount == 2);
    CHECK_FALSE(supply[1].role); // Titan
    CHECK(supply[1].amount == 6);
    library.open_term("yield");
    CHECK(library.number() == 9); // the foundry that learned most
    library.open_term("learning");
    CHECK(library.number() == 13);
    CHECK(library.parts(say).size() == 2);
    CHECK_FALSE(Library(say, {}).number());
    CHECK(term_of("draft.add.prepay")->id == "prepayment");
    CHECK(term_of("plan.seal") == nullptr);
    CHECK(term_of("table.news.export")->id == "export_controls");
    CHECK(term_of("table.news.quiet")->id == "cycle");
}

TEST_CASE("Who forgot to switch to Hangul finds what was meant, and Latin words are found as ever")
{
    const Words say = read_words(Language::Korean);
    Library library{say, {}};
    library.press("library.terms", say);
    const auto found = [&](std::string_view typed) {
        library.press("library.clear", say);
        for (const char key : typed) library.type(static_cast<char32_t>(key), say);
        const auto titles = library.titles(say);
        return titles.empty() ? std::string{} : titles.front().text;
    };
    CHECK(found("coWlrgyrhk") == say("glossary.bullwhip.name"));
    CHECK(found("hhi") == say("glossary.hhi.name"));
    CHECK(found("xyzzy").empty());
}
