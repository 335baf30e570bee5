#pragma once

#include <atomic>
#include <thread>
#include <vector>

namespace frenemy {

/// work(0) to work(count − 1) on so many threads; back when all are done.
template <class Work>
void in_parallel(int count, int threads, Work work)
{
    std::atomic<int> next = 0;
    const auto take = [&] {
        for (int i = next++; i < count; i = next++)
            work(i);
    };
    std::vector<std::jthread> helpers;
    for (int t = 1; t < threads; ++t)
        helpers.emplace_back(take);
    take();
}

} // namespace frenemy
