#include "client/app/room_match.hpp"
#include "client/app/what_if_screen.hpp"
#include "client/model/replay_viewer.hpp"
#include "client/model/start.hpp"
#include "client/model/coach.hpp"
#include "client/model/table.hpp"
#include "client/model/why.hpp"
#include "engine/match/visible.hpp"

#include <catch2/catch.hpp>

using namespace frenemy;
using namespace frenemy::client;

namespace {

Table table_of(const std::string& scenario, int seat, std::uint64_t seed = 7)
{
    client::Start start = read_start();
    REQUIRE_FALSE(choose(start, scenario));
    start.seat = seat;
    start.seed = seed;
    return Table{std::make_unique<RoomMatch>(setup_of(start, false))};
}

void let_bots_move(Table& table)
{
    for (int i = 0; i < 500 && table.tick(); ++i) {}
}

/// As a person would who does no more than is asked.
void press_on(Table& table)
{
    let_bots_move(table);
    switch (table.page()) {
    case Page::Settlement: table.press("settlement.next"); break;
    case Page::Report: table.press("report.on"); break;
    case Page::Cover: table.press("cover.open"); break;
    case Page::Final: break;
    case Page::Play:
        if (table.view().phase == Phase::Deals)
            table.press("deals.done");
        else
            table.press("plan.seal");
        break;
    }
}

} // namespace

TEST_CASE("A person comes from the first offer to the final score by pressing")
{
    for (const char* scenario : {"three", "six-lesson"})
        for (int seat = 0; seat < 3; ++seat) {
            Table table = table_of(scenario, seat);
            int presses = 0;
            while (table.page() != Page::Final && ++presses < 1000) {
                press_on(table);
                INFO(scenario << " seat " << seat << " round " << int{table.match().view().round});
                INFO((table.refusal() ? name_of(table.refusal()->code) : std::string_view{"no"}));
                REQUIRE_FALSE(table.refusal());
            }
            CHECK(table.page() == Page::Final);
            CHECK(table.match().over());
            const Replay again = replay(*table.match().log());
            CHECK_FALSE(again.divergence);
        }
}

TEST_CASE("A suggestion can be sent as it is, and waits for an answer")
{
    Table table = table_of("six", 2);
    let_bots_move(table);
    REQUIRE_FALSE(table.suggestions().empty());
    REQUIRE(table.press("deals.idea.0"));
    REQUIRE(table.draft());
    CHECK_FALSE(objection_to(table.scenario(), table.view(), *table.draft()));
    table.press("draft.send");
    CHECK_FALSE(table.refusal());
    CHECK_FALSE(table.draft());
    let_bots_move(table);
}

TEST_CASE("A draft is built term by term and says why it cannot be sent")
{
    Table table = table_of("six", 2);
    table.press("deals.to.0");
    REQUIRE(table.draft());
    while (table.draft()->terms.count > 0) table.press("draft.0.remove");
    CHECK(objection_to(table.scenario(), table.view(), *table.draft()));
    table.press("draft.add.wafer");
    REQUIRE(table.draft()->terms.count == 1);
    const int price = table.draft()->terms.clauses[0].amount;
    table.press("draft.0.1.more");
    CHECK(table.draft()->terms.clauses[0].amount == price + 1);
    table.press("draft.0.item");
    CHECK(node_of(table.draft()->terms.clauses[0]) == Node::Mature);
    const Side giver = table.draft()->terms.clauses[0].giver;
    table.press("draft.0.giver");
    CHECK(table.draft()->terms.clauses[0].giver == other(giver));
    table.press("draft.close");
    CHECK_FALSE(table.draft());
}

TEST_CASE("A plan's wheels stop where the rules do")
{
    Table table = table_of("three", 2);
    let_bots_move(table);
    while (table.view().phase == Phase::Deals) press_on(table);
    for (int i = 0; i < 50; ++i) table.press("plan.titan_order.more");
    CHECK_FALSE(table.objection_to_plan(table.plan()));
    CHECK(table.plan().titan_order <= table.scenario().titan.order_limit);
    for (int i = 0; i < 50; ++i) table.press("plan.titan_order.less");
    CHECK(table.plan().titan_order == 0);
    table.press("plan.action.data_centre");
    CHECK_FALSE(table.objection_to_plan(table.plan()));
}

