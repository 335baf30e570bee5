#include "client/words/phrase.hpp"
#include "engine/debrief/debrief.hpp"
#include "client/page/csv.hpp"
#include "client/page/debrief_page.hpp"
#include "tests/support/recorded.hpp"

#include <catch2/catch.hpp>

using namespace frenemy;
using namespace frenemy::page;
using client::Language;

namespace {

std::size_t count(const std::string& text, std::string_view part)
{
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
    return found;
}

} // namespace

TEST_CASE("Figures are written for people")
{
    CHECK(client::text_of({1234567, 0}) == "1,234,567");
    CHECK(client::text_of({-5, 1}) == "−0.5");
    CHECK(client::text_of({-123456, 2}) == "−1,234.56");
    CHECK(client::text_of({0, 1}) == "0.0");
}

TEST_CASE("Any match makes a page and files: every text has words, nothing points outside")
{
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        std::vector<TableOfClass> tables;
        debrief::Tables stories;
        for (const std::uint64_t each : {seed, seed + 100}) {
            tables.push_back({debrief::story_of(testing::random_match(each)), "t"});
            stories.push_back(tables.back().story);
        }
        INFO("seed " << seed);
        const std::string html = debrief_page(tables, Language::Korean);
        CHECK(count(html, "debrief.") == 0); // a key without a text would show itself
        for (const char* outside : {"://", "src=", "@import", "url(", "<script", "<link"})
            CHECK(count(html, outside) == 0);
        CHECK(count(html, "<svg") == count(html, "</svg>"));
        for (const Language language : {Language::Korean, Language::English})
            for (const CsvFile& file : csv_files(client::read_words(language), stories)) {
                INFO(file.name);
                CHECK(file.text.starts_with("\xEF\xBB\xBF"));
                CHECK(count(file.text, "debrief.") == 0);
                CHECK(count(file.text, "−") == 0);
            }
    }
}

TEST_CASE("A table's name stays text")
{
    const std::vector<TableOfClass> tables{
        {debrief::story_of(testing::random_match(3)), "<script>alert('x')</script> & \"co\""},
        {debrief::story_of(testing::random_match(4)), "next door"}};
    const std::string html = debrief_page(tables, Language::English);
    CHECK(count(html, "<script") == 0);
    CHECK(count(html, "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;co&quot;") == 4); // contents and heading, twice
}

TEST_CASE("Every term has its name, reading help and question")
{
    for (const Language language : {Language::Korean, Language::English}) {
        const client::Words say = client::read_words(language);
        for (const std::string_view name : debrief::name_of_term.text)
            for (const char* rest : {".name", ".reading", ".question", ".tables.title",
                                     ".tables.reading", ".tables.question"}) {
                INFO(name << rest);
                CHECK(say.has("debrief." + std::string{name} + rest));
            }
    }
}
