#pragma once

#include "engine/codec/codec.hpp"
#include "tests/support/random_play.hpp"

namespace frenemy::testing {

/// A few bytes changed, now and then some lost, doubled or added.
inline Bytes spoiled(Bytes bytes, Chance& chance)
{
    const auto any_place = [&] {
        return static_cast<std::ptrdiff_t>(chance.below(static_cast<int>(bytes.size())));
    };
    for (int n = chance.below(4); n >= 0 && !bytes.empty(); --n) {
        const auto at = bytes.begin() + any_place();
        switch (chance.below(8)) {
        case 0: bytes.erase(at, bytes.end()); break;
        case 1: bytes.erase(at); break;
        case 2: bytes.insert(at, static_cast<std::byte>(chance.below(256))); break;
        case 3: *at = std::byte{0xff}; break;
        case 4: *at ^= static_cast<std::byte>(1U << static_cast<unsigned>(chance.below(8))); break;
        default: *at = static_cast<std::byte>(chance.below(12)); break;
        }
    }
    return bytes;
}

} // namespace frenemy::testing
