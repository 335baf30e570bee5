#pragma once

#include "server/net/hall.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <memory>
#include <optional>
#include <string>

namespace frenemy::server {

/// Tells clients on the local network that there is a server here (docs/PROTOCOL, nearby).
class DiscoveryAnswers {
public:
    /// `place`: where the server listens. Questions are heard on every network, and answered where a
    /// connection would lead to that place.
    DiscoveryAnswers(boost::asio::io_context& io, const Hall& hall, boost::asio::ip::tcp::endpoint place,
                     std::optional<CertificateMark> mark);
    ~DiscoveryAnswers();
    DiscoveryAnswers(const DiscoveryAnswers&) = delete;
    DiscoveryAnswers& operator=(const DiscoveryAnswers&) = delete;

    /// Empty, or one sentence that says why nobody will find this server.
    std::string listen();
    void stop();

private:
    struct Open;
    std::shared_ptr<Open> open_;
};

} // namespace frenemy::server
