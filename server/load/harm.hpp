#pragma once

#include "server/load/line.hpp"

#include <boost/asio/steady_timer.hpp>
#include <filesystem>
#include <thread>

namespace frenemy::server {

// What befalls servers.

/// A crash tears the last commit: of the `kind` modulo as many as there are, something is added to
/// the log that a commit nobody heard of may leave there.
void tear(const std::filesystem::path& log, unsigned kind);

/// A pupil of that class who asks for everything there is, as fast as the line takes it, and is
/// back at once whenever it is cut off. On a thread of its own, until it goes.
class Flooder final : Line::Owner {
public:
    Flooder(const LineEnds& ends, const ClassCode& code);
    ~Flooder() override;
    Flooder(const Flooder&) = delete;
    Flooder& operator=(const Flooder&) = delete;

    /// Ends it; how often it was cut off.
    std::uint64_t stop();

private:
    void heard(const ServerMessage& message) override;
    void cut_off(const std::string& why) override;
    void ask();

    boost::asio::io_context io_{1};
    Traffic traffic_;
    const ClassCode code_;
    Line line_;
    boost::asio::steady_timer timer_;
    Token token_{};
    std::uint64_t cuts_ = 0;
    std::thread thread_; ///< last: it uses all of the above
};

} // namespace frenemy::server
