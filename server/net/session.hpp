#pragma once

#include "server/net/hall.hpp"

#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/io_context.hpp>
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
    const bool open_metrics;        ///< to anybody
    std::optional<boost::asio::ssl::context> tls;

    std::mutex mutex; ///< for what follows
    std::unordered_set<Connection*> open;
    std::optional<Refusal> closed; ///< why nobody comes in any more
};

/// A connection lives on one of the server's threads. The type of its executor is named throughout:
/// behind any_io_executor it would cost a server a tenth of its time.
using SessionThread = boost::asio::io_context::executor_type;
using SessionSocket = boost::asio::basic_stream_socket<boost::asio::ip::tcp, SessionThread>;

/// Speaks to whoever has connected, until they are gone. `worker`: whose loop the socket is on.
void begin_session(const std::shared_ptr<Sessions>& sessions, std::size_t worker,
                   SessionSocket socket);

} // namespace frenemy::server
