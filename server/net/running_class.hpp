#pragma once

#include "server/classroom/class.hpp"
#include "server/net/connection.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/system_timer.hpp>

#include <memory>
#include <mutex>
#include <optional>
#include <unordered_map>

namespace frenemy::server {

/// A class with a strand of its own: whatever happens in it happens one after the other, on
/// whichever thread is free.
struct RunningClass {
    /// What others may know of it without asking.
    struct Listing {
        ClassNow now;
        bool listed = false;
        std::size_t tables = 0;
        std::size_t pupils = 0;
        std::size_t pupils_here = 0;
    };

    RunningClass(boost::asio::io_context& io, std::unique_ptr<Class> its_class)
        : strand(boost::asio::make_strand(io))
        , timer(strand)
        , itself(std::move(its_class))
        , code(itself->code())
    {
        list(); // before anybody can find it
    }

    boost::asio::strand<boost::asio::io_context::executor_type> strand;

    // On the strand alone:
    boost::asio::system_timer timer; ///< for next_time()
    std::optional<Now> rings_at;     ///< what it is set to
    std::unique_ptr<Class> itself;
    std::unordered_map<std::uint32_t, std::shared_ptr<Connection>> connections; ///< by peer

    const ClassCode code;

    Listing listing() const
    {
        const std::lock_guard lock{mutex_};
        return listing_;
    }
    /// As it is now. On the strand.
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
