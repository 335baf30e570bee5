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
    std::uint64_t digest = 2;
    const auto take = [&](const auto& part) { digest = hash_items(&part, 1, digest); };
    take(view.viewer);
    take(view.seats);
    take(view.round);
    take(view.phase);
    take(view.known_news);
    take(view.news);
    take(view.next_deal);
    take(view.titan);
    take(view.supply);
    take(view.alliance);
    take(view.own);
    take(view.offered);
    digest = hash_items(view.companies.data(), view.seats, digest);
    digest = hash_items(view.deals.begin(), view.deals.size(), digest);
    return hash_items(view.offers.begin(), view.offers.size(), digest);
}

} // namespace frenemy
