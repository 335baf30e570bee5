#pragma once

#include "tests/net/server_process.hpp"
#include "tests/net/wire_client.hpp"
#include "tests/support/chance.hpp"

#include <catch2/catch.hpp>

#include <boost/asio/io_context.hpp>
#include <chrono>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace frenemy::testing {

/// Waits for what must come; the limit only ends a test that would never end.
template <class Condition>
void wait_until(boost::asio::io_context& io, Condition condition, int seconds = 60)
{
    const auto last = std::chrono::steady_clock::now() + std::chrono::seconds{seconds};
    while (!condition()) {
        if (std::chrono::steady_clock::now() > last) FAIL("it never came");
        io.restart();
        io.run_for(std::chrono::milliseconds{2});
    }
}

/// Plays as a bot would, resends what was not answered, and comes back when it falls out.
class ScriptedPupil {
public:
    ScriptedPupil(boost::asio::io_context& io, std::uint16_t port, const ClassCode& code)
        : client(io, port)
        , code_(code)
    {
    }

    /// One step: whatever is to be done now.
    void act(Chance& chance);
    void cut();
    /// Round and phase it sees; round 0: none yet.
    std::pair<int, Phase> phase() const
    {
        return client.knows.view
                   ? std::pair{int{client.knows.view->round}, client.knows.view->phase}
                   : std::pair{0, Phase::Over};
    }
    bool has_ended() const { return phase().second == Phase::Over && phase().first > 0; }

    WireClient client;
    std::vector<Move> acknowledged;
    std::size_t doubled = 0;

private:
    void send(Chance& chance);
    /// What was heard since the last time.
    void listen();

    ClassCode code_;
    std::optional<Move> pending_;
    bool pending_sent_ = false;
    bool arrived_ = false;
    std::shared_ptr<const Scenario> scenario_;
    std::chrono::steady_clock::time_point next_;
};

/// Nobody is hurried: only what is said counts.
ClassSettings a_lesson();

/// A teacher that comes back when the server does.
class Teacher {
public:
    Teacher(boost::asio::io_context& io, const ServerProcess& server);
    void come();
    ClassCode open(const ClassSettings& settings);
    void use(const Power& power) { client.say(Use{++requests_, power}); }

    WireClient client;

private:
    boost::asio::io_context& io_;
    std::string key_;
    std::uint32_t requests_ = 0;
};

} // namespace frenemy::testing
