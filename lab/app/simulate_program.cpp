#include "lab/app/asking.hpp"
#include "engine/json/json.hpp"
#include "lab/app/programs.hpp"
#include "lab/measure/simulate.hpp"

#include <chrono>
#include <cmath>
#include <filesystem>
#include <fmt/format.h>
#include <unistd.h>

namespace frenemy {
namespace {

/// To a hundredth: enough for a figure, and the same wherever it is printed.
double rounded(double value)
{
    return std::round(value * 100) / 100;
}

Json spread_json(const Spread& spread)
{
    return {{"mean", rounded(spread.mean())}, {"sd", rounded(spread.deviation())},
            {"q05", spread.quantile(5)},      {"q25", spread.quantile(25)},
            {"median", spread.quantile(50)},  {"q75", spread.quantile(75)},
            {"q95", spread.quantile(95)}};
}

Json report(const SimulationOrder& order, const Simulation& all, double seconds)
{
    Json json{{"digest", hex(all.digest)},
              {"scenario", order.scenario.name},
              {"matches", all.matches},
              {"seed", order.seed},
              {"commands", all.commands},
              {"stalled", all.stalled}};
    json["seats"] = Json::array();
    for (std::size_t i = 0; i < all.seats.size(); ++i) {
        const auto& seat = all.seats[i];
        json["seats"].push_back(
            {{"seat", i},
             {"role", std::string{name_of_role(order.scenario.seats[i].role)}},
             {"gain", spread_json(seat.gain)},
             {"score", spread_json(seat.score)},
             {"deals", spread_json(seat.deals)},
             {"breaches", rounded(seat.breaches.mean())},
             {"betrayals", rounded(seat.betrayals.mean())},
             {"contributed", rounded(seat.contributed.mean())},
             {"loans", spread_json(seat.loans)}});
    }
    const auto means = [](const std::vector<Spread>& rounds) {
        Json list = Json::array();
        for (const Spread& each : rounds)
            list.push_back(rounded(each.mean()));
        return list;
    };
    json["titan_share_by_round"] = means(all.titan_share);
    json["titan_price_by_round"] = means(all.titan_price);
    json["matches_per_second"] = std::round(all.matches / seconds);
    json["commands_per_second"] = std::round(all.commands / seconds);
    return json;
}

void print(const Json& json)
{
    fmt::print("{} matches of {}, seeds from {}: digest {}\n", json["matches"].get<int>(),
               json["scenario"].get<std::string>(), json["seed"].get<std::uint64_t>(),
               json["digest"].get<std::string>());
    fmt::print("{:>4} {:9} {:>22} {:>22} {:>7} {:>9} {:>10} {:>8} {:>7}\n", "seat", "role",
               "gain mean sd q05..q95", "score mean sd q05..q95", "deals", "breaches",
               "betrayals", "alliance", "loans");
    for (const Json& seat : json["seats"]) {
        const auto spread = [&](const char* key) {
            const Json& s = seat[key];
            return fmt::format("{:.1f} {:.1f} {}..{}", s["mean"].get<double>(),
                               s["sd"].get<double>(), s["q05"].get<int>(), s["q95"].get<int>());
        };
        fmt::print("{:>4} {:9} {:>22} {:>22} {:>7.2f} {:>9.2f} {:>10.2f} {:>8.2f} {:>7.2f}\n",
                   seat["seat"].get<int>(), seat["role"].get<std::string>(), spread("gain"),
                   spread("score"), seat["deals"]["mean"].get<double>(),
                   seat["breaches"].get<double>(), seat["betrayals"].get<double>(),
                   seat["contributed"].get<double>(), seat["loans"]["mean"].get<double>());
    }
    const auto row = [&](const char* title, const char* key) {
        fmt::print("{}", title);
        for (const Json& each : json[key])
            fmt::print(" {:6.2f}", each.get<double>());
        fmt::print("\n");
    };
    row("Titan's share by round, %:", "titan_share_by_round");
    row("Titan's price by round, C:", "titan_price_by_round");
    fmt::print("{:.0f} matches and {:.0f} commands a second\n",
               json["matches_per_second"].get<double>(), json["commands_per_second"].get<double>());
}

/// On a terminal, how far it is; nothing in a pipe.
std::function<void(int)> progress_to(int matches)
{
    if (!isatty(STDERR_FILENO)) return {};
    return [matches, shown = -1](int done) mutable {
        const int percent = 100 * done / matches;
        if (percent == shown) return;
        shown = percent;
        fmt::print(stderr, "\r{} %{}", percent, done == matches ? "\n" : "");
    };
}

} // namespace

int run_simulate(const SimulateOptions& options)
{
    const auto file = ask_scenario(options.scenario, options.rounds);
    const auto bots = ask_tempers(options.bots);
    if (!file || !bots) return 2;
    std::error_code problem;
    if (!options.save.empty()) std::filesystem::create_directories(options.save, problem);
    if (problem) {
        complain(options.save + ": " + problem.message());
        return 2;
    }
    const SimulationOrder order{file->scenario, options.matches, options.seed,   *bots,
                                options.threads, options.save,   progress_to(options.matches)};
    const auto start = std::chrono::steady_clock::now();
    const Simulation all = simulate(order);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    const Json json = report(order, all, took.count());
    if (options.json) fmt::print("{}\n", json.dump());
    else print(json);
    if (all.unsaved == 0) return 0;
    complain(fmt::format("{} of {} match files could not be written", all.unsaved, all.matches));
    return 2;
}

} // namespace frenemy
