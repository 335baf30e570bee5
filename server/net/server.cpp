#include "server/net/server.hpp"

#include "server/net/descriptors.hpp"
#include "server/net/discovery_answers.hpp"
#include "server/net/listener.hpp"
#include "server/store/log_store.hpp"

#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>

#include <algorithm>
#include <thread>
#include <utility>

namespace frenemy::server {
namespace {

namespace asio = boost::asio;

/// A core is left to the store's thread and to the system: on two cores one thread serves 46,000
/// moves a second, two that hand messages to each other 37,000.
unsigned usual_threads()
{
    return std::max(2U, std::thread::hardware_concurrency()) - 1;
}

} // namespace

std::string run_server(const ServerOptions& options, const std::function<void(const Ready&)>& ready)
{
    Ready facts;
    facts.most_connections = allow_many_connections();
    StoreError trouble{};
    auto folder = open_folder(options.data, trouble);
    if (!folder) return options.data.string() + ": " + sentence_of(trouble);
    auto opened = open_log_store(std::move(folder));
    if (!opened.store) return options.data.string() + ": " + sentence_of(opened.error);

    std::optional<CertificateFiles> tls;
    if (!options.certificate.empty()) tls = CertificateFiles{options.certificate, options.key};
    if (options.own_certificate) tls = own_certificate(options.data);
    if (options.own_certificate && !tls)
        return options.data.string() + ": a certificate cannot be kept there";
    const auto mark = options.own_certificate ? mark_of(tls->certificate) : std::nullopt;
    if (options.own_certificate && !mark)
        return tls->certificate.string()
               + ": is no certificate any more; put it back, or remove it to get a new one, and with it "
                 "other join codes";

    facts.set_aside = opened.kept.aside.size();
    facts.damaged_file = opened.kept.damaged_file;
    facts.cut_bytes = opened.kept.cut_bytes;
    facts.cut_file = opened.kept.cut_file;

    const unsigned threads =
        options.threads != 0 ? options.threads : usual_threads();
    Metrics metrics; // sessions that are still there when the workers go count themselves out
    Workers workers{threads};
    asio::signal_set signals{workers[0], SIGTERM, SIGINT};
    asio::steady_timer farewell{workers[0]};
    std::string why;
    std::function<void(Refusal)> stop;

    Committer committer{*opened.store, workers, metrics, [&] {
                            asio::post(workers[0], [&] { stop(Refusal::StoreBroken); });
                        }};
    Hall hall{workers, committer, metrics, std::move(opened.kept), mark, std::max(1U, threads / 2)};
    Listener listener{workers, hall, committer, metrics, static_cast<double>(options.messages_a_second),
                      options.open_metrics};
    if (const std::string no = listener.listen(options.address, options.port, tls); !no.empty())
        return no;
    // Only now: a key that was made and not told to anybody would open nothing for ever.
    const auto key = teacher_key(options.data, options.new_key);
    if (!key) return options.data.string() + ": the teacher's key cannot be kept there";
    hall.use(*key);
    facts.teacher_key = key->made;
    DiscoveryAnswers discovery{workers[0], hall, listener.place(), mark};
    if (options.discovery) facts.no_discovery = discovery.listen();

    bool stopping = false; // it is the first worker's alone, as all of this
    stop = [&](Refusal reason) {
        if (std::exchange(stopping, true)) return;
        if (reason == Refusal::StoreBroken)
            why = options.data.string() + ": " + sentence_of(opened.store->error());
        signals.cancel();
        discovery.stop();
        hall.stop();
        listener.stop(reason);
        // What is under way gets a moment to be kept and told.
        farewell.expires_after(std::chrono::milliseconds{500});
        farewell.async_wait([&](const boost::system::error_code&) { workers.stop(); });
    };
    signals.async_wait([&](const boost::system::error_code& error, int) {
        if (!error) stop(Refusal::ServerEnds);
    });

    if (mark) facts.certificate = mark_text(*mark);
    facts.port = listener.place().port();
    facts.classes = hall.gauges().classes;
    ready(facts);

    workers.run();
    return why;
}

} // namespace frenemy::server
