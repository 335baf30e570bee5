#pragma once

#include "engine/bots/temper.hpp"
#include "engine/match/rules.hpp"
#include "engine/match/score.hpp"
#include "engine/match/view.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <variant>

namespace frenemy {

/// The stable JSON forms of docs/FORMATS: what the lab prints and reads.
using Json = nlohmann::ordered_json;

Json to_json(const Terms& terms);
Json to_json(const Plan& plan);
Json to_json(const Command& command);
Json to_json(const Event& event);
Json to_json(const Score& score);
Json to_json(const Rejection& rejection);
/// Everything, secrets included.
Json to_json(const Scenario& scenario, const State& state);
Json to_json(const View& view);

/// A seat's name in JSON: its number, "umpire", or "none".
Json seat_json(SeatId seat);
std::string hex(std::uint64_t digest);

/// A line of `run`: {"seat": 0, "command": "offer", …}.
struct Asked {
    SeatId seat;
    Command command;
};
inline constexpr std::size_t longest_asked = 8192; ///< bytes
/// The command, or what is wrong with the line.
std::variant<Asked, std::string> read_asked(const std::string& line);

} // namespace frenemy
