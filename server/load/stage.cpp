#include "server/load/stage.hpp"

#include "engine/scenario/scenario_reader.hpp"
#include "server/net/descriptors.hpp"

#include <variant>

namespace frenemy::server {
namespace {

/// More than any client of ours says.
constexpr double lifted = 1e6;

std::vector<std::string> options_for(Stage::Limits limits)
{
    if (limits == Stage::Limits::Usual) return {};
    return {"--messages-a-second", std::to_string(static_cast<int>(lifted))};
}

} // namespace

void require(const Crowd& crowd)
{
    if (!crowd.trouble().empty()) throw NotMeasured{crowd.trouble()};
}

Stage::Stage(const LoadOptions& options, Limits limits)
    : folder_(options.scratch)
    , server(options.program, folder_.path() / "data", options_for(limits))
{
    allow_many_connections();
}

LoadTarget Stage::target() const
{
    return {{boost::asio::ip::address_v4::loopback(), server.port()}, server.teacher_key()};
}

Script script_named(const std::string& scenario)
{
    const ScenarioResult read = read_scenario(scenario);
    if (const auto* error = std::get_if<ScenarioError>(&read)) throw NotMeasured{sentence(*error)};
    return script_of(std::get<ScenarioFile>(read).scenario, 1);
}

} // namespace frenemy::server
