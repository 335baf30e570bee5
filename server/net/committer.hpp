#pragma once

#include "server/net/connection.hpp"
#include "server/net/metrics.hpp"
#include "server/net/workers.hpp"
#include "server/store/match_store.hpp"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace frenemy::server {

/// What waits for its batch to be safe.
struct Waiting {
    Batch batch;
    std::vector<std::pair<std::shared_ptr<Connection>, Bytes>> frames; ///< in order
    std::vector<std::shared_ptr<Connection>> cut;                      ///< after their frames
    /// When each message that led to it was read.
    std::vector<std::chrono::steady_clock::time_point> since;

    bool empty() const { return batch.empty() && frames.empty() && cut.empty(); }
};

/// The one thread that writes: whatever has gathered while the last commit was under way is the
/// next commit, for all classes together; then the answers go out.
class Committer {
public:
    /// `broken` is called once, from the thread, when the store takes nothing any more; nothing
    /// that waits is told to anybody.
    Committer(MatchStore& store, Workers& workers, Metrics& metrics, std::function<void()> broken);
    /// Commits what still waits.
    ~Committer();
    Committer(const Committer&) = delete;
    Committer& operator=(const Committer&) = delete;

    /// Goes out in the order of the calls. From any thread.
    void submit(Waiting waiting);
    bool is_broken() const { return broken_; }

private:
    void run();
    bool commit(const std::vector<Waiting>& turn);
    void release(std::vector<Waiting>& turn);

    MatchStore& store_;
    Workers& workers_;
    Metrics& metrics_;
    std::function<void()> on_broken_;
    std::atomic<bool> broken_{false};
    Batch together_;
    std::mutex mutex_;
    std::condition_variable something_;
    std::vector<Waiting> queue_;
    bool ending_ = false;
    std::thread thread_; ///< last: it uses all of the above
};

} // namespace frenemy::server
