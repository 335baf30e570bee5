#include "server/net/committer.hpp"

#include "server/protocol/version.hpp"

#include <boost/asio/post.hpp>
#include <utility>

namespace frenemy::server {
namespace {

using SteadyClock = std::chrono::steady_clock;

std::uint64_t microseconds_since(SteadyClock::time_point then)
{
    return static_cast<std::uint64_t>(
        std::chrono::duration_cast<std::chrono::microseconds>(SteadyClock::now() - then).count());
}

} // namespace

Committer::Committer(MatchStore& store, Workers& workers, Metrics& metrics,
                     std::function<void()> broken)
    : store_(store)
    , workers_(workers)
    , metrics_(metrics)
    , on_broken_(std::move(broken))
    , thread_([this] { run(); })
{
}

Committer::~Committer()
{
    {
        const std::lock_guard lock{mutex_};
        ending_ = true;
    }
    something_.notify_one();
    thread_.join();
}

void Committer::submit(Waiting waiting)
{
    bool first = false;
    {
        const std::lock_guard lock{mutex_};
        first = queue_.empty();
        queue_.push_back(std::move(waiting));
    }
    if (first) something_.notify_one();
}

void Committer::run()
{
    std::vector<Waiting> turn;
    while (true) {
        {
            std::unique_lock lock{mutex_};
            something_.wait(lock, [this] { return ending_ || !queue_.empty(); });
            if (queue_.empty()) return;
            turn.swap(queue_);
        }
        if (!broken_ && !commit(turn)) {
            broken_ = true;
            on_broken_();
        }
        if (!broken_) release(turn);
        turn.clear();
    }
}

bool Committer::commit(const std::vector<Waiting>& turn)
{
    together_.clear();
    for (const Waiting& each : turn)
        together_.add(each.batch);
    if (together_.empty()) return true;
    const auto began = SteadyClock::now();
    const bool kept = store_.commit(together_);
    metrics_.store.add(microseconds_since(began));
    return kept;
}

/// What one connection gets out of a commit is one frame, or as few as frames may be large; what
/// those of one thread get is handed over at once.
void Committer::release(std::vector<Waiting>& turn)
{
    using Frame = std::pair<std::shared_ptr<Connection>, Bytes>;
    std::vector<std::vector<Frame>> of_worker(workers_.size());
    std::vector<std::shared_ptr<Connection>> ready;
    const auto hand_over = [&](std::shared_ptr<Connection> to) {
        std::vector<Frame>& its = of_worker[to->worker];
        Bytes frame = std::exchange(to->gathered, {});
        its.emplace_back(std::move(to), std::move(frame));
    };
    for (Waiting& each : turn) {
        for (auto& [to, frame] : each.frames) {
            Bytes& gathered = to->gathered;
            if (!gathered.empty() && gathered.size() + frame.size() > most_server_bytes)
                hand_over(to);
            if (!gathered.empty()) {
                gathered.insert(gathered.end(), frame.begin(), frame.end());
                continue;
            }
            gathered = std::move(frame);
            ready.push_back(std::move(to));
        }
        for (const SteadyClock::time_point since : each.since)
            metrics_.ack.add(microseconds_since(since));
    }
    for (auto& to : ready)
        if (!to->gathered.empty()) hand_over(std::move(to));
    for (std::size_t i = 0; i < of_worker.size(); ++i)
        if (!of_worker[i].empty())
            boost::asio::post(workers_[i], [frames = std::move(of_worker[i])]() mutable {
                for (auto& [to, frame] : frames)
                    to->send_here(std::move(frame));
            });
    for (const Waiting& each : turn)
        for (const auto& connection : each.cut)
            connection->close();
}

} // namespace frenemy::server
