#include "lab/app/asking.hpp"
#include "engine/json/json.hpp"
#include "lab/app/programs.hpp"
#include "lab/measure/tournament.hpp"

#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <unistd.h>

namespace frenemy {
namespace {

double rounded(double value, double to)
{
    return std::round(value / to) * to;
}

/// "fair", or "strategist@1000" for a bot with that many iterations.
std::optional<Entrant> ask_entrant(const std::string& said, int iterations)
{
    const std::size_t at = said.find('@');
    const auto tempers_asked = ask_tempers({said.substr(0, at)});
    if (!tempers_asked) return {};
    Entrant entrant{said, {tempers_asked->front(), 0, iterations}};
    if (at == std::string::npos) return entrant;
    const char* end = said.data() + said.size();
    const auto read = std::from_chars(said.data() + at + 1, end, entrant.bot.iterations);
    if (read.ec == std::errc{} && read.ptr == end && entrant.bot.iterations > 0) return entrant;
    complain(said + ": after @ stands the number of iterations, from 1");
    return {};
}

Json report(const TournamentOrder& order, const Tournament& held)
{
    Json json;
    json["scenario"] = order.scenario.name;
    json["seed"] = order.seed;
    json["pairs"] = order.pairs;
    json["bots"] = Json::array();
    for (std::size_t i = 0; i < order.entrants.size(); ++i)
        json["bots"].push_back({{"name", order.entrants[i].name},
                                {"rating", rounded(held.ratings[i].points, 1)},
                                {"error", rounded(held.ratings[i].error, 1)}});
    json["encounters"] = Json::array();
    for (const Encounter& each : held.encounters) {
        const Interval interval = interval_of(each);
        json["encounters"].push_back({{"first", order.entrants[each.first].name},
                                      {"second", order.entrants[each.second].name},
                                      {"seat", each.seat},
                                      {"won", each.won},
                                      {"tied", each.tied},
                                      {"share", rounded(each.share(), 0.0001)},
                                      {"low", rounded(interval.low, 0.0001)},
                                      {"high", rounded(interval.high, 0.0001)},
                                      {"lead", rounded(each.lead, 0.01)},
                                      {"lead_error", rounded(each.lead_error, 0.01)},
                                      {"stalled", each.stalled}});
    }
    return json;
}

/// Wins of the row's bot over the column's, in percent.
void print_table(const TournamentOrder& order, const Tournament& held)
{
    std::size_t width = 10;
    for (const Entrant& each : order.entrants)
        width = std::max(width, each.name.size() + 1);
    fmt::print("{:{}}", "won, %", width);
    for (const Entrant& each : order.entrants)
        fmt::print("{:>{}}", each.name, width);
    fmt::print("{:>{}}\n", "rating", width + 2);
    for (std::size_t row = 0; row < order.entrants.size(); ++row) {
        fmt::print("{:{}}", order.entrants[row].name, width);
        for (std::size_t column = 0; column < order.entrants.size(); ++column) {
            std::string cell = "-";
            for (const Encounter& each : held.encounters) {
                if (each.first == row && each.second == column)
                    cell = fmt::format("{:.1f}", 100 * each.share());
                if (each.first == column && each.second == row)
                    cell = fmt::format("{:.1f}", 100 - 100 * each.share());
            }
            fmt::print("{:>{}}", cell, width);
        }
        fmt::print("{:>{}.0f} ±{:.0f}\n", held.ratings[row].points, width - 2,
                   held.ratings[row].error);
    }
}

void print(const TournamentOrder& order, const Tournament& held)
{
    fmt::print("{} pairs of matches of {} for each two bots, seeds from {}\n\n", order.pairs,
               order.scenario.name, order.seed);
    if (!order.alone) {
        print_table(order, held);
        fmt::print("\n");
    }
    for (const Encounter& each : held.encounters) {
        const Interval interval = interval_of(each);
        const std::string where =
            each.seat < 0 ? ""
                          : fmt::format(" alone in seat {}, a {},", each.seat,
                                        name_of_role(order.scenario
                                                         .seats[static_cast<std::size_t>(each.seat)]
                                                         .role));
        fmt::print("{}{} beats {} in {:.1f} % of pairs (95 %: {:.1f} to {:.1f}), {:+.1f} ±{:.1f} "
                   "points a seat{}\n",
                   order.entrants[each.first].name, where, order.entrants[each.second].name,
                   100 * each.share(), 100 * interval.low, 100 * interval.high, each.lead,
                   1.96 * each.lead_error,
                   each.stalled > 0 ? fmt::format(", {} stalled", each.stalled) : "");
    }
}

} // namespace

int run_tournament(const TournamentOptions& options)
{
    const auto file = ask_scenario(options.scenario);
    if (!file) return 2;
    TournamentOrder order;
    order.scenario = file->scenario;
    for (const std::string& said : options.bots) {
        const auto entrant = ask_entrant(said, options.iterations);
        if (!entrant) return 2;
        order.entrants.push_back(*entrant);
    }
    if (order.entrants.size() < 2) {
        complain("a tournament takes two bots or more");
        return 2;
    }
    order.pairs = options.matches;
    order.seed = options.seed;
    order.threads = options.threads;
    order.neighbours = options.neighbours;
    order.alone = options.alone;
    if (isatty(STDERR_FILENO))
        order.progress = [shown = -1](int done, int all) mutable {
            const int percent = static_cast<int>(100LL * done / all);
            if (percent == shown) return;
            shown = percent;
            fmt::print(stderr, "\r{} %{}", percent, done == all ? "\n" : "");
        };
    const Tournament held = hold(order);
    if (options.json) fmt::print("{}\n", report(order, held).dump());
    else print(order, held);
    return 0;
}

} // namespace frenemy