TEST_CASE("A plan begins and is coached within what there is")
{
    for (int seat = 0; seat < 3; ++seat) {
        Table table = table_of("three", seat);
        for (int presses = 0; table.page() != Page::Final && presses < 1000; ++presses) {
            press_on(table);
            if (table.page() != Page::Play || table.view().phase != Phase::Planning) continue;
            const View view = table.view();
            const PlanLimits limits = plan_limits(table.scenario(), visible(view), table.seat());
            const Plan coached = advise(table.scenario(), {Temper::Strategist, 1, 8}, view).plan;
            for (const PlanWheel& wheel : wheels_of(table.scenario(), view)) {
                INFO(wheel.name);
                CHECK(table.plan().*wheel.field <= most_of(wheel, limits));
                CHECK(coached.*wheel.field <= most_of(wheel, limits));
            }
        }
    }
}

TEST_CASE("Only a round that is followed by another ends with its news")
{
    Table table = table_of("three", 2);
    int settled = 0;
    while (table.page() != Page::Final) {
        if (table.page() == Page::Report) {
            const auto& parts = table.playback().parts;
            const bool news =
                std::any_of(parts.begin(), parts.end(),
                            [](const Playback::Part& part) { return part.step == Step::News; });
            CHECK(news == (++settled < table.scenario().rounds));
        }
        press_on(table);
    }
    CHECK(settled == table.scenario().rounds);
}

TEST_CASE("A settlement walks forward to the present and back again")
{
    Table table = table_of("three", 2);
    while (table.page() != Page::Settlement) press_on(table);
    const View first = table.view();
    while (!table.playback().finished()) table.press("settlement.next");
    CHECK(digest_of(table.view()) == digest_of(table.match().view()));
    while (table.playback().at > 1) table.press("settlement.back");
    CHECK(table.view() == first);
}

