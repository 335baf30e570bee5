#pragma once

#include "client/model/cue.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace frenemy::client {

enum class Shape : std::uint8_t { Sine, Triangle, Noise };
inline constexpr auto name_of_shape = names<Shape>("sine", "triangle", "noise");

/// A tone that slides from one pitch to another; of noise, the pitch is its brightness.
struct Note {
    Shape shape = Shape::Sine;
    int from = 0;    ///< Hz, 0 to 8,000
    int to = 0;
    int ms = 0;      ///< 1 to 1,000
    int percent = 0; ///< loudness

    friend bool operator==(const Note&, const Note&) = default;
};
inline constexpr int highest_pitch = 8000;
inline constexpr int longest_note = 1000;
inline constexpr std::size_t most_notes = 16;

using SoundBook = std::array<std::vector<Note>, cues>; ///< by cue

inline constexpr int sample_rate = 44'100;

/// One channel; each note swells and fades, so that nothing clicks.
std::vector<std::int16_t> samples_of(std::span<const Note> notes);

} // namespace frenemy::client
