#include "server/load/load.hpp"

#include "engine/json/json.hpp"
#include "server/load/stage.hpp"
#include "server/load/targets.hpp"
#include "server/net/descriptors.hpp"

#include <boost/asio/ip/tcp.hpp>
#include <cmath>
#include <fmt/format.h>
#include <iostream>
#include <memory>

namespace frenemy::server {
namespace {

/// What a run found, beside what was heard.
struct Run {
    Figures figures;
    double sync_ms = 0;
    std::optional<double> memory_a_room; ///< KiB
    std::optional<double> reconnect_s;
    std::optional<double> restart_s;
};

double rounded(double value)
{
    return std::round(value * 1000) / 1000;
}

Json json_of(const Run& run, const LoadOptions& options)
{
    const Figures& figures = run.figures;
    const auto or_null = [](const std::optional<double>& value) {
        return value ? Json(rounded(*value)) : Json(nullptr);
    };
    const bool known = figures.cpu_seconds > 0;
    Json json;
    json["scenario"] = options.scenario;
    json["rooms"] = figures.rooms;
    json["clients"] = figures.rooms * figures.seats;
    json["rate"] = options.flood ? Json(nullptr) : Json(options.rate);
    json["moves"] = figures.moves;
    json["seconds"] = rounded(figures.seconds);
    json["moves_per_second"] = rounded(figures.moves_a_second());
    json["moves_per_core_second"] =
        known ? Json(rounded(figures.moves_a_core_second())) : Json(nullptr);
    json["server_cpu_us"] = known ? Json(rounded(figures.cpu_us_a_move())) : Json(nullptr);
    json["ack_ms"] = {
        {"p50", figures.ack_ms(0.5)}, {"p99", figures.ack_ms(0.99)}, {"max", figures.ack_ms(1)}};
    json["sync_ms"] = run.sync_ms > 0 ? Json(rounded(run.sync_ms)) : Json(nullptr);
    json["bytes_down"] = rounded(figures.down_a_move_and_client());
    json["bytes_up"] = rounded(figures.up_a_move());
    json["room_kib"] = or_null(run.memory_a_room);
    json["reconnect_s"] = or_null(run.reconnect_s);
    json["restart_s"] = or_null(run.restart_s);
    return json;
}

LoadTarget target_of(boost::asio::io_context& io, const LoadOptions& options)
{
    const auto colon = options.server.rfind(':');
    if (colon == std::string::npos) throw NotMeasured{"say the server as HOST:PORT"};
    boost::asio::ip::tcp::resolver resolver{io};
    boost::system::error_code error;
    const auto found =
        resolver.resolve(options.server.substr(0, colon), options.server.substr(colon + 1), error);
    if (error) throw NotMeasured{options.server + " is not found"};
    return {found.begin()->endpoint(), options.key};
}

Run run_against(const LoadOptions& options)
{
    boost::asio::io_context io{1};
    allow_many_connections();
    const Script script = script_named(options.scenario);
    const LoadTarget target = target_of(io, options);
    Run run{.figures = {.rooms = options.rooms, .seats = script.seats()}};
    for (int i = 0; i < options.times; ++i) {
        Crowd crowd{io, target, script};
        crowd.gather(options.rooms);
        require(crowd);
        play(crowd, options, run.figures, [] { return 0.0; });
        if (options.reconnect && i + 1 == options.times) run.reconnect_s = crowd.come_back();
        crowd.forget();
        require(crowd);
    }
    return run;
}

Run run_own(const LoadOptions& options)
{
    const Script script = script_named(options.scenario);
    Stage stage{options, Stage::Limits::Lifted};
    Run run{.figures = {.rooms = options.rooms, .seats = script.seats()},
            .sync_ms = sync_ms(options.scratch)};
    const auto memory_before = static_cast<double>(stage.server.memory());
    std::unique_ptr<Crowd> crowd;
    for (int i = 0; i < options.times; ++i) {
        crowd = std::make_unique<Crowd>(stage.io, stage.target(), script);
        crowd->gather(options.rooms);
        require(*crowd);
        play(*crowd, options, run.figures, [&] { return stage.server.cpu_seconds(); });
        if (i == 0)
            run.memory_a_room =
                (static_cast<double>(stage.server.memory()) - memory_before) / 1024 / options.rooms;
    }
    if (options.reconnect) run.reconnect_s = crowd->come_back();
    require(*crowd);
    if (options.restart) {
        crowd.reset();
        stage.server.kill();
        const auto began = SteadyClock::now();
        stage.server.start();
        run.restart_s = std::chrono::duration<double>(SteadyClock::now() - began).count();
    }
    return run;
}

void print(const Json& json)
{
    for (const auto& [name, value] : json.items()) {
        if (value.is_null()) continue;
        if (!value.is_object()) {
            fmt::print("{:24} {}\n", name,
                       value.is_string() ? value.get<std::string>() : value.dump());
            continue;
        }
        for (const auto& [part, number] : value.items())
            fmt::print("{:24} {}\n", name + "." + part, number.dump());
    }
}

} // namespace

int run_load(const LoadOptions& options)
try {
    if (options.targets) return run_targets(options);
    const Run run = options.server.empty() ? run_own(options) : run_against(options);
    const Json json = json_of(run, options);
    if (options.json)
        fmt::print("{}\n", json.dump());
    else
        print(json);
    return 0;
} catch (const std::exception& error) {
    std::cerr << "frenemy-lab: " << error.what() << '\n';
    return 2;
}

} // namespace frenemy::server
