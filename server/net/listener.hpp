#pragma once

#include "server/net/certificate.hpp"
#include "server/net/hall.hpp"

#include <boost/asio/ip/tcp.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace frenemy::server {

/// One port that speaks WebSocket (/play) and HTTP (docs/PROTOCOL), with TLS when it is given a
/// certificate. Every limit on what a stranger may send or leave unread is kept here.
class Listener {
public:
    Listener(Workers& workers, Hall& hall, Committer& committer, Metrics& metrics,
             double messages_a_second, bool open_metrics);
    ~Listener();
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;

    /// Empty, or one sentence that says why it cannot listen there.
    std::string listen(const std::string& address, std::uint16_t port,
                       const std::optional<CertificateFiles>& tls);
    /// Where it listens; the port is the one it got when it asked for 0.
    boost::asio::ip::tcp::endpoint place() const;

    /// No new connections; those that are there are told why, and closed.
    void stop(Refusal why);

    struct Open;

private:
    std::shared_ptr<Open> open_;
};

} // namespace frenemy::server
