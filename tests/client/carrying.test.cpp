#include "client/model/carrying.hpp"

#include "client/app/app.hpp"
#include "client/app/options.hpp"
#include "client/scene/recording_canvas.hpp"
#include "client/sfml/freetype_metrics.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace frenemy;
using namespace frenemy::client;

namespace {

/// Somebody with a mouse at the table, in the first talks.
struct Hand {
    FreeTypeMetrics metrics{*find_fonts()};
    App app;

    explicit Hand(int seat, const std::string& scenario = "six") : app(options(seat, scenario))
    {
        REQUIRE_FALSE(app.choose(options(seat, scenario)));
        app.begin_match(false);
        while (app.tick()) {
        }
        draw();
    }
    static Options options(int seat, const std::string& scenario)
    {
        Options options;
        options.scenario = scenario;
        options.seed = 7;
        options.seat = seat;
        return options;
    }
    RecordingCanvas draw()
    {
        RecordingCanvas canvas{metrics};
        app.draw(canvas, metrics, 1280, 800);
        return canvas;
    }
    Point on(const std::string& control)
    {
        draw();
        const Control* found = find_control(app.controls(), control);
        INFO(control);
        REQUIRE(found);
        return found->area.centre();
    }
    Point at(const std::string& place)
    {
        const auto found = std::find_if(app.places().rbegin(), app.places().rend(),
                                        [&](const DropPlace& each) { return each.id == place; });
        INFO(place);
        REQUIRE(found != app.places().rend());
        return {found->area.x + 6, found->area.bottom() - 6};
    }
    void drag(const std::string& control, const std::string& place)
    {
        const Point from = on(control);
        const Point to = at(place);
        app.handle(Press{from.x, from.y});
        app.handle(Hover{(from.x + to.x) / 2, (from.y + to.y) / 2});
        app.handle(Hover{to.x, to.y});
        draw();
        app.handle(Release{to.x, to.y});
    }
    void tap(const std::string& control)
    {
        const Point point = on(control);
        app.handle(Press{point.x, point.y});
        app.handle(Hover{point.x + 2, point.y - 1});
        app.handle(Release{point.x + 2, point.y - 1});
    }
    const Draft& draft()
    {
        REQUIRE(app.table()->draft());
        return *app.table()->draft();
    }
};

} // namespace

TEST_CASE("Own money and chips that are dragged onto a company are offered to it")
{
    Hand hand{3};
    hand.drag("own.cash", "seat.4");
    REQUIRE(hand.draft().to == seat_at(4));
    REQUIRE(hand.draft().terms.count == 1);
    CHECK(hand.draft().terms.clauses[0].kind == ClauseKind::Cash);
    CHECK(hand.draft().terms.clauses[0].giver == Side::From);

    // The same partner's offer grows; what lies there already becomes one more.
    hand.drag("board.chips.E.2", "seat.4");
    REQUIRE(hand.draft().terms.count == 2);
    const Clause chips = hand.draft().terms.clauses[1];
    CHECK(chips.kind == ClauseKind::Chips);
    CHECK(chip_of(chips) == Chip::OnDevice);
    CHECK(chips.amount == hand.app.table()->scenario().prices.on_device.list);
    CHECK(chips.first == 1); // it is there: it can be handed over now
    hand.drag("board.chips.E.2", "tray.mine");
    REQUIRE(hand.draft().terms.count == 2);
    CHECK(hand.draft().terms.clauses[1].quantity == chips.quantity + 1);

    // Another partner is another offer.
    hand.drag("board.cash.2", "seat.5");
    CHECK(hand.draft().to == seat_at(5));
    CHECK(hand.draft().terms.count == 1);
}

TEST_CASE("What is another's is asked for when it is dragged onto oneself, and nowhere else")
{
    Hand hand{3};
    hand.drag("board.slots.M.0", "seat.2");
    REQUIRE(hand.draft().to == seat_at(0));
    const Clause& lots = hand.draft().terms.clauses[0];
    CHECK(lots.kind == ClauseKind::Wafer);
    CHECK(node_of(lots) == Node::Mature);
    CHECK(lots.giver == Side::To);
    CHECK(lots.amount == hand.app.table()->scenario().prices.mature.list);

    const Terms before = hand.draft().terms;
    hand.drag("board.cash.4", "tray.mine");
    hand.drag("board.cash.4", "seat.1");
    CHECK(hand.draft().terms == before);
    CHECK(hand.draft().to == seat_at(0));
}

