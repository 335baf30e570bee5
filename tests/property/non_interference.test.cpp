#include "engine/codec/codec.hpp"
#include "engine/json/json.hpp"
#include "engine/match/event.hpp"
#include "engine/match/legal.hpp"
#include "engine/match/visible.hpp"
#include "tests/support/other_secrets.hpp"
#include "tests/support/random_play.hpp"

#include <catch2/catch.hpp>

using namespace frenemy;
using namespace frenemy::testing;

// States that differ only in what a seat may not know give that seat the same view, and events
// that differ only in it are told the same.

namespace {

/// The event with everything changed that only its owner may know; empty when nothing is hidden.
std::optional<Event> with_other_secret(const Event& event, SeatId viewer)
{
    Event changed = event;
    const auto not_mine = [&](SeatId seat) { return seat != viewer; };
    if (auto* sealed = std::get_if<PlanSealed>(&changed); sealed && not_mine(sealed->seat)) {
        sealed->plan.titan_order ^= 3U;
        sealed->plan.contribute ^= 1U;
        return changed;
    }
    if (auto* gave = std::get_if<Contributed>(&changed); gave && not_mine(gave->seat)) {
        gave->amount = static_cast<std::int16_t>(gave->amount + 1);
        return changed;
    }
    if (auto* ledger = std::get_if<LedgerMoved>(&changed); ledger && not_mine(ledger->seat)) {
        ledger->amount = static_cast<std::int16_t>(ledger->amount + 1);
        return changed;
    }
    if (auto* audit = std::get_if<AuditShown>(&changed); audit && not_mine(audit->seat)) {
        audit->amount = static_cast<std::int16_t>(audit->amount + 1);
        return changed;
    }
    if (auto* kept = std::get_if<AgendaKept>(&changed); kept && not_mine(kept->seat)) {
        kept->agenda = Agenda::Trusted;
        return changed;
    }
    if (auto* offer = std::get_if<OfferMade>(&changed);
        offer && not_mine(offer->offer.from) && not_mine(offer->offer.to)) {
        offer->offer.terms.clauses[0].amount ^= 1;
        return changed;
    }
    return {};
}

/// Random matches: shows each seat, and a spectator, the State after every accepted command beside
/// one that differs in what they may not know.
template <class Compare>
void after_every_command(std::uint64_t matches, std::uint64_t salt, Compare compare)
{
    for (std::uint64_t seed = 1; seed <= matches; ++seed) {
        Chance chance{seed};
        Chance other{seed + salt};
        play_randomly(random_scenario(chance), seed,
                      [&](const State&, SeatId, const Command&, const Objection& no,
                          const State& state, const Events&) {
                          if (no) return;
                          for (int i = -1; i < state.seats; ++i) {
                              const SeatId viewer = i < 0 ? no_seat : seat_at(i);
                              compare(viewer, state, with_other_secrets(state, viewer, other));
                          }
                      });
    }
}

} // namespace

TEST_CASE("A view does not depend on what its seat may not know")
{
    after_every_command(60, 1000, [](SeatId viewer, const State& state, const State& changed) {
        if (!(view_for(state, viewer) == view_for(changed, viewer)))
            FAIL("seat " << index(viewer) << " sees what it may not know");
    });
}

TEST_CASE("What a seat is refused, and what it is offered to do, tells nothing it may not know")
{
    int refused = 0;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        Chance chance{seed};
        Chance other{seed + 2000};
        const Scenario scenario = random_scenario(chance);
        play_randomly(scenario, seed,
                      [&](const State& before, SeatId seat, const Command& command,
                          const Objection& no, const State&, const Events&) {
                          if (seat.value >= before.seats) return; // the umpire's
                          const State changed = with_other_secrets(before, seat, other);
                          refused += no ? 1 : 0;
                          if (objection(scenario, changed, seat, command) != no)
                              FAIL("refused by what is hidden: "
                                   << (no ? name_of(no->code) : "not at all"));
                          static Legal mine; // large
                          static Legal same;
                          list_legal(scenario, before, seat, mine);
                          list_legal(scenario, changed, seat, same);
                          if (!(mine == same)) FAIL("another legal list");
                      });
    }
    CHECK(refused > 1000);
}

TEST_CASE("Bytes, digests and the lab's text of a view tell no more than the view")
{
    after_every_command(8, 3000, [](SeatId viewer, const State& state, const State& changed) {
        const View view = view_for(state, viewer);
        const View same = view_for(changed, viewer);
        if (encode(view) != encode(same)) FAIL("other bytes");
        if (digest_of(view) != digest_of(same)) FAIL("another digest");
        if (to_json(view) != to_json(same)) FAIL("another text");
    });
}

TEST_CASE("Events are told the same whatever they hide")
{
    int hidden = 0;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        Chance chance{seed};
        const Scenario scenario = random_scenario(chance);
        play_randomly(scenario, seed,
                      [&](const State&, SeatId, const Command&, const Objection&,
                          const State& state, const Events& events) {
                          for (const Event& event : events)
                              for (int i = -1; i < state.seats; ++i) {
                                  const SeatId viewer = i < 0 ? no_seat : seat_at(i);
                                  const auto changed = with_other_secret(event, viewer);
                                  if (!changed) continue;
                                  ++hidden;
                                  if (redact(event, viewer) != redact(*changed, viewer))
                                      FAIL("event " << event.index() << " tells seat " << i);
                              }
                      });
    }
    CHECK(hidden > 1000);
}

TEST_CASE("A seat's own events are enough to follow its own view")
{
    // What a client folds must be what the server would send: see the digests of synchronisation.
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        Chance chance{seed};
        const Scenario scenario = random_scenario(chance);
        play_randomly(
            scenario, seed,
            [&](const State& before, SeatId, const Command&, const Objection&, const State& state,
                const Events& events) {
                for (int i = -1; i < state.seats; ++i) {
                    const SeatId viewer = i < 0 ? no_seat : seat_at(i);
                    View view = view_for(before, viewer);
                    for (const Event& event : events)
                        if (const auto told = redact(event, viewer); told && !evolve(view, *told))
                            FAIL("event " << event.index() << " does not fit seat " << i);
                    if (!(view == view_for(state, viewer)))
                        FAIL("seat " << i << " cannot follow in round " << int{before.round});
                }
            });
    }
}
