#pragma once

#include "server/net/hall.hpp"

#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/strand.hpp>

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

/// Each connection has a strand of its own. Its type is named throughout: behind any_io_executor it
/// would cost a server a tenth of its time.
using SessionStrand = boost::asio::strand<boost::asio::io_context::executor_type>;
using SessionSocket = boost::asio::basic_stream_socket<boost::asio::ip::tcp, SessionStrand>;

/// Speaks to whoever has connected, until they are gone.
void begin_session(const std::shared_ptr<Sessions>& sessions, SessionSocket socket);

} // namespace frenemy::server
