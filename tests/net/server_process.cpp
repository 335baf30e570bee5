#include "tests/net/server_process.hpp"

#include "tests/net/wire_client.hpp"

namespace frenemy::testing {

ServerProcess::ServerProcess(std::filesystem::path data, std::vector<std::string> options)
    : OwnServer(FRENEMY_SERVER, std::move(data), std::move(options))
{
}

std::uint64_t metric(std::uint16_t port, const std::string& name)
{
    const std::string page = http_get(port, "/metrics").body;
    const std::size_t at = page.find("\nfrenemy_" + name + " ");
    return at == std::string::npos ? 0 : std::stoull(page.substr(at + name.size() + 10));
}

std::uint64_t refusals(std::uint16_t port, const std::string& code)
{
    return metric(port, "refusals_total{code=\"" + code + "\"}");
}

} // namespace frenemy::testing
