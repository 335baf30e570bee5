#include "client/app/room_match.hpp"
#include "client/app/thinker.hpp"
#include "client/model/plan_wheels.hpp"
#include "client/model/saying.hpp"
#include "client/model/start.hpp"
#include "client/model/table.hpp"
#include "engine/match/visible.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <thread>

using namespace frenemy;
using namespace frenemy::client;

// What bots and the coach say to a person, and that nobody waits for them.

namespace {

Table table_of(const std::string& scenario, int seat, Temper others = Temper::Fair)
{
    client::Start start = read_start();
    REQUIRE_FALSE(choose(start, scenario));
    start.seat = seat;
    start.seed = 7;
    start.tempers.fill(others);
    start.thinking = 0;
    return Table{std::make_unique<RoomMatch>(setup_of(start, false))};
}

void let_bots_move(Table& table)
{
    for (int i = 0; i < 500 && table.tick(); ++i) {}
}

} // namespace

TEST_CASE("Who asks too much hears why not, in both languages")
{
    Table table = table_of("three", 1);
    let_bots_move(table);
    table.press("deals.to.2");
    while (table.draft()->terms.count > 0) table.press("draft.0.remove");
    table.press("draft.add.chips");
    while (table.draft()->terms.clauses[0].amount < table.scenario().prices.accelerator.high)
        table.press("draft.0.1.more");
    table.press("draft.send");
    REQUIRE_FALSE(table.refusal());
    REQUIRE(table.remarks().empty());
    let_bots_move(table);
    REQUIRE(table.remarks().size() == 1);
    const server::Remarked& said = table.remarks().front();
    CHECK(said.from == seat_at(2));
    CHECK(said.to == seat_at(1));
    CHECK(remark_text(read_words(Language::Korean), table.scenario(), said)
          == "모아: “단가 12 C는 제 한도를 넘습니다.”");
    CHECK(remark_text(read_words(Language::English), table.scenario(), said)
          == "Moa: “12 C a unit is beyond my limit.”");
}

TEST_CASE("The coach names two offers that end better than none, and each can be sent")
{
    Table table = table_of("six", 3);
    let_bots_move(table);
    table.press("deals.coach");
    REQUIRE(table.advice());
    REQUIRE(table.advice()->offers.size() == coached_offers);
    CHECK(table.advice()->offers[0].advantage.mean >= table.advice()->offers[1].advantage.mean);
    CHECK(table.advice()->offers[1].advantage.mean > 0);
    const Offer second = table.advice()->offers[1].offer;
    table.press("deals.coached.1");
    REQUIRE(table.draft());
    CHECK(table.draft()->to == second.to);
    CHECK(table.draft()->terms == second.terms);
    table.press("draft.send");
    CHECK_FALSE(table.refusal());
    // What lies there now is another question.
    let_bots_move(table);
    REQUIRE(table.advice());
}

TEST_CASE("A coached plan can be sealed and comes with its reason")
{
    const Words say = read_words(Language::Korean);
    Table table = table_of("three", 2);
    let_bots_move(table);
    table.press("deals.done");
    let_bots_move(table);
    REQUIRE(table.view().phase == Phase::Planning);
    const Plan before = table.plan();
    table.press("plan.coach");
    REQUIRE(table.advice());
    CHECK(table.coached_from() == before);
    CHECK(table.plan() == table.advice()->plan);
    CHECK_FALSE(table.objection_to_plan(table.plan()));
    CHECK_FALSE(
        why_plan(say, table.scenario(), table.view(), *table.advice(), before).empty());
}

TEST_CASE("A coached plan that breaks a word or borrows says so before it says what it builds")
{
    const Words say = read_words(Language::English);
    Table table = table_of("three", 2);
    let_bots_move(table);
    Advice advice;
    advice.plan.action = Action::DataCentre;
    const auto why = [&] {
        return why_plan(say, table.scenario(), table.view(), advice, advice.plan);
    };
    CHECK(why().find("Data centre: ") == 0);
    advice.plan.bank = 1;
    CHECK(why().find("It borrows 10 C") == 0);
    advice.plan.loyalty = Loyalty::Leave;
    CHECK(why().find("It leaves the alliance") == 0);
    advice.plan.breaches = 1;
    advice.plan.broken[0] = DealId{4};
    CHECK(why().find("It breaks deal no. 4") == 0);
    advice.plan.loyalty = Loyalty::Betray;
    CHECK(why().find("It betrays the alliance") == 0);
}

TEST_CASE("A coached plan that builds nothing says why its amounts are others")
{
    const Words say = read_words(Language::English);
    Table table = table_of("three", 2);
    let_bots_move(table);
    Plan present;
    present.sell_e = 5;
    present.titan_order = 2;
    Advice advice;
    advice.plan = present;
    const auto why = [&] {
        return why_plan(say, table.scenario(), table.view(), advice, present);
    };
    advice.plan.titan_order = 4;
    CHECK(why().find("It orders 4 from Titan: services earn more") == 0);
    advice.plan.titan_order = 1;
    CHECK(why().find("It orders 1 from Titan: more would") == 0);
    advice.plan.sell_e = 2;
    CHECK(why().find("It sells 2 device chips") == 0);
    advice.plan = present;
    CHECK(why().find("No action is worth its price now") == 0);
}

