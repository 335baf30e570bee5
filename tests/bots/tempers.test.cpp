#include "engine/bots/bot.hpp"
#include "engine/match/forecast.hpp"
#include "tests/support/bot_play.hpp"
#include "tests/support/table.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace frenemy;
using namespace frenemy::testing;

// What makes a temper what it is, seen from outside: what it says and does where others would not.

namespace {

constexpr std::initializer_list<Role> two_of_each{Role::Foundry, Role::Foundry, Role::Fabless,
                                                  Role::Fabless, Role::BigTech, Role::BigTech};

Plan planned(const Table& table, SeatId seat, Temper temper)
{
    const Command command = decide(table.scenario, {temper, 1}, view_for(table.state, seat));
    REQUIRE(std::holds_alternative<SealPlan>(command));
    return std::get<SealPlan>(command).plan;
}

/// Three allies in planning of round 2, after a round in which all gave or nobody did.
Table after_a_round(bool all_gave, int rounds = 8)
{
    Table table{quiet_scenario({Role::Foundry, Role::Fabless, Role::BigTech}, rounds)};
    table.sign(foundry, fabless, {ally(Side::From, 1)});
    table.sign(foundry, big_tech, {ally(Side::From, 1)});
    table.plan_begins();
    Plan plan;
    plan.contribute = all_gave ? 1 : 0;
    for (const SeatId seat : {foundry, fabless, big_tech})
        table.seal(seat, plan);
    table.plan_begins();
    return table;
}

bool gives_after(bool all_gave, Temper temper)
{
    return planned(after_a_round(all_gave), big_tech, temper).contribute != 0;
}

/// The percent of the gain that the first offers of a temper leave to itself, over a few tables.
double share_asked(Temper temper)
{
    int mine = 0;
    int all = 0;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const Table table{quiet_scenario(two_of_each), seed};
        for (int seat = 0; seat < 6; ++seat) {
            const View view = view_for(table.state, seat_at(seat));
            const Command said = decide(table.scenario, {temper, seed}, view);
            const auto* offer = std::get_if<MakeOffer>(&said);
            if (!offer || find(offer->terms, ClauseKind::Ally)) continue;
            const DealWorth worth =
                worth_of(table.scenario, view, offer->terms, Side::From, offer->to);
            mine += worth.mine;
            all += worth.mine + worth.theirs;
        }
    }
    REQUIRE(all > 0);
    return 100.0 * mine / all;
}

/// Does the temper sign L lots at that price, as the fabless firm that buys them?
bool buys_at(int price, Temper temper)
{
    Table table{quiet_three()};
    table.must(foundry, MakeOffer{fabless, terms_of({wafer(Side::From, Node::Leading, 1, price, 1)})});
    return std::holds_alternative<AcceptOffer>(
        decide(table.scenario, {temper, 1}, view_for(table.state, fabless)));
}

/// Everything that seats of one temper did in a few matches among themselves.
struct Doings {
    std::set<Action> actions;
    int breaches = 0;
    int betrayals = 0;
    int contributions = 0;
    int plans = 0;
};
Doings doings_of(Temper temper)
{
    Doings done;
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        std::array<Bot, max_seats> bots{};
        for (std::size_t i = 0; i < bots.size(); ++i)
            bots[i] = {temper, seed * max_seats + i};
        const State end = play_bots(
            quiet_scenario(two_of_each), seed, bots,
            [&](const State&, SeatId, const Command& command, const Objection&) {
                const auto* sealed = std::get_if<SealPlan>(&command);
                if (!sealed) return;
                ++done.plans;
                done.actions.insert(sealed->plan.action);
                done.breaches += sealed->plan.breaches;
                done.betrayals += sealed->plan.loyalty == Loyalty::Betray ? 1 : 0;
                done.contributions += sealed->plan.contribute;
            });
        REQUIRE(end.phase == Phase::Over);
    }
    return done;
}

} // namespace

