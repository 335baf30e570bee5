#include "engine/core/hash.hpp"
#include "engine/match/state.hpp"
#include "engine/match/view.hpp"

#include <cstddef>

namespace frenemy {
namespace {

/// Requires: no padding in T, so that equal values are equal bytes.
template <class T>
std::uint64_t hash_items(const T* items, std::size_t count, std::uint64_t seed)
{
    static_assert(std::has_unique_object_representations_v<T>);
    return hash_of(std::as_bytes(std::span{items, count}), seed);
}

} // namespace

// A field added to the end of a State, or between its lists, must be added below as well.
static_assert(offsetof(State, secrets) == offsetof(State, companies) + sizeof(State::companies));
static_assert(offsetof(State, offers) == offsetof(State, secrets) + sizeof(State::secrets));
static_assert(offsetof(State, deals) == offsetof(State, offers) + sizeof(State::offers));
static_assert(offsetof(State, defaults_sealed) == offsetof(State, deals) + sizeof(State::deals));
static_assert(sizeof(State) == offsetof(State, defaults_sealed) + sizeof(State::defaults_sealed));

std::uint64_t digest_of(const State& state)
{
    // Places not in use are zero: what is in use says everything.
    const auto* first = reinterpret_cast<const std::byte*>(&state);
    std::uint64_t digest = hash_of({first, offsetof(State, companies)}, 1);
    digest = hash_items(state.companies.data(), state.seats, digest);
    digest = hash_items(state.secrets.data(), state.seats, digest);
    digest = hash_items(state.offers.begin(), state.offers.size(), digest);
    digest = hash_items(state.deals.begin(), state.deals.size(), digest);
    return hash_items(&state.defaults_sealed, 1, digest);
}

std::uint64_t digest_of(const View& view)
{
    // Unpacked whole: a member added to a View does not compile until it is in the digest.
    const auto& [viewer, seats, round, phase, known_news, news, next_deal, titan, supply, alliance,
                 companies, own, deals, offered, offers] = view;
    std::uint64_t digest = 2;
    const auto take = [&](const auto&... parts) {
        ((digest = hash_items(&parts, 1, digest)), ...);
    };
    take(viewer, seats, round, phase, known_news, news, next_deal, titan, supply, alliance, own,
         offered);
    digest = hash_items(companies.data(), seats, digest);
    digest = hash_items(deals.begin(), deals.size(), digest);
    return hash_items(offers.begin(), offers.size(), digest);
}

} // namespace frenemy