TEST_CASE("Kinds of terms are tapped or dragged, and a term changes sides")
{
    Hand hand{3};
    hand.app.press("deals.to.0");
    while (hand.draft().terms.count > 0)
        hand.app.press("draft.0.remove");
    hand.tap("draft.add.wafer");
    CHECK(hand.draft().terms.count == 1);
    hand.drag("draft.add.cash", "tray.theirs");
    REQUIRE(hand.draft().terms.count == 2);
    CHECK(hand.draft().terms.clauses[1].giver == Side::To);
    hand.drag("draft.1.term.cash", "tray.mine");
    CHECK(hand.draft().terms.clauses[1].giver == Side::From);
    hand.drag("draft.1.term.cash", "tray.mine");
    CHECK(hand.draft().terms.clauses[1].giver == Side::From);
    hand.tap("draft.add.penalty");
    hand.tap("draft.add.prepay");
    REQUIRE(hand.draft().terms.count == max_clauses);
    // A fifth finds no room, and the hand is told so where the kinds lie.
    hand.drag("board.cash.0", "tray.theirs");
    CHECK(hand.draft().terms.count == max_clauses);
}

TEST_CASE("Escape, and a place where nothing lies, put down nothing")
{
    Hand hand{3};
    const Point from = hand.on("own.cash");
    const Point to = hand.at("seat.4");
    hand.app.handle(Press{from.x, from.y});
    hand.app.handle(Hover{to.x, to.y});
    CHECK(hand.app.attention().carried == "own.cash");
    hand.app.handle(Key{KeyName::Escape});
    CHECK(hand.app.attention().carried.empty());
    hand.app.handle(Release{to.x, to.y});
    CHECK_FALSE(hand.app.table()->draft());
    hand.drag("own.cash", "seat.2");
    CHECK_FALSE(hand.app.table()->draft());
}

TEST_CASE("While something is carried the places that take it light up, and only they")
{
    Hand hand{3};
    const Point from = hand.on("own.cash");
    const Point to = hand.at("seat.4");
    hand.app.handle(Press{from.x, from.y});
    hand.app.handle(Hover{to.x, to.y});
    const RecordingCanvas canvas = hand.draw();
    int lit = 0;
    for (const DropPlace& place : hand.app.places()) {
        const bool ringed = std::any_of(
            canvas.items().begin(), canvas.items().end(), [&](const RecordingCanvas::Item& item) {
                return item.kind == RecordingCanvas::Kind::Stroke
                       && item.area == place.area.inset(-2) && item.colour == dark_theme().focus
                       && place.id != "seat.2";
            });
        CHECK(ringed == (place.id != "seat.2"));
        lit += ringed;
    }
    CHECK(lit == 5);
    hand.app.handle(Release{to.x, to.y});
    CHECK(hand.draft().to == seat_at(4));
}

TEST_CASE("Nothing is picked up when nothing can be offered")
{
    Hand hand{3};
    REQUIRE(pick_up(*hand.app.table(), "own.cash"));
    CHECK_FALSE(pick_up(*hand.app.table(), "board.seat.4"));
    CHECK_FALSE(pick_up(*hand.app.table(), "board.cash.9"));
    hand.app.press("deals.done");
    CHECK_FALSE(pick_up(*hand.app.table(), "own.cash"));
}

TEST_CASE("The numbers of a draft go as far as the rules, and no further")
{
    Hand hand{3};
    const Scenario& scenario = hand.app.table()->scenario();
    hand.app.press("deals.to.4");
    while (hand.draft().terms.count > 0)
        hand.app.press("draft.0.remove");
    const auto most = [&](int place, TermField field) {
        const std::string id =
            "draft." + std::to_string(place) + '.' + std::to_string(static_cast<int>(field));
        for (int i = 0; i < most_chips * most_price; ++i)
            hand.app.press(id + ".more");
        return value_of(hand.draft().terms.clauses[static_cast<std::size_t>(place)], field);
    };
    hand.app.press("draft.add.chips");
    CHECK(most(0, TermField::Quantity) == most_chips);
    CHECK(most(0, TermField::Amount) == most_price);
    hand.app.press("draft.add.cash");
    CHECK(most(1, TermField::Amount) == most_cash);
    hand.app.press("draft.add.prepay");
    CHECK(most(2, TermField::Amount) == most_chips * most_price);
    hand.app.press("draft.add.penalty");
    CHECK(most(3, TermField::Amount) == scenario.deals.penalty_limit);
    for (int i = 0; i < 400; ++i)
        hand.app.press("draft.0.1.less");
    CHECK(hand.draft().terms.clauses[0].amount == 0);
}

TEST_CASE("A knob that is held down turns its number on, until it is let go")
{
    Hand hand{3};
    hand.app.press("deals.to.4");
    while (hand.draft().terms.count > 0)
        hand.app.press("draft.0.remove");
    hand.app.press("draft.add.cash");
    const auto amount = [&] { return int{hand.draft().terms.clauses[0].amount}; };
    const int before = amount();
    const Point more = hand.on("draft.0.1.more");
    hand.app.handle(Press{more.x, more.y});
    CHECK(amount() == before + 1);
    for (int i = 0; i < 100; ++i) {
        hand.draw();
        hand.app.advance(16);
    }
    const int held = amount();
    CHECK(held > before + 10);
    hand.app.handle(Release{more.x, more.y});
    hand.app.advance(1000);
    CHECK(amount() == held);
}
