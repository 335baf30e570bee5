#pragma once

#include "server/net/hall.hpp"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>

#include <memory>
#include <mutex>
#include <unordered_set>

namespace frenemy::server {

/// What all sessions of a listener share.
struct Sessions {
    Hall& hall;
    Committer& committer;
    Metrics& metrics;
    const double messages_a_second; ///< of one connection
    std::optional<boost::asio::ssl::context> tls;

    std::mutex mutex; ///< for what follows
    std::unordered_set<Connection*> open;
    std::optional<Refusal> closed; ///< why nobody comes in any more
};

/// Speaks to whoever has connected, until they are gone.
void begin_session(const std::shared_ptr<Sessions>& sessions, boost::asio::ip::tcp::socket socket);

} // namespace frenemy::server
