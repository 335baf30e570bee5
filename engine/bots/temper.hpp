#pragma once

#include "engine/core/names.hpp"

#include <cstdint>

namespace frenemy {

/// How a bot bargains and keeps its word (rulebook, bots). Append only: match files say which
/// temper sat where.
enum class Temper : std::uint8_t {
    Fair,        ///< 공정: asks for half, gives what it got from the alliance
    Firm,        ///< 단호: asks for more
    Loyal,       ///< 의리: always contributes, never breaks a word
    Opportunist, ///< 기회주의: rides free, and betrays when it pays
    Beginner,    ///< 초보: takes any gain, invests little
    Random,      ///< any legal move: the foot of the ladder
};
inline constexpr int tempers = static_cast<int>(Temper::Random) + 1;
inline constexpr auto name_of_temper =
    names<Temper>("fair", "firm", "loyal", "opportunist", "beginner", "random");

/// Percent of a deal's gain a temper wants for itself: first, and after it has conceded.
struct Demand {
    int first = 50;
    int last = 33;
};

constexpr Demand demand_of(Temper temper)
{
    switch (temper) {
    case Temper::Firm: return {65, 45};
    case Temper::Opportunist: return {60, 35};
    case Temper::Loyal: return {45, 30};
    case Temper::Beginner: return {20, 5};
    case Temper::Fair:
    case Temper::Random: return {50, 33};
    }
    return {};
}

} // namespace frenemy
