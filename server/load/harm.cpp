#include "server/load/harm.hpp"

#include "server/store/log_scan.hpp"

#include <algorithm>
#include <cstring>
#include <fstream>
#include <iterator>

namespace frenemy::server {

void tear(const std::filesystem::path& log, unsigned kind)
{
    std::vector<char> file;
    {
        std::ifstream in{log, std::ios::binary};
        file.assign(std::istreambuf_iterator<char>{in}, {});
    }
    const LogScan scan = scan_log(std::as_bytes(std::span{file}));
    // A whole group that comes next, of what was in memory before.
    const std::size_t size = std::min<std::size_t>(600, file.size() - sizeof(LogOpening));
    const GroupHead head = group_head(scan.commit + 1, size);
    std::vector<char> group(sizeof head + size);
    std::memcpy(group.data(), &head, sizeof head);
    std::transform(file.end() - static_cast<std::ptrdiff_t>(size), file.end(),
                   group.begin() + sizeof head,
                   [](char byte) { return static_cast<char>(byte ^ 0x5a); });
    switch (kind % 4) {
    case 0: group.resize(sizeof head / 2); break;            // half a head
    case 1: group.resize(sizeof head + size / 2); break;     // records that end in the middle
    case 2: std::fill(group.begin(), group.end(), 0); break; // length without contents
    case 3: group.resize(sizeof head); break;                // a head alone
    }
    std::ofstream out{log, std::ios::binary | std::ios::app};
    out.write(group.data(), static_cast<std::streamsize>(group.size()));
}

Flooder::Flooder(const LineEnds& ends, const ClassCode& code)
    : code_(code)
    , line_(io_, ends, *this, traffic_)
    , timer_(io_)
    , thread_([this] {
        line_.open(Join{code_, no_label});
        ask();
        io_.run();
    })
{
}

Flooder::~Flooder()
{
    if (thread_.joinable()) stop();
}

std::uint64_t Flooder::stop()
{
    io_.stop();
    thread_.join();
    return cuts_;
}

void Flooder::heard(const ServerMessage& message)
{
    if (const auto* joined = std::get_if<Joined>(&message)) token_ = joined->token;
}

void Flooder::cut_off(const std::string&)
{
    ++cuts_;
    if (token_ == Token{})
        line_.open(Join{code_, no_label});
    else
        line_.open(Resume{token_, 0});
}

void Flooder::ask()
{
    if (token_ != Token{})
        for (int i = 0; i < 16; ++i)
            line_.say(AskSnapshot{});
    timer_.expires_after(std::chrono::milliseconds{1});
    timer_.async_wait([this](const boost::system::error_code&) { ask(); });
}

} // namespace frenemy::server
