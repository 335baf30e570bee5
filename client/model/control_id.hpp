#pragma once

#include <charconv>
#include <string_view>

// Ids of controls are words and numbers between dots: "deals.accept.17".

namespace frenemy::client {

/// Cuts `prefix` off; false when the id does not begin with it.
inline bool under(std::string_view& id, std::string_view prefix)
{
    if (!id.starts_with(prefix)) return false;
    id.remove_prefix(prefix.size());
    return true;
}

/// The number it begins with; −1 where there is none.
inline int number_in(std::string_view text)
{
    int number = -1;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

} // namespace frenemy::client
