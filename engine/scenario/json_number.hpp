#pragma once

#include <cstdint>
#include <limits>
#include <optional>

namespace frenemy {

/// A whole number of a JSON text from `low` to `high`, or nothing. By hand, since the library's own
/// comparisons take the largest unsigned numbers for negative ones.
template <class Json>
std::optional<int> whole_number(const Json& json, int low, int high)
{
    if (!json.is_number_integer()) return {};
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    if (json.is_number_unsigned() && json.template get<std::uint64_t>() > std::uint64_t{most})
        return {};
    const auto number = json.template get<std::int64_t>();
    if (number < low || number > high) return {};
    return static_cast<int>(number);
}

} // namespace frenemy
