#pragma once

#include "engine/codec/codec.hpp"
#include "server/classroom/effects.hpp"

#include <atomic>
#include <memory>

namespace frenemy::server {

struct RunningClass;

/// Somebody at the other end of a line, whatever the line is made of.
class Connection : public std::enable_shared_from_this<Connection> {
public:
    Connection(PeerId its_peer, std::size_t its_worker)
        : peer(its_peer)
        , worker(its_worker)
    {
    }
    virtual ~Connection() = default;

    /// A frame, in the order of the calls. From any thread; never waits. Who has not read half a
    /// megabyte of them is cut.
    virtual void send(Bytes frame) = 0;
    /// The same, on the connection's own thread.
    virtual void send_here(Bytes frame) = 0;
    /// Once everything that was sent has gone out. From any thread.
    virtual void close() = 0;

    const PeerId peer;
    const std::size_t worker; ///< whose thread it lives on

    // The hall's, touched where this connection's messages are read:
    std::shared_ptr<RunningClass> at; ///< the class it speaks to
    bool teacher = false;             ///< has shown the key

    /// Somebody is known there, or waits to be let back: it need not hurry any more. From any thread.
    std::atomic<bool> expected{false};

    // The committer's, while it gathers what one commit sets free:
    Bytes gathered;
};

} // namespace frenemy::server
