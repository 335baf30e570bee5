#include "tests/golden/situations.hpp"

#include "engine/scenario/scenario_reader.hpp"
#include "tests/support/table.hpp"

#include <stdexcept>

// Scripts of matches. What a script does not say, bots or empty plans do. The numbers are those of
// the rulebook or of a shipped scenario at the time of recording: each match file carries its own.

namespace frenemy::testing {
namespace {

using enum Role;

Scenario shipped(const char* name)
{
    ScenarioResult read = read_scenario(name);
    if (const auto* error = std::get_if<ScenarioError>(&read))
        throw std::logic_error{sentence(*error)};
    return std::get<ScenarioFile>(read).scenario;
}

Scenario quiet(const char* name, std::initializer_list<Role> seats, int rounds)
{
    Scenario scenario = quiet_scenario(seats, rounds);
    scenario.name = name;
    return scenario;
}

MatchLog bots_only(Scenario scenario, std::uint64_t seed, std::initializer_list<Temper> tempers)
{
    Recording match{std::move(scenario), seed};
    match.seat_bots(tempers);
    match.play_to_end();
    return match.log();
}

Clause leading(int lots, int price, int first, int rounds = 1, bool firm = false)
{
    return wafer(Side::From, Node::Leading, lots, price, first, rounds, firm);
}

Clause accelerators(int quantity, int price, int round)
{
    return chips(Side::From, Chip::Accelerator, quantity, price, round);
}

Plan breaking(DealId deal)
{
    Plan plan;
    plan.breaches = 1;
    plan.broken[0] = deal;
    return plan;
}

Plan with(Loyalty loyalty, bool contributes)
{
    Plan plan;
    plan.loyalty = loyalty;
    plan.contribute = contributes ? 1 : 0;
    return plan;
}

Plan doing(Action action, SeatId target = SeatId{0})
{
    Plan plan;
    plan.action = action;
    plan.target = target.value;
    return plan;
}

constexpr SeatId at(int seat)
{
    return seat_at(seat);
}

// Ordinary matches, by table, length and layer.

MatchLog three_seats() { return bots_only(shipped("three"), 11, {Temper::Fair}); }
MatchLog six_seats()
{
    return bots_only(shipped("six"), 2,
                     {Temper::Fair, Temper::Firm, Temper::Loyal, Temper::Opportunist,
                      Temper::Beginner, Temper::Fair});
}
MatchLog basic_layer() { return bots_only(shipped("six-lesson"), 3, {Temper::Fair}); }
MatchLog two_seats() { return bots_only(quiet("two", {Fabless, BigTech}, 6), 4, {Temper::Fair}); }
MatchLog eight_seats()
{
    return bots_only(quiet("eight",
                           {Foundry, Foundry, Fabless, Fabless, Fabless, BigTech, BigTech, BigTech},
                           6),
                     5, {Temper::Fair, Temper::Firm});
}

// Nobody does anything.

MatchLog timeouts()
{
    Recording match{shipped("three"), 6};
    while (match.state().phase != Phase::Over)
        match.close();
    return match.log();
}

MatchLog idle_tie()
{
    Recording match{quiet("idle", {Foundry, Foundry, Fabless, Fabless, BigTech, BigTech}, 8)};
    match.idle_until(9);
    return match.log();
}

MatchLog hoarding()
{
    Scenario rich = quiet("hoarding", {Foundry, BigTech, BigTech}, 6);
    rich.start[static_cast<std::size_t>(BigTech)].cash = 500;
    Recording match{rich};
    Plan greedy;
    greedy.titan_order = 12;
    greedy.use = 6;
    while (match.state().phase != Phase::Over) {
        match.close();
        for (const SeatId hoarder : {at(1), at(2)}) {
            Plan affordable = greedy;
            while (objection(match.log().scenario, match.state(), hoarder, SealPlan{affordable}))
                --affordable.titan_order;
            match.seal(hoarder, affordable);
        }
        match.settle_idle();
    }
    return match.log();
}

// Alliances.

MatchLog no_alliance()
{
    Recording match{shipped("six"), 7};
    match.forbid_alliances();
    match.play_to_end();
    return match.log();
}

MatchLog alliance_kept() { return bots_only(shipped("six"), 13, {Temper::Loyal}); }

MatchLog betrayal_at_the_end()
{
    return bots_only(shipped("six"), 9, {Temper::Loyal, Temper::Loyal, Temper::Opportunist});
}

/// Three allies, two rounds of giving, then one takes it all.
MatchLog betrayal_and_cancelling()
{
    Recording match{quiet("betrayed", {Foundry, Fabless, BigTech}, 6)};
    match.sign(foundry, fabless, {ally(Side::From, 1)});
    match.sign(foundry, big_tech, {ally(Side::From, 1)});
    const DealId lots = match.sign(foundry, fabless, {leading(1, 9, 2, 3), prepay(Side::To, 9)});
    for (int round = 1; round <= 2; ++round) {
        match.close();
        for (const SeatId seat : {foundry, fabless, big_tech})
            match.seal(seat, with(Loyalty::Stay, true));
    }
    match.close();
    match.seal(foundry, with(Loyalty::Betray, false));
    match.seal(fabless, with(Loyalty::Stay, true));
    match.seal(big_tech, with(Loyalty::Stay, true));
    match.must(fabless, CancelBetrayed{lots});
    match.play_to_end();
    return match.log();
}

MatchLog alliance_dissolved()
{
    Recording match{quiet("dissolved", {Foundry, Fabless, BigTech}, 6)};
    match.sign(foundry, fabless, {ally(Side::From, 2)});
    match.close();
    match.seal(foundry, with(Loyalty::Stay, true));
    match.seal(fabless, with(Loyalty::Stay, false));
    match.settle_idle();
    match.close();
    match.seal(fabless, with(Loyalty::Leave, true));
    match.settle_idle();
    match.idle_until(7);
    return match.log();
}

// Deals that end otherwise than as agreed.

MatchLog breach_by_seller()
{
    Recording match{quiet("breach", {Foundry, Fabless, BigTech}, 6)};
    const DealId lots =
        match.sign(foundry, fabless, {leading(1, 9, 1, 3), prepay(Side::To, 9), penalty(12)});
    match.close();
    match.settle_idle();
    match.close();
    match.seal(foundry, breaking(lots));
    match.play_to_end();
    return match.log();
}

MatchLog breach_by_both()
{
    Recording match{quiet("both", {Foundry, Fabless, BigTech}, 6)};
    const DealId lots = match.sign(foundry, fabless, {leading(1, 9, 1, 2), penalty(12)});
    match.close();
    match.seal(foundry, breaking(lots));
    match.seal(fabless, breaking(lots));
    match.settle_idle();
    match.play_to_end();
    return match.log();
}

/// Three deals at once: trust that is not there is paid for.
MatchLog serial_breach()
{
    Recording match{quiet("serial", {Foundry, Fabless, Fabless}, 6)};
    Plan faithless;
    faithless.breaches = 3;
    faithless.broken[0] = match.sign(at(0), at(1), {leading(1, 9, 1)});
    faithless.broken[1] =
        match.sign(at(0), at(2), {wafer(Side::From, Node::Mature, 2, 3, 1)});
    faithless.broken[2] =
        match.sign(at(0), at(1), {wafer(Side::From, Node::Mature, 2, 3, 1)});
    match.close();
    match.seal(at(0), faithless);
    match.settle_idle();
    match.play_to_end();
    return match.log();
}

/// Chips promised for round 2 that were never made.
MatchLog default_on_chips()
{
    Recording match{quiet("default", {Foundry, Fabless, BigTech}, 6)};
    match.sign(fabless, big_tech, {accelerators(3, 8, 2), prepay(Side::To, 12)});
    match.idle_until(3);
    match.play_to_end();
    return match.log();
}

/// One line, two customers, a quake: the deal that is not firm goes first.
MatchLog force_majeure()
{
    Scenario scenario = quiet("quake", {Foundry, Fabless, Fabless}, 6);
    scenario.news.items[1] = Card::Quake;
    scenario.start[static_cast<std::size_t>(Foundry)].leading_lines = 2;
    Recording match{std::move(scenario)};
    match.sign(at(0), at(1), {leading(1, 9, 2), prepay(Side::To, 4)});
    match.sign(at(0), at(2), {leading(1, 9, 2, 1, true), penalty(9)});
    match.idle_until(3);
    match.play_to_end();
    return match.log();
}

/// The same, and every lot there is was promised firm.
MatchLog firm_lots_destroyed()
{
    Scenario scenario = quiet("firm", {Foundry, Fabless, BigTech}, 6);
    scenario.news.items[1] = Card::Quake;
    Recording match{std::move(scenario)};
    match.sign(foundry, fabless, {leading(1, 9, 2, 1, true), penalty(9)});
    match.idle_until(7);
    return match.log();
}

MatchLog cancelled_by_consent()
{
    Recording match{quiet("cancelled", {Foundry, Fabless, BigTech}, 6)};
    const DealId lots =
        match.sign(foundry, fabless, {leading(1, 9, 2, 2), prepay(Side::To, 10)});
    match.sign(fabless, foundry, {cancel(lots)});
    match.play_to_end();
    return match.log();
}

// What only the higher layers have.

MatchLog standard_layer()
{
    Recording match{quiet("standard", {Foundry, Foundry, Fabless, BigTech}, 8)};
    match.sign(at(0), at(2),
               {leading(1, 9, 1, 2), credit(Side::From), exclusive(Side::From, at(3), 3, 6)});
    match.sign(at(0), at(1), {ally(Side::From, 1)});
    match.close();
    match.seal(at(0), doing(Action::Audit, at(1)));
    match.seal(at(1), doing(Action::Lobby));
    match.seal(at(2), doing(Action::DualSource));
    match.seal(at(3), doing(Action::CustomChip));
    match.must(at(0), WaiveExclusive{DealId{1}});
    match.close();
    Plan open = doing(Action::Nothing);
    open.policy = PolicyChoice::Open;
    match.seal(at(2), doing(Action::Marketing));
    match.seal(at(3), open);
    match.settle_idle();
    match.play_to_end();
    return match.log();
}

MatchLog full_layer()
{
    Scenario scenario = quiet("full", {Foundry, Foundry, Fabless, BigTech}, 8);
    scenario.layer = Layer::Full;
    scenario.news.items[1] = Card::Fund;
    scenario.agendas = true;
    Recording match{std::move(scenario), 10};
    match.sign(at(0), at(2), {leading(1, 9, 1, 3), royalty(Side::To, 1, 2, 3)});
    match.sign(at(2), at(3),
               {chips(Side::From, Chip::OnDevice, 2, 4, 1), equity(Side::From, 1),
                cash(Side::To, 2, 1)});
    match.close();
    match.seal(at(0), doing(Action::YieldRnd));
    match.seal(at(1), doing(Action::OpenPdk, at(2)));
    match.seal(at(2), doing(Action::TapeOut));
    match.seal(at(3), doing(Action::DataCentre));
    match.close();
    Plan funded;
    funded.fund = 1;
    match.seal(at(3), funded);
    Plan short_of_cash;
    short_of_cash.spot = 2;
    short_of_cash.offshore = 1;
    short_of_cash.bank = 1;
    match.seal(at(2), short_of_cash);
    match.settle_idle();
    match.play_to_end();
    return match.log();
}

} // namespace

const std::vector<Situation>& situations()
{
    static const std::vector<Situation> all{
        {"three-seats", "Three seats, fair bots", three_seats},
        {"six-seats", "Six seats, a bot of every temper", six_seats},
        {"basic-layer", "A first lesson: six rounds of the basic layer", basic_layer},
        {"two-seats", "Two seats, the fewest there can be", two_seats},
        {"eight-seats", "Eight seats, the most there can be", eight_seats},
        {"timeouts", "Nobody ever says anything: every phase runs out of time", timeouts},
        {"idle-tie", "Empty plans to the end: loans, and twins that end level", idle_tie},
        {"hoarding", "Two big techs order all they may, and are left with what never came", hoarding},
        {"no-alliance", "Six seats that never ally", no_alliance},
        {"alliance-kept", "Six loyal seats: an alliance to the end, with its tier", alliance_kept},
        {"betrayal-at-the-end", "Opportunists among the loyal", betrayal_at_the_end},
        {"betrayal-and-cancelling", "A betrayal in round 3, and a deal cancelled for it",
         betrayal_and_cancelling},
        {"alliance-dissolved", "An alliance of two, until one leaves", alliance_dissolved},
        {"breach-by-seller", "A foundry breaks a prepaid deal in round 2", breach_by_seller},
        {"breach-by-both", "Both sides break the same deal", breach_by_both},
        {"serial-breach", "A foundry breaks all its deals: trust that is not there costs money",
         serial_breach},
        {"default-on-chips", "Chips that were promised and never made", default_on_chips},
        {"force-majeure", "A quake takes the lot that was not firm", force_majeure},
        {"firm-lots-destroyed", "A quake takes a firm lot, and the penalty is due",
         firm_lots_destroyed},
        {"cancelled-by-consent", "A deal both sides agree to end", cancelled_by_consent},
        {"standard-layer", "Credit, exclusivity bought off, audit, lobby, own designs",
         standard_layer},
        {"full-layer", "Royalty, equity, open PDK, the giant fund, agendas", full_layer},
    };
    return all;
}

} // namespace frenemy::testing
