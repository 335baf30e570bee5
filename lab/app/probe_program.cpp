#include "lab/app/asking.hpp"
#include "engine/json/json.hpp"
#include "lab/probes/probe.hpp"
#include "lab/app/programs.hpp"

#include <cmath>
#include <cstdio>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace frenemy {
namespace {

std::optional<std::vector<Probe>> ask_probes(const std::vector<std::string>& names)
{
    const std::vector<Probe> all = probes();
    if (names.empty()) return all;
    std::vector<Probe> asked;
    for (const std::string& name : names) {
        const auto at = std::find_if(all.begin(), all.end(),
                                     [&](const Probe& each) { return each.name == name; });
        if (at == all.end()) {
            std::vector<std::string_view> known;
            for (const Probe& each : all)
                known.push_back(each.name);
            complain(fmt::format("{} is no probe; there are {}", name, fmt::join(known, ", ")));
            return {};
        }
        asked.push_back(*at);
    }
    return asked;
}

std::string said(const Bound& bound)
{
    const bool low = std::isfinite(bound.low);
    const bool high = std::isfinite(bound.high);
    if (low && high && bound.low == bound.high) return fmt::format("= {:g}", bound.low);
    if (low && high) return fmt::format("{:g} … {:g}", bound.low, bound.high);
    if (low) return fmt::format(">= {:g}", bound.low);
    if (high) return fmt::format("<= {:g}", bound.high);
    return "";
}

Json rounded(double value)
{
    return std::isfinite(value) ? Json(std::round(value * 1000) / 1000) : Json(nullptr);
}

Json json_of(const Probe& probe, const Figures& figures)
{
    Json list = Json::array();
    for (const Figure& each : figures)
        list.push_back({{"figure", each.what},
                        {"value", rounded(each.value)},
                        {"margin", rounded(each.margin)},
                        {"low", rounded(each.bound.low)},
                        {"high", rounded(each.bound.high)},
                        {"verdict", std::string{name_of_verdict(each.verdict())}}});
    return {{"probe", std::string{probe.name}},
            {"claim", std::string{probe.claim}},
            {"verdict", std::string{name_of_verdict(verdict_of(figures))}},
            {"figures", list}};
}

void print(const Probe& probe, const Figures& figures)
{
    const auto told = [](Verdict verdict) {
        return verdict == Verdict::Fails ? "FAILS" : name_of_verdict(verdict);
    };
    fmt::print("{:9} {}: {}\n", told(verdict_of(figures)), probe.name, probe.claim);
    for (const Figure& each : figures)
        fmt::print("  {:>9.2f} ± {:<7.2f} {:14} {}{}\n", each.value, each.margin, said(each.bound),
                   each.verdict() == Verdict::Holds ? "" : fmt::format("({}) ", told(each.verdict())),
                   each.what);
    std::fflush(stdout); // a long run shows how far it is
}

} // namespace

int run_probe(const ProbeOptions& options)
{
    const auto file = ask_scenario(options.scenario, options.rounds);
    const auto asked = ask_probes(options.names);
    if (!file || !asked) return 2;
    const Trials trials{file->scenario, options.matches, options.seed, options.threads};
    std::array<int, 3> counted{};
    Json results = Json::array();
    for (const Probe& probe : *asked) {
        if (!probe.applies(trials.scenario())) continue;
        const Figures figures = probe.measure(trials);
        ++counted[static_cast<std::size_t>(verdict_of(figures))];
        if (options.json) results.push_back(json_of(probe, figures));
        else print(probe, figures);
    }
    if (options.json)
        fmt::print("{}\n", Json{{"scenario", file->scenario.name},
                                {"rounds", trials.scenario().rounds},
                                {"matches", options.matches},
                                {"seed", options.seed},
                                {"probes", results}}
                               .dump());
    else
        fmt::print("{}, {} rounds, {} matches a series: {} hold, {} undecided, {} fail\n",
                   file->scenario.name, trials.scenario().rounds, options.matches, counted[0],
                   counted[1], counted[2]);
    return counted[1] + counted[2] > 0 ? 1 : 0;
}

} // namespace frenemy
