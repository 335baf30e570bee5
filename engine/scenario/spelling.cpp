#include "engine/scenario/spelling.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace frenemy {
namespace {

/// Letters to add, drop or change.
std::size_t distance(const std::string& a, const std::string& b)
{
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            row[j] =
                std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0U : 1U)});
            diagonal = above;
        }
    }
    return row[b.size()];
}

} // namespace

std::string nearest(const std::string& typed, const std::set<std::string>& names)
{
    std::string best;
    std::size_t fewest = SIZE_MAX;
    for (const std::string& name : names)
        if (const std::size_t changed = distance(typed, name); changed < fewest) {
            fewest = changed;
            best = name;
        }
    return best;
}

} // namespace frenemy
