#pragma once

#include "client/model/address.hpp"
#include "client/model/line.hpp"

#include <memory>

namespace frenemy::client {

/// A WebSocket on a thread of its own (docs/PROTOCOL, Connection). What is asked of it is handed
/// over and what comes of it is picked up; neither ever waits.
class WebSocketLine final : public Line {
public:
    explicit WebSocketLine(const Address& address);
    /// What was sent is given half a second to go out.
    ~WebSocketLine() override;
    WebSocketLine(const WebSocketLine&) = delete;
    WebSocketLine& operator=(const WebSocketLine&) = delete;

    void open() override;
    void send(const server::ClientMessage& message) override;
    void fetch(const std::string& path) override;
    void close() override;
    std::optional<LineNews> take() override;

private:
    class Thread;
    std::shared_ptr<Thread> thread_;
};

} // namespace frenemy::client
