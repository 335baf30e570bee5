#pragma once

#include <string>
#include <string_view>

namespace frenemy::client {

/// The words' key of an enumeration's value, by the table of its names: "chip.a".
template <class Enum, class Names>
std::string key(std::string_view prefix, const Names& names, Enum value)
{
    return std::string{prefix} + '.' + std::string{names(value)};
}

} // namespace frenemy::client
