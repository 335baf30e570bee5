#include "server/load/targets.hpp"

#include "engine/json/json.hpp"
#include "server/load/harm.hpp"
#include "server/load/stage.hpp"
#include "server/net/descriptors.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>
#include <memory>
#include <random>

namespace frenemy::server {
namespace {

constexpr auto scenario = "chip-famine"; // four seats
constexpr int class_rooms = 8;

/// A figure that the server promises.
struct Target {
    std::string figure;
    std::string unit;
    double value = 0;
    double must = 0;
    double aim = 0;
    bool more_is_better = false;

    bool reaches(double bound) const { return more_is_better ? value >= bound : value <= bound; }
};
using Targets = std::vector<Target>;

Crowd& gathered(Crowd& crowd, int rooms)
{
    crowd.gather(rooms);
    require(crowd);
    return crowd;
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

/// Whole matches, every client with a move under way wherever the match allows it. The median of
/// many short stretches: what other programs do meanwhile disturbs some of them.
Targets measure_flood(const LoadOptions& options)
{
    constexpr int rooms = 50;
    constexpr int times = 31;
    const Script script = script_named(scenario);
    Stage stage{options, Stage::Limits::Lifted};
    LoadOptions how = options;
    how.flood = true;
    how.seconds = 60;
    std::vector<double> a_core_second;
    std::vector<double> a_second;
    for (int i = 0; i < times; ++i) {
        Crowd crowd{stage.io, stage.target(), script};
        Figures figures{.rooms = rooms, .seats = script.seats()};
        play(gathered(crowd, rooms), how, figures, [&] { return stage.server.cpu_seconds(); });
        if (crowd.astray() > 0) throw NotMeasured{"a match went another way than its script"};
        a_core_second.push_back(figures.moves_a_core_second());
        a_second.push_back(figures.moves_a_second());
    }
    fmt::print(stderr, "50 rooms: {:.0f} moves a second beside the clients, {:.1f} us of CPU at best\n",
               median(a_second), 1e6 / std::ranges::max(a_core_second));
    const double a_core = median(a_core_second);
    return {{"durable moves a second and core, 50 rooms", "1/s", a_core, 40'000, 70'000, true},
            {"server CPU a durable move", "us", 1e6 / a_core, 20, 12}};
}

/// A class whose pupils each move once a second.
Figures paced_class(Stage& stage, Crowd& crowd, const Script& script, double seconds)
{
    LoadOptions how;
    how.rate = script.seats();
    how.seconds = seconds;
    Figures figures{.rooms = class_rooms, .seats = script.seats()};
    play(crowd, how, figures, [&] { return stage.server.cpu_seconds(); });
    return figures;
}

Targets measure_class(const LoadOptions& options)
{
    const Script script = script_named(scenario);
    Stage stage{options, Stage::Limits::Usual};
    Crowd crowd{stage.io, stage.target(), script};
    const Figures figures = paced_class(stage, gathered(crowd, class_rooms), script, 40);
    return {{"a class of 8 rooms, paced: ack p99", "ms", figures.ack_ms(0.99), 6, 4.5},
            {"bytes down a move and client", "B", figures.down_a_move_and_client(), 48, 32},
            {"bytes up a move", "B", figures.up_a_move(), 32, 20}};
}

/// A thousand rooms play, come back after a cut, and after a crash of the server.
Targets measure_thousand(const LoadOptions& options)
{
    constexpr int rooms = 1'000;
    const Script script = script_named(scenario);
    Stage stage{options, Stage::Limits::Lifted};
    const auto cpu = [&] { return stage.server.cpu_seconds(); };
    const auto before = static_cast<double>(stage.server.memory());
    LoadOptions how;
    how.rate = 1;
    how.seconds = 30;
    Figures paced{.rooms = rooms, .seats = script.seats()};
    Targets found;
    double back = 0;
    {
        Crowd crowd{stage.io, stage.target(), script};
        play(gathered(crowd, rooms), how, paced, cpu);
        back = crowd.come_back();
        require(crowd);
        crowd.flood(std::chrono::seconds{60});
        require(crowd);
        if (crowd.astray() > 0) throw NotMeasured{"a match went another way than its script"};
        const double memory = static_cast<double>(stage.server.memory()) - before;
        found = {{"1,000 rooms at 1 move/s: ack p99", "ms", paced.ack_ms(0.99), 15, 8},
                 {fmt::format("memory a room, 4 clients, {} moves", script.moves()), "KiB",
                  memory / 1024 / rooms, 64, 40},
                 {"4,000 clients back in their seats", "s", back, 5, 2}};
    }
    stage.server.kill();
    const auto began = SteadyClock::now();
    stage.server.start();
    const std::chrono::duration<double> restart = SteadyClock::now() - began;
    found.push_back({fmt::format("restart with 1,000 rooms x {} moves", script.moves()), "s",
                     restart.count(), 1, 0.3});
    return found;
}

Targets measure_many(const LoadOptions& options)
{
    const Script script = script_named(scenario);
    LoadOptions how;
    how.rate = 1;
    how.seconds = 20;
    int most = 0;
    for (const int rooms : {3'000, 4'500, 6'000, 8'000}) {
        const auto connections = static_cast<std::uint64_t>(rooms) * script.scenario.seats.size();
        if (const auto allowed = allow_many_connections(); connections + rooms / 8 + 100 > allowed) {
            fmt::print(stderr, "{} rooms cannot be tried: the system allows {} files\n", rooms, allowed);
            break;
        }
        Stage stage{options, Stage::Limits::Lifted};
        Crowd crowd{stage.io, stage.target(), script};
        Figures figures{.rooms = rooms, .seats = script.seats()};
        play(gathered(crowd, rooms), how, figures, [&] { return stage.server.cpu_seconds(); });
        fmt::print(stderr, "{} rooms at 1 move/s: ack p99 {:.1f} ms\n", rooms,
                   figures.ack_ms(0.99));
        if (figures.ack_ms(0.99) >= 100) break;
        most = rooms;
    }
    return {
        {"rooms with p99 < 100 ms at 1 move/s", "", static_cast<double>(most), 4'500, 8'000, true}};
}

Targets measure_kills(const LoadOptions& options)
{
    constexpr int kills = 100;
    const Script script = script_named(scenario);
    Stage stage{options, Stage::Limits::Lifted};
    std::minstd_rand chance{1};
    std::uniform_int_distribution<int> milliseconds{5, 60};
    std::uint64_t lost = 0;
    std::uint64_t acknowledged = 0;
    std::unique_ptr<Crowd> crowd;
    const auto part = [&] {
        lost += crowd->lost();
        acknowledged += crowd->acknowledged();
        if (crowd->astray() > 0) throw NotMeasured{"a match went another way than its script"};
        crowd.reset();
    };
    for (unsigned kill = 0; kill < kills; ++kill) {
        if (crowd && crowd->over()) part();
        if (!crowd) {
            crowd = std::make_unique<Crowd>(stage.io, stage.target(), script);
            gathered(*crowd, class_rooms);
        }
        crowd->play_on(std::chrono::milliseconds{milliseconds(chance)});
        stage.server.kill();
        tear(stage.data() / "matches.log", kill);
        stage.server.start();
        crowd->come_back();
        require(*crowd);
    }
    part();
    return {{fmt::format("acknowledged moves lost, of {} over 100 kill -9", acknowledged), "",
             static_cast<double>(lost), 0, 0}};
}

Targets measure_flooder(const LoadOptions& options)
{
    const Script script = script_named(scenario);
    Stage stage{options, Stage::Limits::Usual};
    Crowd alone{stage.io, stage.target(), script};
    const Figures before = paced_class(stage, gathered(alone, class_rooms), script, 30);
    Crowd disturbed{stage.io, stage.target(), script};
    gathered(disturbed, class_rooms);
    Flooder flooder{{stage.target().server, {}}, disturbed.a_code()};
    const Figures during = paced_class(stage, disturbed, script, 30);
    fmt::print(stderr,
               "ack p99 {:.2f} ms alone, {:.2f} ms beside a flooder that was cut {} times\n",
               before.ack_ms(0.99), during.ack_ms(0.99), flooder.stop());
    return {{"one flooder: the others' p99", "x", during.ack_ms(0.99) / before.ack_ms(0.99), 2, 2}};
}

struct Measurement {
    std::string_view name;
    Targets (*measure)(const LoadOptions&);
};
constexpr std::array measurements{
    Measurement{"flood", measure_flood},       Measurement{"class", measure_class},
    Measurement{"thousand", measure_thousand}, Measurement{"many", measure_many},
    Measurement{"kills", measure_kills},       Measurement{"flooder", measure_flooder}};

void print(const Targets& found, double sync, bool json)
{
    Json list = Json::array();
    for (const Target& each : found) {
        list.push_back({{"figure", each.figure},
                        {"unit", each.unit},
                        {"value", std::round(each.value * 1000) / 1000},
                        {"must", each.must},
                        {"aim", each.aim},
                        {"holds", each.reaches(each.must)}});
        if (!json)
            fmt::print("{:52} {:>10.2f} {:4} must {:>6} aim {:>6}  {}\n", each.figure, each.value,
                       each.unit, each.must, each.aim,
                       each.reaches(each.aim)    ? "reaches its aim"
                       : each.reaches(each.must) ? "holds"
                                                 : "does not hold");
    }
    if (json)
        fmt::print("{}\n", Json{{"sync_ms", sync}, {"targets", list}}.dump());
    else
        fmt::print("an fdatasync takes {:.2f} ms on this disk\n", sync);
}

} // namespace

int run_targets(const LoadOptions& options)
{
    for (const std::string& name : options.only)
        if (std::ranges::find(measurements, name, &Measurement::name) == measurements.end())
            throw NotMeasured{"no targets are called " + name};
    Targets found;
    for (const Measurement& each : measurements) {
        if (!options.only.empty()
            && std::ranges::find(options.only, each.name) == options.only.end())
            continue;
        const Targets some = each.measure(options);
        found.insert(found.end(), some.begin(), some.end());
    }
    print(found, sync_ms(options.scratch), options.json);
    return std::ranges::all_of(found, [](const Target& each) { return each.reaches(each.must); })
               ? 0
               : 1;
}

} // namespace frenemy::server