TEST_CASE("A fair bot gives when others gave, and stops when they did not")
{
    CHECK(gives_after(true, Temper::Fair));
    CHECK_FALSE(gives_after(false, Temper::Fair));
    const Doings done = doings_of(Temper::Fair);
    CHECK(done.breaches == 0);
    CHECK(done.betrayals == 0);
}

TEST_CASE("A fair bot asks for about half")
{
    const double asked = share_asked(Temper::Fair);
    CHECK(asked > 35);
    CHECK(asked < 65);
}

TEST_CASE("A firm bot asks for more than a fair one, and gives like one")
{
    CHECK(share_asked(Temper::Firm) > share_asked(Temper::Fair) + 5);
    CHECK(gives_after(true, Temper::Firm));
    CHECK_FALSE(gives_after(false, Temper::Firm));
}

TEST_CASE("A loyal bot gives though nobody gave, and keeps its word to the end")
{
    CHECK(gives_after(true, Temper::Loyal));
    CHECK(gives_after(false, Temper::Loyal));
    const Doings done = doings_of(Temper::Loyal);
    CHECK(done.breaches == 0);
    CHECK(done.betrayals == 0);
    CHECK(share_asked(Temper::Loyal) < share_asked(Temper::Firm));
}

TEST_CASE("An opportunist gives once, rides free, and betrays when the last pot is worth it")
{
    CHECK_FALSE(gives_after(true, Temper::Opportunist));
    Table fresh{quiet_three()};
    fresh.sign(foundry, big_tech, {ally(Side::From, 1)});
    fresh.plan_begins();
    CHECK(planned(fresh, big_tech, Temper::Opportunist).contribute == 1);

    // The last round of two: six C of trust against what the others put in.
    const auto last_loyalty = [](int contribution) {
        Scenario scenario = quiet_scenario({Role::Foundry, Role::Fabless, Role::BigTech}, 2);
        scenario.alliance.contribution = narrow<std::int16_t>(contribution);
        Table table{scenario};
        table.sign(foundry, fabless, {ally(Side::From, 1)});
        table.sign(foundry, big_tech, {ally(Side::From, 1)});
        table.plan_begins();
        Plan gives;
        gives.contribute = 1;
        for (const SeatId seat : {foundry, fabless, big_tech})
            table.seal(seat, gives);
        table.plan_begins();
        return planned(table, big_tech, Temper::Opportunist).loyalty;
    };
    CHECK(last_loyalty(2) == Loyalty::Stay);
    CHECK(last_loyalty(9) == Loyalty::Betray);
}

TEST_CASE("A beginner signs what a fair bot would not, and builds nothing")
{
    int price = 8;
    while (price <= 14 && buys_at(price, Temper::Fair))
        ++price;
    CAPTURE(price);
    REQUIRE(price <= 14);
    CHECK(buys_at(price, Temper::Beginner));
    CHECK(doings_of(Temper::Beginner).actions == std::set{Action::Nothing});
    CHECK(doings_of(Temper::Fair).actions.size() > 1);
}

TEST_CASE("A beginner throws its E chips on the market, a fair bot sells what the price bears")
{
    Table table{quiet_three()};
    table.state.companies[fabless.value].stock.e = 20;
    table.plan_begins();
    CHECK(planned(table, fabless, Temper::Beginner).sell_e >= 20);
    CHECK(planned(table, fabless, Temper::Fair).sell_e < 20);
}

TEST_CASE("A random bot does whatever may be done")
{
    const Doings done = doings_of(Temper::Random);
    CHECK(done.actions.size() > 8);
    CHECK(done.contributions > 0);

    const Table table{quiet_three()};
    const View view = view_for(table.state, foundry);
    bool differ = false;
    for (std::uint64_t seed = 1; seed <= 20; ++seed)
        differ = differ
                 || !(decide(table.scenario, {Temper::Random, 0}, view)
                      == decide(table.scenario, {Temper::Random, seed}, view));
    CHECK(differ);
}
