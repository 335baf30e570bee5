#include "client/model/glossary.hpp"
#include "client/model/library.hpp"

#include <catch2/catch.hpp>

using namespace frenemy;
using namespace frenemy::client;

TEST_CASE("Every term has its words, and a number exactly when it has a sentence for one")
{
    for (const Language language : {Language::Korean, Language::English}) {
        const Words say = read_words(language);
        for (const Term& term : glossary()) {
            const std::string key = "glossary." + std::string{term.id};
            INFO(key);
            for (const char* part : {".name", ".meaning", ".fact", ".source"})
                CHECK(say.has(key + part));
            CHECK(say.has(key + ".now") == (term.now != nullptr));
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
    CHECK_FALSE(library.press("library.open.99", say));
    CHECK_FALSE(library.press("deals.done", say));
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
    Library library{say, view};
    library.open_term("dependence");
    CHECK(library.shelf() == Library::Shelf::Terms);
    CHECK(library.number() == 75);
    library.open_term("hhi");
    CHECK(library.number() == 6250); // 75² + 25²
    library.open_term("hbm");
    CHECK_FALSE(library.number());
    CHECK(term_of("draft.add.prepay")->id == "prepayment");
    CHECK(term_of("plan.seal") == nullptr);
}
