#pragma once

#include "engine/codec/fields.hpp"

#include <array>
#include <cstring>
#include <span>

namespace frenemy::server {

// Most bytes of what happened are zero: small amounts in wide numbers. Packed, each eight bytes are
// one that says which of them are not zero, and those (docs/PROTOCOL, packed).

/// Requires: room for nine bytes of each eight that are begun. How many it took.
inline std::size_t pack(std::span<const std::byte> raw, std::span<std::byte> room)
{
    std::byte* next = room.data();
    while (!raw.empty()) {
        std::byte& which = *next++;
        unsigned bits = 0;
        const std::size_t word = std::min<std::size_t>(8, raw.size());
        for (std::size_t i = 0; i < word; ++i) {
            const unsigned there = raw[i] != std::byte{} ? 1U : 0U;
            *next = raw[i]; // a zero is written over by what follows
            next += there;
            bits |= there << i;
        }
        which = static_cast<std::byte>(bits);
        raw = raw.subspan(word);
    }
    return static_cast<std::size_t>(next - room.data());
}

/// The next eight bytes. A byte that is said not to be zero, and is, is forged.
inline void take_packed_word(BoundedReader& archive, std::span<std::byte, 8> word)
{
    std::uint8_t which = 0;
    archive.take(&which, 1);
    for (std::size_t i = 0; i < 8; ++i) {
        word[i] = std::byte{};
        if ((which >> i & 1U) == 0) continue;
        archive.take(&word[i], 1);
        require(word[i] != std::byte{});
    }
}

/// `write` fills a room of that many bytes and says how many it took; `read` is given those.
/// The first four bytes are the size, its own included.
template <std::size_t Most, class Write>
void save_packed(BoundedWriter& archive, Write write)
{
    static thread_local std::array<std::byte, Most> room;
    static thread_local std::array<std::byte, (Most + 7) / 8 * 9 + 1> packed;
    const std::size_t size = 4 + write(std::span{room}.subspan(4));
    const auto told = static_cast<std::uint32_t>(size);
    std::memcpy(room.data(), &told, sizeof told);
    archive.put(packed.data(), pack(std::span{room}.first(size), packed));
}
template <std::size_t Most, class Read>
void load_packed(BoundedReader& archive, Read read)
{
    static_assert(Most % 8 == 0);
    static thread_local std::array<std::byte, Most> room;
    const auto word_at = [&](std::size_t at) {
        return std::span<std::byte, 8>{room.data() + at, 8};
    };
    take_packed_word(archive, word_at(0));
    std::uint32_t size = 0;
    std::memcpy(&size, room.data(), sizeof size);
    require(size >= 4 && size <= Most);
    std::size_t at = 8;
    for (; at < size; at += 8)
        take_packed_word(archive, word_at(at));
    for (std::size_t i = size; i < at; ++i)
        require(room[i] == std::byte{});
    read(std::span<const std::byte>{room}.subspan(4, size - 4));
}

} // namespace frenemy::server
