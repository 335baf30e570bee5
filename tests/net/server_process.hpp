#pragma once

#include "server/load/own_server.hpp"

namespace frenemy::testing {

using server::ScratchFolder;

/// This build's frenemy-server.
class ServerProcess final : public server::OwnServer {
public:
    explicit ServerProcess(std::filesystem::path data, std::vector<std::string> options = {});
};

/// A figure of /metrics, by its name and labels; 0 when it is not there.
std::uint64_t metric(std::uint16_t port, const std::string& name);
/// How often a server has refused for that reason.
std::uint64_t refusals(std::uint16_t port, const std::string& code);

} // namespace frenemy::testing
