#include "client/words/words.hpp"

#include "client/model/saying.hpp"
#include "client/model/scenario_trouble.hpp"
#include "client/sfml/freetype_metrics.hpp"
#include "client/words/particles.hpp"
#include "engine/bots/remark.hpp"
#include "engine/commands/plan.hpp"
#include "engine/core/rejection.hpp"
#include "engine/deals/clause.hpp"
#include "engine/match/event.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

using namespace frenemy;
using namespace frenemy::client;

namespace {

/// What the sources say between quotation marks, and what of it words can begin with.
struct Said {
    std::set<std::string, std::less<>> whole;
    std::set<std::string, std::less<>> beginnings; ///< "clause_hint.", to which a name is added
};

Said all_said()
{
    Said said;
    for (const char* folder : {"client", "engine/debrief"})
        for (const auto& entry : std::filesystem::recursive_directory_iterator{
                 std::filesystem::path{FRENEMY_SOURCES} / folder}) {
            if (entry.path().extension() != ".cpp" && entry.path().extension() != ".hpp") continue;
            std::stringstream text;
            text << std::ifstream{entry.path()}.rdbuf();
            const std::string source = text.str();
            // Not a quotation mark that is quoted itself.
            const auto mark_from = [&](std::size_t at) {
                at = source.find('"', at);
                while (at != std::string::npos && at > 0
                       && (source[at - 1] == '\\' || source[at - 1] == '\''))
                    at = source.find('"', at + 1);
                return at;
            };
            for (std::size_t at = mark_from(0); at != std::string::npos; at = mark_from(at + 1)) {
                const std::size_t end = mark_from(at + 1);
                if (end == std::string::npos) break;
                const std::string literal = source.substr(at + 1, end - at - 1);
                const std::string_view before{source.data(), at};
                at = end;
                if (literal.empty()) continue;
                said.whole.insert(literal);
                if (before.ends_with("key(")) said.beginnings.insert(literal + '.');
                // Ids of controls are asked about with these; no words come of them.
                bool of_ids = false;
                for (const char* asking : {"starts_with(", "under(id, ", "after(", "About{"})
                    of_ids = of_ids || before.ends_with(asking);
                if (!of_ids && (literal.back() == '.' || literal.back() == '_'))
                    said.beginnings.insert(literal);
            }
        }
    return said;
}

bool is_said(const Said& said, const std::string& key)
{
    if (said.whole.contains(key)) return true;
    constexpr std::string_view hint = "_hint"; // of a control whose name is a word, too
    if (key.ends_with(hint) && said.whole.contains(key.substr(0, key.size() - hint.size())))
        return true;
    for (const std::string& each : said.beginnings)
        if (key.starts_with(each)) return true;
    return false;
}

} // namespace

TEST_CASE("Every word is said somewhere")
{
    const Said said = all_said();
    const Words say = read_words(Language::Korean);
    for (const auto& [key, text] : say.texts()) {
        INFO(key);
        CHECK(is_said(said, key));
    }
    CHECK_FALSE(is_said(said, "report.nobody_says_this"));
}

TEST_CASE("A round is a half of a year")
{
    const Words say = read_words(Language::Korean);
    CHECK(half_year(say, 1) == "2024년 상반기");
    CHECK(half_year(say, 2) == "2024년 하반기");
    CHECK(half_year(say, 3) == "2025년 상반기");
    CHECK(half_year(read_words(Language::English), 2) == "2024, half 2");
}

TEST_CASE("Whatever a scenario's file lacks is said in both languages")
{
    using Kind = ScenarioError::Kind;
    const Words korean = read_words(Language::Korean);
    const Words english = read_words(Language::English);
    for (int kind = 0; kind <= static_cast<int>(Kind::NumberTooLarge); ++kind) {
        const ScenarioError error{static_cast<Kind>(kind), "mine.json", 12, "titan.price",
                                  "a whole number",        1,           9};
        const std::string sentence = scenario_trouble(korean, error);
        INFO(sentence);
        CHECK(sentence.starts_with("mine.json 12번째 줄: "));
        if (error.kind == Kind::WrongType) CHECK(sentence.find("정수여야") != std::string::npos);
        CHECK(sentence.find('{') == std::string::npos);
        CHECK(scenario_trouble(english, error).starts_with("mine.json, line 12: "));
    }
    const auto missing = read_scenario("sixx");
    const std::string names = scenario_trouble(korean, std::get<ScenarioError>(missing));
    CHECK(names.starts_with("‘sixx’"));
    for (const std::string& name : scenario_names())
        CHECK(names.find(name) != std::string::npos);
    CHECK(scenario_trouble(korean, {Kind::Unreadable, "/no/such.json", 0, {}, {}, 0, 0})
          == "/no/such.json: 파일을 열 수 없어요.");
    CHECK(scenario_trouble(korean, {Kind::OutOfRange, "mine.json", 3, "seats", "9 items", 2, 8})
          == "mine.json 3번째 줄: seats 값이 9개인데 2~8이어야 해요.");
}

