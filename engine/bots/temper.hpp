#pragma once

#include "engine/core/names.hpp"

#include <cstdint>

namespace frenemy {

/// Which bot it is: how it bargains and keeps its word. The list is tempers.def.
enum class Temper : std::uint8_t {
#define BOT(temper, name, decides) temper,
#include "engine/bots/tempers.def"
#undef BOT
};
inline constexpr std::size_t tempers = 0
#define BOT(temper, name, decides) +1
#include "engine/bots/tempers.def"
#undef BOT
    ;
inline constexpr Names<Temper, tempers> name_of_temper{{
#define BOT(temper, name, decides) name,
#include "engine/bots/tempers.def"
#undef BOT
}};

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
    case Temper::Strategist: return {66, 54};
    default: return {50, 33};
    }
}

} // namespace frenemy