TEST_CASE("No plan is excused with what it loses in this round")
{
    const Words say = read_words(Language::Korean);
    Table table = table_of("three", 2);
    let_bots_move(table);
    Advice dear;
    dear.plan = table.plan();
    dear.plan.action = Action::DataCentre;
    const auto why = [&](const Advice& advice, const Plan& present) {
        return why_plan(say, table.scenario(), table.view(), advice, present);
    };
    CHECK(why(dear, table.plan()).find("−") == std::string::npos);
    Advice cheap;
    cheap.plan = table.plan();
    CHECK(why(cheap, dear.plan).find("+") != std::string::npos);
}

TEST_CASE("Nobody is offered a second source where there is one foundry")
{
    const auto offers = [](const std::string& scenario, Action action, Role role) {
        const Table table = table_of(scenario, 0);
        const std::vector<Action> all = actions_of(table.scenario(), role);
        return std::find(all.begin(), all.end(), action) != all.end();
    };
    CHECK_FALSE(offers("three", Action::DualSource, Role::Fabless));
    CHECK(offers("six-full", Action::DualSource, Role::Fabless));
    CHECK(offers("six-full", Action::OpenPdk, Role::Foundry));
}

TEST_CASE("After a round the coach knows what deals will bring, and who took out a loan")
{
    const Words say = read_words(Language::English);
    Table table = table_of("three", 1);
    let_bots_move(table);
    Playback round;
    round.before = table.view();
    View now = table.view();
    now.round = 2;
    now.deals = {};
    const SeatId own = seat_at(1);
    Company& mine = now.companies[own.value];
    mine.coming = {};
    const auto heard = [&] { return round_advice(say, table.scenario(), round, now); };
    CHECK(heard() == say("coach.no_lots"));

    Deal deal;
    deal.id = DealId{1};
    deal.from = seat_at(0);
    deal.to = own;
    deal.terms += wafer(Side::From, Node::Leading, 1, 9, 1, 2);
    now.deals.push_back(deal);
    CHECK(heard() != say("coach.no_lots"));
    now.round = 3; // it has brought all
    CHECK(heard() == say("coach.no_lots"));
    now.deals = {};
    deal.terms = {};
    deal.terms += chips(Side::From, Chip::Accelerator, 2, 9, 4);
    now.deals.push_back(deal);
    CHECK(heard() != say("coach.no_lots"));
    now.deals = {};
    now.round = static_cast<std::uint8_t>(table.scenario().rounds); // a lot would come too late
    CHECK(heard() != say("coach.no_lots"));

    mine.debt = Money{10};
    const auto lent = [&](Reason reason) {
        CashMoved moved;
        moved.from = Party::Bank;
        moved.to = party(own);
        moved.reason = reason;
        moved.amount = Money{10};
        round.parts = {{Step::Upkeep, {moved}}};
    };
    lent(Reason::Borrowed);
    CHECK(heard() != say("coach.debt"));
    lent(Reason::AutomaticLoan);
    CHECK(heard() == say("coach.debt"));

    // A round that cost much was none of rest.
    mine.membership.alliance = AllianceId::Open;
    round.parts = {};
    CHECK(heard() == say("coach.steady"));
    CashMoved spent;
    spent.from = party(own);
    spent.to = Party::Suppliers;
    spent.reason = Reason::Upkeep;
    spent.amount = Money{44};
    round.parts = {{Step::Upkeep, {spent}}};
    CHECK(heard() == say("coach.spent", 44, say("reason.upkeep"), 44));
}

TEST_CASE("The window goes on while the coach and the strategist think, and they choose the same")
{
    Table aside = table_of("three", 2, Temper::Strategist);
    Table at_once = table_of("three", 2, Temper::Strategist);
    aside.think_with(beside_the_window(&decide));
    aside.consult_with(beside_the_window(&advise));
    const auto catch_up = [&] {
        let_bots_move(at_once);
        const std::uint64_t there = digest_of(at_once.view());
        for (int i = 0; digest_of(aside.view()) != there || aside.awaits_coach(); ++i) {
            REQUIRE(i < 60'000);
            if (!aside.tick()) std::this_thread::sleep_for(std::chrono::milliseconds{1});
        }
    };
    for (const char* control : {"deals.coach", "deals.done", "plan.coach"}) {
        catch_up();
        aside.press(control);
        at_once.press(control);
    }
    CHECK(aside.awaits_coach());
    catch_up();
    CHECK(digest_of(aside.view()) == digest_of(at_once.view()));
    CHECK(aside.plan() == at_once.plan());
    CHECK(aside.coached_from() == at_once.coached_from());
}
