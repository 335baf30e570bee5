#include "engine/bots/search/imagine.hpp"

#include "engine/alliance/pot.hpp"
#include "engine/core/dice.hpp"
#include "engine/core/narrow.hpp"
#include "engine/match/visible.hpp"

#include <algorithm>

namespace frenemy {
namespace {

/// Cards that are still in the deck, in an order of the seed's.
void draw_news(const Scenario& scenario, const View& view, State& state)
{
    if (scenario.news_fixed) {
        std::copy(scenario.news.begin(), scenario.news.end(), state.news.begin());
        std::copy_n(view.news.begin(), view.known_news, state.news.begin());
        return;
    }
    auto deck = scenario.deck;
    for (int round = 0; round < std::min<int>(view.known_news, scenario.rounds); ++round) {
        const auto* turned =
            std::find(deck.begin(), deck.end(), view.news[static_cast<std::size_t>(round)]);
        if (turned != deck.end()) deck.erase(turned);
    }
    const Dice dice{state.seed};
    for (int round = view.known_news; round < scenario.rounds && !deck.empty(); ++round) {
        const auto drawn =
            dice.below(deck.count, Draw::Imagined, static_cast<std::uint32_t>(round), 0);
        state.news[static_cast<std::size_t>(round)] = deck[drawn];
        deck.erase(deck.begin() + drawn);
    }
}

/// Who put in what: totals are told, so the others' parts add up to what is left of them.
class Contributions {
public:
    Contributions(const Scenario& scenario, const View& view, State& state, AllianceId id)
        : scenario_(scenario)
        , view_(view)
        , state_(state)
        , pot_(view.alliance[static_cast<std::size_t>(index(id))])
    {
        for (int i = 0; i < view.seats; ++i)
            if (seat_at(i) != view.viewer && company(view, seat_at(i)).membership.alliance == id)
                others_.push_back(seat_at(i));
        in_ = company(view, view.viewer).membership.alliance == id;
    }

    void draw()
    {
        if (others_.empty()) return;
        const int each = contribution(scenario_, pot_.members);
        spread(pot_.last_total - (in_ ? view_.own.last_contribution : 0), 1, [&](Secret& other) {
            if (other.last_contribution > 0) return false;
            other.last_contribution = narrow<std::uint8_t>(each);
            return true;
        });
        spread(pot_.total - (in_ ? view_.own.contributed : 0), 2, [&](Secret& other) {
            other.contributed = narrow<std::int16_t>(other.contributed + each);
            other.contributed_ever = other.contributed;
            return true;
        });
        // Pay-outs are equal among the loyal: a long-standing member has had its share of all.
        for (const SeatId seat : others_) {
            const int paid = pot_share(scenario_, pot_.total, pot_.members);
            Secret& other = state_.secrets[seat.value];
            other.ledger = Money{paid - other.contributed};
        }
    }

private:
    /// Gives out `total` in contributions, first to a seat by chance and on from there.
    template <class Take>
    void spread(int total, std::uint32_t which, Take take)
    {
        const int each = contribution(scenario_, pot_.members);
        const Dice dice{state_.seed};
        const std::uint32_t members = others_.count;
        for (std::uint32_t k = 0; total >= each && k < 16 * members; ++k) {
            const auto first = dice.below(members, Draw::Imagined, 100 + which, k / members);
            if (take(state_.secrets[others_[(first + k) % members].value])) total -= each;
        }
    }

    const Scenario& scenario_;
    const View& view_;
    State& state_;
    const Alliance& pot_;
    BoundedList<SeatId, max_seats> others_;
    bool in_ = false;
};

/// What the others have in hand by this seed, and which of the two they kept.
void draw_agendas(const Scenario& scenario, const View& view, State& state)
{
    const State other_match = begin(scenario, state.seed);
    for (std::size_t i = 0; i < view.seats; ++i) {
        if (i == view.viewer.value) continue;
        Secret& other = state.secrets[i];
        other.offered = other_match.secrets[i].offered;
        const auto kept =
            Dice{state.seed}.below(2, Draw::Imagined, 103, static_cast<std::uint32_t>(i));
        if (view.round > 1) other.agenda = other.offered[kept];
    }
}

} // namespace

State imagine(const Scenario& scenario, const View& view, std::uint64_t seed)
{
    State state = visible(view);
    state.seed = seed;
    draw_news(scenario, view, state);
    draw_agendas(scenario, view, state);
    for (const AllianceId id : {AllianceId::Open, AllianceId::Exclusive})
        Contributions{scenario, view, state, id}.draw();
    // Numbers of offers from others go on after those the viewer has seen.
    for (const Offer& offer : state.offers) {
        const std::size_t pair = pair_of(offer.from, offer.to);
        const int number = offer.id.value % (max_offers_of_pair + 1) + 1;
        state.offers_made[pair] = narrow<std::uint16_t>(std::max<int>(state.offers_made[pair], number));
    }
    return state;
}

} // namespace frenemy