TEST_CASE("A settlement runs by itself in about twenty seconds, and stops where it is told")
{
    Table table = table_of("six", 2);
    table.set_motion(true);
    while (table.page() != Page::Settlement) press_on(table);
    CHECK(table.view() == table.playback().before);
    int flights = 0;
    int time = 0;
    while (table.animate(20)) {
        time += 20;
        flights += !table.playback().motion().flights.empty();
        REQUIRE(time < 60'000);
    }
    CHECK(table.page() == Page::Settlement);
    CHECK(table.playback().finished());
    CHECK(digest_of(table.view()) == digest_of(table.match().view()));
    CHECK(time > 8'000);
    CHECK(time < 28'000);
    CHECK(flights > 50);

    table.press("settlement.back");
    CHECK_FALSE(table.moving());
    const std::size_t at = table.playback().at;
    CHECK_FALSE(table.animate(5'000));
    CHECK(table.playback().at == at);
    table.press("settlement.pause");
    CHECK(table.moving());

    // Who turns to what else happened reads it, and finds the beginning in the next step.
    table.press("settlement.more");
    CHECK_FALSE(table.moving());
    CHECK(table.turned(Stack::Lines) == 1);
    table.press("settlement.next");
    CHECK(table.turned(Stack::Lines) == 0);
}

TEST_CASE("Money on the way has not arrived")
{
    Table table = table_of("six", 2);
    table.set_motion(true);
    while (table.page() != Page::Settlement) press_on(table);
    bool seen = false;
    while (table.moving() && !seen) {
        table.animate(20);
        for (const Flight& flight : table.playback().motion().flights) {
            CHECK(flight.permille >= 0);
            CHECK(flight.permille <= 1000);
            seen = seen || flight.cargo == Cargo::Money;
        }
    }
    REQUIRE(seen);
    Playback landed = table.playback();
    const auto told = landed.told().size();
    landed.advance(300);
    CHECK(landed.told().size() > told);
}

TEST_CASE("Why a company has its cash adds up")
{
    Table table = table_of("six", 2);
    while (table.page() != Page::Settlement) press_on(table);
    const Words say = Words::from(Language::English, {{"why.cash", "{0}{1}={2}"}, {"why.cash_still", "{0}"}});
    while (!table.playback().finished()) {
        table.press("settlement.next");
        for (int i = 0; i < 6; ++i) {
            const std::string why =
                why_cash(say, table.scenario(), table.view(), table.told(), seat_at(i));
            const int before = company(table.playback().before, seat_at(i)).cash.count;
            const std::string start = before < 0 ? "−" + std::to_string(-before) : std::to_string(before);
            CHECK(why.starts_with(start));
            CHECK(why.substr(start.size()).find_first_of("0123456789") != 0);
        }
    }
}

TEST_CASE("What a report lists is what the cash did")
{
    Table table = table_of("three", 2);
    while (table.page() != Page::Report) press_on(table);
    int sum = 0;
    for (const ReportLine& line : report_of(table.playback(), table.seat())) sum += line.amount;
    Playback end = table.playback();
    while (end.at < end.parts.size() && end.parts[end.at].step != Step::News) ++end.at;
    CHECK(company(end.view(), table.seat()).cash.count
          == company(end.before, table.seat()).cash.count + sum);
}

TEST_CASE("A replay plays by itself to its end, as fast as wanted, and marks what was done")
{
    Table table = table_of("six", 0);
    table.play_out();
    ReplayViewer viewer{*table.match().log()};
    std::size_t deals = 0;
    for (const auto& each : viewer.marks()) {
        CHECK(each.entry >= 1);
        CHECK(each.entry <= viewer.entries());
        deals += each.mark == Mark::Deal;
    }
    CHECK(deals > 3);
    viewer.press("replay.speed");
    CHECK(viewer.speed() == 2);
    viewer.press("replay.play");
    std::size_t steps = 0;
    while (viewer.play_on()) ++steps;
    CHECK(viewer.at_end());
    CHECK_FALSE(viewer.playing());
    CHECK(steps == (viewer.entries() + 1) / 2);
    viewer.press("replay.mark.10");
    CHECK(viewer.entry() == 10);
    viewer.press("replay.play");
    viewer.press("replay.event.next");
    CHECK_FALSE(viewer.playing());
}

TEST_CASE("A match is played on from one of its moves, and its record has both parts")
{
    Table table = table_of("three", 1);
    table.play_out();
    const MatchLog record = *table.match().log();
    const std::size_t half = record.entries.size() / 2;
    const auto screen = play_on(record, half, seat_at(2));
    REQUIRE(screen);
    Table& again = static_cast<WhatIfScreen&>(*screen).table();
    CHECK(again.seat() == seat_at(2));
    CHECK(digest_of(again.match().view()) == digest_of(view_for(state_at(record, half), seat_at(2))));
    for (int presses = 0; again.page() != Page::Final && presses < 1000; ++presses) press_on(again);
    REQUIRE(again.match().log());
    const MatchLog& played = *again.match().log();
    CHECK(std::equal(played.entries.begin(), played.entries.begin() + static_cast<std::ptrdiff_t>(half),
                     record.entries.begin()));
    CHECK_FALSE(replay(played).divergence);
    CHECK(screen->press("final.compare", Words{}).changed);
    MatchLog foreign = record;
    foreign.entries.front().digest_after ^= 1;
    CHECK_FALSE(play_on(foreign, half, seat_at(0)));
}

TEST_CASE("Several people sit at one machine, and none sees what is another's")
{
    client::Start start = read_start();
    REQUIRE_FALSE(choose(start, "three"));
    start.seat = 2;
    start.seed = 7;
    for (std::size_t i = 0; i <= tempers && !start.people[0]; ++i) press(start, "start.temper.0");
    REQUIRE(start.people[0]);
    Table table{std::make_unique<RoomMatch>(setup_of(start, false))};
    int covers = 0;
    std::uint32_t sat = 0;
    for (int presses = 0; table.page() != Page::Final && presses < 3000; ++presses) {
        let_bots_move(table);
        const SeatId seat = table.seat();
        const View view = table.view();
        CHECK(view.viewer == seat);
        if (table.page() == Page::Cover) {
            CHECK(seat == no_seat);
            CHECK(view.offers.empty());
            ++covers;
        } else if (table.page() == Page::Play && seat != no_seat) {
            sat |= 1U << index(seat);
            for (const Event& event : table.chronicle()) {
                CHECK(redact(event, seat) == std::optional<Event>{event});
            }
        } else if (table.page() == Page::Settlement) {
            CHECK(seat == no_seat);
            for (const Playback::Part& part : table.playback().parts)
                for (const Event& event : part.events)
                    CHECK(redact(event, no_seat) == std::optional<Event>{event});
        }
        if (presses == 1) table.press("deals.hand");
        press_on(table);
    }
    CHECK(table.page() == Page::Final);
    CHECK(covers >= 2 * 2 * table.scenario().rounds);
    CHECK(sat == 0b101U);
    CHECK_FALSE(replay(*table.match().log()).divergence);
}

TEST_CASE("A replay steps by event, entry and round, and back to where it was")
{
    Table table = table_of("three", 0);
    table.play_out();
    ReplayViewer viewer{*table.match().log()};
    REQUIRE(viewer.whole());
    const State start = viewer.state();
    int events = 0;
    while (!viewer.at_end() && ++events < 100'000) viewer.press("replay.event.next");
    CHECK(viewer.state() == *table.final_state());
    viewer.press("replay.round.back");
    viewer.press("replay.start");
    CHECK(viewer.state() == start);
    viewer.press("replay.event.next");
    viewer.press("replay.event.next");
    const State third = viewer.state();
    viewer.press("replay.event.next");
    viewer.press("replay.event.back");
    CHECK(viewer.state() == third);
    viewer.press("replay.round.next");
    CHECK(viewer.view().round == 2);
    CHECK(viewer.press("replay.seat.1"));
    CHECK(viewer.view().viewer == seat_at(1));
    CHECK(viewer.sitting() == seat_at(1));
    CHECK_FALSE(viewer.press("replay.seat.9"));
    CHECK(viewer.press("replay.seat.all"));
    CHECK(viewer.view().viewer == no_seat);
    CHECK(viewer.sitting() == seat_at(0)); // whom the person was
}

TEST_CASE("A company on the board is pressed to make it an offer")
{
    Table table = table_of("six", 2);
    let_bots_move(table);
    CHECK_FALSE(table.press("board.seat.2")); // oneself
    REQUIRE(table.press("board.seat.0"));
    REQUIRE(table.draft());
    CHECK(table.draft()->to == seat_at(0));
    table.press("draft.close");
    table.press("deals.done");
    if (table.view().phase == Phase::Deals) CHECK_FALSE(table.press("board.seat.0"));
}

TEST_CASE("An offer that lies under others is pulled up")
{
    Table table = table_of("six", 2);
    let_bots_move(table);
    const auto offers = table.offers_to_me();
    REQUIRE(offers.size() >= 2);
    const OfferId last = offers.back().id;
    table.press("deals.front." + std::to_string(last.value));
    CHECK(table.offers_to_me().front().id == last);
    CHECK(table.offers_to_me().size() == offers.size());
}

TEST_CASE("What cannot be taken back is asked about before it is sealed")
{
    Table table = table_of("six", 0);
    for (int i = 0; i < 50 && table.view().phase == Phase::Deals; ++i) press_on(table);
    REQUIRE(table.view().phase == Phase::Planning);
    table.press("plan.action.mature_line");
    REQUIRE(table.plan().action == Action::MatureLine);
    table.press("plan.seal");
    CHECK(table.asks_to_confirm());
    CHECK_FALSE(company(table.match().view(), table.seat()).sealed);
    table.press("plan.think");
    CHECK_FALSE(table.asks_to_confirm());
    CHECK_FALSE(company(table.match().view(), table.seat()).sealed);
    table.press("plan.seal");
    table.press("plan.seal");
    CHECK_FALSE(table.asks_to_confirm());
    CHECK_FALSE(table.refusal());
    CHECK((company(table.match().view(), table.seat()).sealed || table.page() == Page::Settlement));

    Table other = table_of("six", 0);
    for (int i = 0; i < 50 && other.view().phase == Phase::Deals; ++i) press_on(other);
    other.press("plan.action.nothing");
    other.press("plan.seal");
    CHECK_FALSE(other.asks_to_confirm()); // nothing for good
}

TEST_CASE("A step of the settlement is gone to at once, and waits there")
{
    Table table = table_of("three", 1);
    for (int i = 0; i < 50 && table.page() != Page::Settlement; ++i) press_on(table);
    REQUIRE(table.page() == Page::Settlement);
    const std::size_t all = table.playback().parts.size();
    REQUIRE(all >= 3);
    REQUIRE(table.press("settlement.to." + std::to_string(all)));
    CHECK(table.playback().at == all);
    const View late = table.view();
    REQUIRE(table.press("settlement.to.1"));
    CHECK(table.playback().at == 1);
    CHECK(table.playback().paused);
    CHECK_FALSE(table.view() == late);
    CHECK_FALSE(table.press("settlement.to.0"));
    CHECK_FALSE(table.press("settlement.to." + std::to_string(all + 1)));
}
