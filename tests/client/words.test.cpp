#include "client/sfml/freetype_metrics.hpp"
#include "client/words/particles.hpp"
#include "client/words/words.hpp"
#include "engine/bots/remark.hpp"
#include "engine/commands/plan.hpp"
#include "engine/core/rejection.hpp"
#include "engine/deals/clause.hpp"
#include "engine/match/event.hpp"

#include <catch2/catch.hpp>

using namespace frenemy;
using namespace frenemy::client;

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
    for (const Language language : {Language::Korean, Language::English})
    {
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
