#include "client/app/room_match.hpp"
#include "client/model/start.hpp"
#include "client/scene/recording_canvas.hpp"
#include "client/scene/table_scene.hpp"
#include "client/sfml/freetype_metrics.hpp"
#include "engine/core/narrow.hpp"
#include "tests/client/looking.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace frenemy;
using namespace frenemy::client;
using frenemy::client::testing::forms;

namespace {

constexpr int many = 12;

/// A match at whose table lies more than a table has room for.
class CrowdedMatch final : public Match {
public:
    CrowdedMatch(const SoloSetup& setup, Phase phase)
        : match_(setup)
        , phase_(phase)
    {
    }

    const Scenario& scenario() const override { return match_.scenario(); }
    SeatId person() const override { return match_.person(); }
    Objection ask(const Command&) override { return {}; }
    std::optional<Happened> next() override { return {}; }
    void let_a_bot_play() override {}
    const MatchLog* log() const override { return nullptr; }

    View view() const override
    {
        View view = match_.view();
        view.phase = phase_;
        view.deals = {};
        view.offers = {};
        for (int i = 0; i < many; ++i) {
            Deal deal;
            deal.id = DealId{narrow<std::uint16_t>(i + 1)};
            deal.from = view.viewer;
            deal.to = seat_at(index(view.viewer) == 0 ? 1 : 0);
            Clause clause;
            clause.kind = i % 3 == 0 ? ClauseKind::Exclusive : ClauseKind::Chips;
            clause.quantity = 1;
            clause.rounds = 1;
            clause.first = narrow<std::uint8_t>(view.round + 2);
            clause.seat = 2;
            clause.item = 1;
            clause.amount = 2;
            deal.terms += clause;
            view.deals.push_back(deal);
        }
        Deal alliance = view.deals.items[0];
        alliance.id = DealId{many + 1};
        alliance.terms.clauses[0] = Clause{};
        alliance.terms.clauses[0].kind = ClauseKind::Ally;
        alliance.terms.clauses[0].item = 1;
        view.deals.push_back(alliance);
        for (int i = 0; i < many; ++i) {
            Offer offer;
            offer.id = OfferId{narrow<std::uint16_t>(i + 1)};
            offer.from = i % 2 ? view.viewer : view.deals.items[0].to;
            offer.to = i % 2 ? view.deals.items[0].to : view.viewer;
            offer.terms = view.deals.items[1].terms;
            view.offers.push_back(offer);
        }
        return view;
    }

private:
    RoomMatch match_;
    Phase phase_;
};

/// What can be pressed, while `more` is pressed over and over.
std::set<std::string> all_reached(Phase phase, const std::string& more, const testing::Form& form, Language language)
{
    client::Start start = read_start();
    REQUIRE_FALSE(choose(start, "six"));
    start.seat = 2;
    start.seed = 7;
    Table table{std::make_unique<CrowdedMatch>(setup_of(start, false), phase)};
    if (phase == Phase::Planning) table.press("plan.breaches");
    const FreeTypeMetrics metrics{*find_fonts()};
    const Words say = read_words(language);
    const Theme theme = dark_theme();
    const Attention attention;
    std::set<std::string> reached;
    for (int i = 0; i < 2 * many; ++i) {
        RecordingCanvas canvas{metrics};
        Painter painter{canvas, metrics, theme, say, scale_for(form.width, form.height, form.text), attention};
        draw_table(painter, {0, 0, form.width, form.height}, table);
        for (const Control& each : painter.controls)
            if (each.enabled) reached.insert(each.id);
        table.press(more);
    }
    return reached;
}

} // namespace

TEST_CASE("However many deals run, each can be broken, looked at and bought free")
{
    for (const auto& form : forms)
        for (const Language language : {Language::Korean, Language::English}) {
            INFO(form.width << " text " << form.text);
            const auto plan = all_reached(Phase::Planning, "plan.more", form, language);
            const auto deals = all_reached(Phase::Deals, "deals.more.signed", form, language);
            for (int i = 1; i <= many; ++i) {
                INFO(i);
                CHECK(plan.contains("plan.breach." + std::to_string(i)));
                CHECK(deals.contains("deals.deal." + std::to_string(i)));
                if (i % 3 == 1) CHECK(deals.contains("deals.waive." + std::to_string(i)));
            }
        }
}

TEST_CASE("However many offers are open, each can be pulled up or taken back")
{
    for (const auto& form : forms)
        for (const Language language : {Language::Korean, Language::English}) {
            INFO(form.width << " text " << form.text);
            const auto reached = all_reached(Phase::Deals, "deals.more.offers", form, language);
            for (int i = 1; i <= many; ++i) {
                const std::string id = std::to_string(i);
                INFO(id);
                if (i % 2 == 0)
                    CHECK(reached.contains("deals.withdraw." + id));
                else
                    CHECK((reached.contains("deals.front." + id) || reached.contains("deals.accept." + id)
                           || reached.contains("deals.decline." + id)));
            }
        }
}

TEST_CASE("A fifth deal to break says why not")
{
    client::Start start = read_start();
    REQUIRE_FALSE(choose(start, "six"));
    start.seat = 2;
    start.seed = 7;
    Table table{std::make_unique<CrowdedMatch>(setup_of(start, false), Phase::Planning)};
    const FreeTypeMetrics metrics{*find_fonts()};
    const Words say = read_words(Language::Korean);
    const Theme theme = dark_theme();
    const Attention attention;
    table.press("plan.breaches");
    // Turned to until it is found.
    const auto key = [&](int deal) {
        for (int turned = 0; turned < many; ++turned) {
            RecordingCanvas canvas{metrics};
            Painter painter{canvas, metrics, theme, say, scale_for(1280, 800, 100), attention};
            draw_table(painter, {0, 0, 1280, 800}, table);
            if (const Control* found = find_control(painter.controls, "plan.breach." + std::to_string(deal)))
                return *found;
            table.press("plan.more");
        }
        FAIL("no key for deal " << deal);
        return Control{};
    };
    for (int i = 1; i <= max_breaches; ++i) {
        CHECK(key(max_breaches + 1).enabled);
        table.press("plan.breach." + std::to_string(i));
    }
    REQUIRE(table.plan().breaches == max_breaches);
    CHECK(key(1).enabled); // it can be taken back
    CHECK_FALSE(key(max_breaches + 1).enabled);
    CHECK(key(max_breaches + 1).why_not == say("plan.most_breaches", max_breaches));
}

TEST_CASE("A deal that did no more than found an alliance is none to break")
{
    const auto reached = all_reached(Phase::Planning, "plan.more", forms[0], Language::Korean);
    CHECK(reached.contains("plan.breach.1"));
    CHECK_FALSE(reached.contains("plan.breach." + std::to_string(many + 1)));
}
