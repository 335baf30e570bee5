#pragma once

#include "server/classroom/class.hpp"
#include "server/net/connection.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/system_timer.hpp>

#include <memory>
#include <mutex>
#include <optional>
#include <unordered_map>

namespace frenemy::server {

/// A class on one of the server's threads: whatever happens in it happens one after the other.
struct RunningClass {
    /// What others may know of it without asking.
    struct Listing {
        ClassNow now;
        bool listed = false;
        std::size_t tables = 0;
        std::size_t pupils = 0;
        std::size_t pupils_here = 0;
    };

    /// A connection that the class speaks to.
    struct Reached {
        std::shared_ptr<Connection> connection;
        std::uint64_t turn = 0; ///< of its thread, in which something is told to it
        std::size_t frame = 0;  ///< of that turn
    };

    RunningClass(boost::asio::io_context& its_home, std::size_t its_worker,
                 std::unique_ptr<Class> its_class)
        : home(its_home)
        , worker(its_worker)
        , timer(home)
        , itself(std::move(its_class))
        , id(itself->id())
        , code(itself->code())
    {
        list(); // before anybody can find it
    }

    boost::asio::io_context& home; ///< its thread's
    const std::size_t worker;

    // On that thread alone:
    boost::asio::system_timer timer; ///< for next_time()
    std::optional<Now> rings_at;     ///< what it is set to
    std::unique_ptr<Class> itself;
    std::unordered_map<std::uint32_t, Reached> connections; ///< by peer
    bool in_turn = false;  ///< something happens in it in its thread's present turn,
    bool has_news = false; ///< that who looks at the class from outside should know,
    bool deleted = false;  ///< or its end

    const std::uint32_t id; ///< grows from class to class
    const ClassCode code;

    Listing listing() const
    {
        const std::lock_guard lock{mutex_};
        return listing_;
    }
    /// As it is now. On its thread.
    void list()
    {
        Listing now{itself->now_of_it(), itself->settings().listed, itself->tables().size(),
                    itself->pupils(), itself->pupils_here()};
        const std::lock_guard lock{mutex_};
        listing_ = std::move(now);
    }

private:
    mutable std::mutex mutex_;
    Listing listing_;
};

} // namespace frenemy::server
