#include "engine/lab/asking.hpp"
#include "engine/lab/json.hpp"
#include "engine/lab/probes/probe.hpp"
#include "engine/lab/programs.hpp"

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

bool holds(const Figures& figures)
{
    return std::all_of(figures.begin(), figures.end(), [](const Figure& each) { return each.holds(); });
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
                        {"holds", each.holds()}});
    return {{"probe", std::string{probe.name}},
            {"claim", std::string{probe.claim}},
            {"holds", holds(figures)},
            {"figures", list}};
}

void print(const Probe& probe, const Figures& figures)
{
    fmt::print("{:5} {}: {}\n", holds(figures) ? "holds" : "FAILS", probe.name, probe.claim);
    for (const Figure& each : figures)
        fmt::print("      {:>9.2f} ± {:<7.2f} {:14} {}{}\n", each.value, each.margin,
                   said(each.bound), each.holds() ? "" : "! ", each.what);
    std::fflush(stdout); // a long run shows how far it is
}

} // namespace

int run_probe(const ProbeOptions& options)
{
    const auto file = ask_scenario(options.scenario);
    const auto asked = ask_probes(options.names);
    if (!file || !asked) return 2;
    const Trials trials{file->scenario, options.matches, options.seed, options.threads};
    int failed = 0;
    int played = 0;
    Json results = Json::array();
    for (const Probe& probe : *asked) {
        if (!probe.applies(file->scenario)) continue;
        const Figures figures = probe.measure(trials);
        ++played;
        failed += holds(figures) ? 0 : 1;
        if (options.json) results.push_back(json_of(probe, figures));
        else print(probe, figures);
    }
    if (options.json)
        fmt::print("{}\n", Json{{"scenario", file->scenario.name},
                                {"matches", options.matches},
                                {"seed", options.seed},
                                {"probes", results}}
                               .dump());
    else
        fmt::print("{} of {} probes hold on {}, {} matches a series\n", played - failed, played,
                   file->scenario.name, options.matches);
    return failed > 0 ? 1 : 0;
}

} // namespace frenemy
