#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace frenemy {

/// A figure over many matches. The lab measures, so it may use real numbers; the rules may not.
class Spread {
public:
    void add(int value) { values_.push_back(value); }
    std::size_t count() const { return values_.size(); }
    const std::vector<int>& values() const { return values_; }

    double mean() const
    {
        double sum = 0;
        for (const int value : values_)
            sum += value;
        return values_.empty() ? 0 : sum / static_cast<double>(values_.size());
    }
    double deviation() const
    {
        if (values_.size() < 2) return 0;
        const double middle = mean();
        double sum = 0;
        for (const int value : values_)
            sum += (value - middle) * (value - middle);
        return std::sqrt(sum / static_cast<double>(values_.size() - 1));
    }
    /// The value below which `percent` of all lie.
    int quantile(int percent) const
    {
        if (values_.empty()) return 0;
        auto sorted = values_;
        const auto at = (sorted.size() - 1) * static_cast<std::size_t>(percent) / 100;
        std::nth_element(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(at),
                         sorted.end());
        return sorted[at];
    }

private:
    std::vector<int> values_;
};

} // namespace frenemy
