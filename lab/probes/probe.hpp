#pragma once

#include "lab/probes/trials.hpp"

#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace frenemy {

/// What a figure must keep to for a rule to do its work; both ends belong to it.
struct Bound {
    double low = -std::numeric_limits<double>::infinity();
    double high = std::numeric_limits<double>::infinity();
};
constexpr Bound at_least(double low) { return {.low = low}; }
constexpr Bound at_most(double high) { return {.high = high}; }
constexpr Bound between(double low, double high) { return {low, high}; }

/// Undecided: the interval lies on both sides of the bound, and more matches are needed.
enum class Verdict { Holds, Undecided, Fails };
inline constexpr Names<Verdict, 3> name_of_verdict{{"holds", "undecided", "fails"}};

/// One measured number. `margin` is half of its 95 % confidence interval; 0 where it is computed
/// from the scenario alone, or counted.
struct Figure {
    std::string what;
    double value = 0;
    double margin = 0;
    Bound bound;

    Verdict verdict() const
    {
        const double low = value - margin;
        const double high = value + margin;
        if (low >= bound.low && high <= bound.high) return Verdict::Holds;
        return high < bound.low || low > bound.high ? Verdict::Fails : Verdict::Undecided;
    }
};
using Figures = std::vector<Figure>;
/// Of the worst of them.
Verdict verdict_of(const Figures& figures);

/// A claim about the rules that figures can refute: a strategy nobody should be able to live on, a
/// balance, or a lesson that must show.
struct Probe {
    std::string_view name;
    std::string_view claim;
    bool (*applies)(const Scenario&);
    Figures (*measure)(const Trials&);
};

/// All of them, in the order they are told.
std::vector<Probe> probes();

// By subject; each list stands in the file of that name.
std::span<const Probe> structure_probes();  ///< roles, seats, leaders, deals, loans, dependence
std::span<const Probe> trading_probes();    ///< ways of bargaining
std::span<const Probe> promise_probes();    ///< breaking one's word, exclusivity
std::span<const Probe> gift_probes();       ///< presents among friends, shares
std::span<const Probe> alliance_probes();
std::span<const Probe> titan_probes();
std::span<const Probe> investment_probes(); ///< actions always, never, too late
std::span<const Probe> unwritten_probes();  ///< what a search finds
std::span<const Probe> scheme_probes();     ///< what the strategist does more often
std::span<const Probe> lesson_probes();     ///< what a class should see in the figures

inline bool anywhere(const Scenario&) { return true; }
inline bool is_standard(const Scenario& scenario) { return scenario.layer >= Layer::Standard; }

/// Mean of the samples with its margin.
Figure mean_of(std::string what, const std::vector<double>& samples, Bound bound);
/// Percent of the samples that are above 0; those that are 0 count half.
Figure share_of(std::string what, const std::vector<double>& samples, Bound bound);
/// What the strategy gains in the first seat of each role, played there alone: V in C; points.
Figures gains_by_role(const Trials& trials, Strategy strategy, Bound bound);
Figures points_by_role(const Trials& trials, Strategy strategy, Bound bound);

} // namespace frenemy
