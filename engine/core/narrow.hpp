#pragma once

namespace frenemy {

/// A number put where it is known to fit: scenario bounds keep every sum of a match inside.
template <class Small, class Large>
constexpr Small narrow(Large n)
{
    return static_cast<Small>(n);
}

} // namespace frenemy
