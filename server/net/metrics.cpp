#include "server/net/metrics.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>

namespace frenemy::server {
namespace {

class Page {
public:
    void counter(std::string_view name, std::string_view help, std::uint64_t value)
    {
        head(name, help, "counter");
        fmt::format_to(std::back_inserter(text_), "frenemy_{} {}\n", name, value);
    }
    void gauge(std::string_view name, std::string_view help, std::uint64_t value)
    {
        head(name, help, "gauge");
        fmt::format_to(std::back_inserter(text_), "frenemy_{} {}\n", name, value);
    }
    /// One line a code that was ever given.
    template <class Counts, class NameOf>
    void by_code(std::string_view name, std::string_view help, const Counts& counts, NameOf name_of)
    {
        head(name, help, "counter");
        for (std::size_t i = 0; i < counts.size(); ++i)
            if (const std::uint64_t value = counts[i]; value > 0)
                fmt::format_to(std::back_inserter(text_), "frenemy_{}{{code=\"{}\"}} {}\n", name,
                               name_of(i), value);
    }
    void histogram(std::string_view name, std::string_view help, const Histogram& times)
    {
        head(name, help, "histogram");
        std::uint64_t sum = 0;
        for (std::size_t i = 0; i < times.counts.size(); ++i) {
            sum += times.counts[i];
            const std::string bound = i < Histogram::bounds.size()
                                          ? fmt::format("{}", Histogram::bounds[i] / 1e6)
                                          : "+Inf";
            fmt::format_to(std::back_inserter(text_), "frenemy_{}_bucket{{le=\"{}\"}} {}\n", name,
                           bound, sum);
        }
        fmt::format_to(std::back_inserter(text_), "frenemy_{0}_sum {1}\nfrenemy_{0}_count {2}\n",
                       name, static_cast<double>(times.sum.load()) / 1e6, sum);
    }
    std::string text() && { return std::move(text_); }

private:
    void head(std::string_view name, std::string_view help, std::string_view type)
    {
        fmt::format_to(std::back_inserter(text_), "# HELP frenemy_{0} {1}\n# TYPE frenemy_{0} {2}\n",
                       name, help, type);
    }

    std::string text_;
};

} // namespace

void Histogram::add(std::uint64_t microseconds)
{
    const auto bound = std::ranges::lower_bound(bounds, microseconds);
    ++counts[static_cast<std::size_t>(bound - bounds.begin())];
    sum += microseconds;
}

void Metrics::count(const ServerMessage& told)
{
    if (std::holds_alternative<Accepted>(told)) ++moves_accepted;
    else if (const auto* rejection = std::get_if<Rejected>(&told))
        ++rejected[static_cast<std::size_t>(rejection->why.code)];
    else if (const auto* refusal = std::get_if<Refused>(&told))
        ++refused[static_cast<std::size_t>(refusal->why)];
}

std::string text_of(const Metrics& metrics, const Gauges& gauges)
{
    Page page;
    page.gauge("classes", "Classes that are open.", gauges.classes);
    page.gauge("rooms", "Tables of all classes.", gauges.tables);
    page.gauge("seats", "Pupils with a place.", gauges.pupils);
    page.gauge("seats_here", "Pupils with a place and a connection.", gauges.pupils_here);
    const std::uint64_t opened = metrics.connections_opened;
    const std::uint64_t closed = metrics.connections_closed;
    page.gauge("connections", "Connections that are open.", opened - std::min(opened, closed));
    page.counter("connections_total", "Connections that were opened.", opened);
    page.counter("commands_total", "Moves that were accepted.", metrics.moves_accepted);
    page.by_code("rejections_total", "Moves the rules objected to.", metrics.rejected,
                 [](std::size_t i) { return name_of(static_cast<Rejection::Code>(i)); });
    page.by_code("refusals_total", "What else was not done.", metrics.refused,
                 [](std::size_t i) { return name_of_refusal.text[i]; });
    page.counter("digests_differ_total", "Clients whose view had parted from the server's.",
                 metrics.digests_differ);
    page.counter("too_slow_total", "Connections cut because they did not read.", metrics.too_slow);
    page.counter("frames_refused_total", "Frames that were no messages.", metrics.frames_refused);
    page.counter("unsaid_total", "Messages that were too large to be said: a bug.", metrics.unsaid);
    page.histogram("ack_seconds", "From a message until its answers go out.", metrics.ack);
    page.histogram("store_seconds", "A commit of the store.", metrics.store);
    return std::move(page).text();
}

} // namespace frenemy::server
