#include "server/net/workers.hpp"

#include <boost/asio/executor_work_guard.hpp>

#include <thread>
#include <vector>

namespace frenemy::server {

void Workers::run()
{
    std::vector<std::thread> others;
    std::vector<boost::asio::executor_work_guard<Loop::executor_type>> work;
    for (Loop& each : loops_)
        work.emplace_back(each.get_executor());
    for (std::size_t i = 1; i < loops_.size(); ++i)
        others.emplace_back([this, i] { loops_[i].run(); });
    loops_.front().run();
    for (std::thread& each : others)
        each.join();
}

void Workers::stop()
{
    for (Loop& each : loops_)
        each.stop();
}

} // namespace frenemy::server
