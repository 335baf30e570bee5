#pragma once

#include <boost/asio/io_context.hpp>

#include <atomic>
#include <deque>

namespace frenemy::server {

/// The threads of a server, each with a loop of its own. A connection and a class live on one of
/// them and are touched by no other: that spares them the locks of a shared loop.
class Workers {
public:
    using Loop = boost::asio::io_context;

    explicit Workers(unsigned threads)
    {
        for (unsigned i = 0; i < threads; ++i)
            loops_.emplace_back(1);
    }

    std::size_t size() const { return loops_.size(); }
    Loop& operator[](std::size_t which) { return loops_[which]; }
    /// The one whose turn it is. From any thread.
    std::size_t next() { return turn_++ % loops_.size(); }

    /// Runs all of them, the first on this thread, until stop().
    void run();
    /// From any thread.
    void stop();

private:
    std::deque<Loop> loops_;
    std::atomic<std::size_t> turn_{0};
};

} // namespace frenemy::server
