#include "engine/core/hash.hpp"

#include <array>
#include <bit>
#include <cstring>

namespace frenemy {
namespace {

static_assert(std::endian::native == std::endian::little, "teach `word` to swap bytes");

// Odd words with half their bits set, from the fractions of the square roots of 2, 3, 5, 7.
constexpr std::array<std::uint64_t, 4> key{0x6a09e667f3bcc909, 0xbb67ae8584caa73b,
                                           0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1};

std::uint64_t word(const std::byte* at)
{
    std::uint64_t value = 0;
    std::memcpy(&value, at, sizeof value);
    return value;
}

/// Both halves of the 128-bit product, folded.
std::uint64_t fold(std::uint64_t a, std::uint64_t b)
{
    __extension__ using Wide = unsigned __int128; // both our compilers have it
    const Wide product = Wide{a} * b;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
}

} // namespace

std::uint64_t hash_of(std::span<const std::byte> bytes, std::uint64_t seed)
{
    const std::byte* at = bytes.data();
    std::size_t left = bytes.size();
    std::array<std::uint64_t, 4> lane{seed ^ key[0], seed ^ key[1], seed ^ key[2], seed ^ key[3]};
    // Four lanes keep the multiplier busy: each takes 16 of every 64 bytes.
    for (; left >= 64; left -= 64, at += 64)
        for (std::size_t i = 0; i < 4; ++i)
            lane[i] = fold(word(at + 16 * i) ^ lane[i], word(at + 16 * i + 8) ^ key[i]);

    std::array<std::byte, 64> tail{};
    if (left > 0) std::memcpy(tail.data(), at, left);
    for (std::size_t i = 0; i < 4 && left > 16 * i; ++i)
        lane[i] = fold(word(tail.data() + 16 * i) ^ lane[i],
                       word(tail.data() + 16 * i + 8) ^ key[i]);
    const std::uint64_t mixed = fold(lane[0] ^ key[1], lane[1]) ^ fold(lane[2] ^ key[3], lane[3]);
    return fold(mixed ^ key[2], bytes.size() ^ key[0]);
}

} // namespace frenemy
