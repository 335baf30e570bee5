#include "engine/codec/codec.hpp"
#include "lab/measure/allocations.hpp"
#include "engine/match/forecast.hpp"
#include "engine/match/legal.hpp"
#include "engine/match/visible.hpp"
#include "tests/support/random_play.hpp"
#include "tests/support/recorded.hpp"

#include <catch2/catch.hpp>

#include <map>

using namespace frenemy;
using namespace frenemy::testing;

// A match is played, watched and thought about without asking for memory: a server holds hundreds,
// a search plays millions.

namespace {

/// Allocations by what was done, over all of a test.
class Ledger {
public:
    template <class Work>
    void of(const char* what, Work work)
    {
        const std::uint64_t before = allocations();
        work();
        const std::uint64_t asked = allocations() - before;
        asked_[what] += asked; // itself allocates, and is not counted
    }
    const std::map<std::string, std::uint64_t>& asked() const { return asked_; }

private:
    std::map<std::string, std::uint64_t> asked_;
};

} // namespace

TEST_CASE("The counter counts")
{
    const std::uint64_t before = allocations();
    ::operator delete(::operator new(1)); // as an expression, a compiler may leave it out
    CHECK(allocations() == before + 1);
}

TEST_CASE("Nothing that is done at every command allocates")
{
    Ledger ledger;
    static Events events; // large
    Legal legal;
    Bytes room(max_encoding);
    for (std::uint64_t seed = 1; seed <= 8; ++seed) {
        const MatchLog log = random_match(seed);
        const Scenario& scenario = log.scenario;
        State state;
        ledger.of("begin", [&] { state = begin(scenario, log.seed); });
        Chance chance{seed};
        for (const auto& [seat, command, digest] : log.entries) {
            const Command other =
                random_command(scenario, state, seat_at(chance.below(state.seats)), chance);
            const SeatId viewer = seat_at(chance.below(state.seats));
            View view = view_for(state, viewer);
            ledger.of("view_for", [&] { view = view_for(state, viewer); });
            ledger.of("visible", [&] { visible(view); });
            ledger.of("objection", [&] { objection(scenario, state, viewer, other); });
            ledger.of("list_legal", [&] { list_legal(scenario, state, viewer, legal); });
            ledger.of("plan_limits", [&] { plan_limits(scenario, state, viewer); });
            ledger.of("forecast", [&] { forecast(scenario, view, view.own.plan); });
            ledger.of("worth_of", [&] {
                for (const Offer& offer : view.offers)
                    if (offer.to == viewer)
                        worth_of(scenario, view, offer.terms, Side::To, offer.from);
            });
            ledger.of("encode a view", [&] { encode(view, room); });
            ledger.of("encode a command", [&] { encode(other, room); });
            const std::size_t size = encode(view, room);
            ledger.of("decode a view", [&] { decode_view(std::span{room}.first(size)); });
            events.clear();
            State after = state;
            ledger.of("apply", [&] { apply(scenario, after, seat, command, &events); });
            ledger.of("evolve", [&] {
                for (const Event& event : events)
                    evolve(state, event);
            });
            ledger.of("redact and follow", [&] {
                for (const Event& event : events)
                    if (const auto told = redact(event, viewer)) evolve(view, *told);
            });
            ledger.of("digest of a state", [&] { digest_of(state); });
            ledger.of("digest of a view", [&] { digest_of(view); });
            ledger.of("copy", [&] { const State copied = state; digest_of(copied); });
        }
    }
    for (const auto& [what, asked] : ledger.asked()) {
        CAPTURE(what);
        CHECK(asked == 0);
    }
}
