#include "client/model/gathering.hpp"

#include <algorithm>

namespace frenemy::client {
namespace {

constexpr int at_once = 4; ///< far below what the server takes for a flood

server::TableId table_at(int table)
{
    return server::TableId{static_cast<std::uint16_t>(table)};
}

} // namespace

void Gathering::begin(int tables)
{
    running_ = true;
    tables_ = tables;
    have_ = {};
}

int Gathering::have(const Visit& visit) const
{
    int count = static_cast<int>(std::count(have_.begin(), have_.end(), true));
    for (int i = 0; i < tables_; ++i)
        count += visit.known_record(table_at(i)) ? 1 : 0;
    return count;
}

void Gathering::got(server::Download what)
{
    for (std::size_t i = 0; i < results.size(); ++i)
        if (results[i] == what) have_[i] = true;
}

bool Gathering::advance(Visit& visit)
{
    if (!running_) return false;
    int asked = 0;
    for (int i = 0; i < tables_ && asked < at_once; ++i)
        if (!visit.known_record(table_at(i))) {
            visit.record(table_at(i));
            ++asked;
        }
    for (std::size_t i = 0; i < results.size() && asked < at_once; ++i)
        if (!have_[i]) {
            visit.ask_file(results[i]);
            ++asked;
        }
    if (asked > 0) return false;
    running_ = false;
    return true;
}

std::vector<MatchLog> Gathering::matches(const Visit& visit) const
{
    std::vector<MatchLog> logs;
    for (int i = 0; i < tables_; ++i)
        if (const MatchLog* log = visit.known_record(table_at(i))) logs.push_back(*log);
    return logs;
}

} // namespace frenemy::client
