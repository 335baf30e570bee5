#pragma once

#include "engine/core/names.hpp"

#include <cstdint>

namespace frenemy {

/// What a company is in the value chain: owner of fabs, of designs, or of demand.
enum class Role : std::uint8_t { Foundry, Fabless, BigTech };

inline constexpr int roles = 3;
inline constexpr auto name_of_role = names<Role>("foundry", "fabless", "big_tech");

} // namespace frenemy