TEST_CASE("Both languages have the same keys with the same placeholders")
{
    const Words korean = read_words(Language::Korean);
    const Words english = read_words(Language::English);
    REQUIRE_FALSE(korean.texts().empty());
    for (const auto& [key, text] : korean.texts()) {
        INFO(key);
        REQUIRE(english.has(key));
        CHECK(placeholders(text) == placeholders(english.texts().at(key)));
        CHECK_FALSE(text.empty());
    }
    for (const auto& [key, text] : english.texts()) {
        INFO(key);
        CHECK(korean.has(key));
    }
}

TEST_CASE("Every code of the rules has words")
{
    const Words say = read_words(Language::Korean);
    const auto need = [&](const std::string& prefix, const auto& names) {
        for (const auto name : names.text) {
            INFO(prefix << name);
            CHECK(say.has(prefix + std::string{name}));
        }
    };
    for (int i = 0; i < rejection_codes; ++i)
        CHECK(say.has("rejection." + std::string{name_of(static_cast<Rejection::Code>(i))}));
    need("reason.", name_of_reason);
    need("card.", name_of_card);
    need("card_text.", name_of_card);
    need("agenda.", name_of_agenda);
    need("agenda_text.", name_of_agenda);
    need("action.", name_of_action);
    need("action_text.", name_of_action);
    need("clause.", name_of_clause);
    need("clause_hint.", name_of_clause);
    need("clause_text.", name_of_clause);
    need("draft.add_", name_of_clause);
    need("role.", name_of_role);
    need("phase.", name_of_phase);
    need("layer.", name_of_layer);
    need("trust.", name_of_trust_reason);
    need("told.ended.", name_of_deal_end);
    need("temper.", name_of_temper);
    need("temper_hint.", name_of_temper);
    need("remark.", name_of_remark);
    need("told.parting.", name_of_parting);
}

TEST_CASE("A missing key shows itself")
{
    CHECK(read_words(Language::Korean)("no.such.key") == "no.such.key");
}

TEST_CASE("The font has a glyph for every character of the words")
{
    const auto files = find_fonts();
    REQUIRE(files);
    const FreeTypeMetrics metrics{*files};
    REQUIRE(metrics.ready());
    for (const Language language : {Language::Korean, Language::English}) {
        const Words say = read_words(language);
        for (const auto& [key, text] : say.texts()) {
            INFO(key << ": " << text);
            for (std::size_t i = 0; i < text.size();) {
                const auto lead = static_cast<unsigned char>(text[i]);
                const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
                char32_t code = size == 1 ? lead : lead & (0xFF >> (size + 1));
                for (std::size_t k = 1; k < size; ++k)
                    code = code << 6 | (static_cast<unsigned char>(text[i + k]) & 0x3F);
                i += size;
                CHECK(metrics.has_glyph(code, Weight::Regular));
                CHECK(metrics.has_glyph(code, Weight::Bold));
            }
        }
    }
}

TEST_CASE("Particles follow the last sound")
{
    CHECK(particle("별하", "은/는") == "는");
    CHECK(particle("여울칩", "은/는") == "은");
    CHECK(particle("모아", "이/가") == "가");
    CHECK(particle("한결", "을/를") == "을");
    CHECK(particle("서울", "으로/로") == "로");
    CHECK(particle("여울칩", "으로/로") == "으로");
    CHECK(particle("하늬 AI", "은/는") == "는");
    CHECK(particle("모델 L", "으로/로") == "로");
    CHECK(particle("3", "을/를") == "을");
    CHECK(particle("5", "을/를") == "를");
    CHECK(particle("7", "으로/로") == "로");
    CHECK(particle("10", "이/가") == "이");
    CHECK(particle("50%", "이/가") == "가");
    CHECK(particle("(한결)", "이/가") == "이");
}

TEST_CASE("Placeholders are filled in, negative numbers with a true minus")
{
    const Words say = Words::from(Language::Korean, {{"a", "{0:이/가} {1} C를 {0}에"}});
    CHECK(say("a", std::string{"모아"}, -3) == "모아가 −3 C를 모아에");
}
