#pragma once

#include "engine/codec/codec.hpp"
#include "engine/core/hash.hpp"
#include "engine/match/rules.hpp"

#include <algorithm>
#include <cstdlib>
#include <cstring>

namespace frenemy::testing {

/// What a decoder accepts it also writes back, byte for byte. Ends the program otherwise, which is
/// what libFuzzer looks for.
template <class Decode>
bool decodes_safely(Decode decode, std::span<const std::byte> bytes)
{
    const auto value = decode(bytes);
    if (!value) return false;
    const Bytes again = encode(*value);
    if (!std::ranges::equal(again, bytes)) std::abort();
    return true;
}

/// A match file with its checksum and its size put right, so that the fuzzer gets past them, is
/// read, written back and replayed.
inline bool replays_safely(std::span<const std::byte> input)
{
    Bytes bytes{input.begin(), input.end()};
    if (bytes.size() >= 24) {
        const auto size = static_cast<std::uint32_t>(bytes.size());
        std::memcpy(bytes.data() + 12, &size, sizeof size);
        const std::uint64_t sum = hash_of(std::span{bytes}.first(bytes.size() - 8));
        std::memcpy(bytes.data() + bytes.size() - 8, &sum, sizeof sum);
    }
    const DecodedMatch decoded = decode_match(bytes);
    if (decoded.error != MatchFileError::None) return false;
    if (encode_match(decoded.log) != bytes) std::abort();
    replay(decoded.log);
    return true;
}

inline std::span<const std::byte> as_input(const std::uint8_t* data, std::size_t size)
{
    return std::as_bytes(std::span{data, size});
}

} // namespace frenemy::testing
