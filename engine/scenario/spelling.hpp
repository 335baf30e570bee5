#pragma once

#include <set>
#include <string>

namespace frenemy {

/// The name with the fewest letters changed, for who mistyped one; empty when there is none.
std::string nearest(const std::string& typed, const std::set<std::string>& names);

} // namespace frenemy
