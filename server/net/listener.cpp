#include "server/net/listener.hpp"

#include "server/net/session.hpp"
#include "server/protocol/codec.hpp"

#include <boost/asio/ip/address.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

namespace frenemy::server {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

struct Listener::Open : std::enable_shared_from_this<Listener::Open> {
    Open(Workers& its_workers, Hall& hall, Committer& committer, Metrics& metrics,
         double messages_a_second, bool open_metrics)
        : workers(its_workers)
        , acceptor(workers[0])
        , pause(workers[0])
        , sessions(
              new Sessions{hall, committer, metrics, messages_a_second, open_metrics, {}, {}, {}, {}})
    {
    }

    void accept()
    {
        const std::size_t worker = workers.next();
        acceptor.async_accept(workers[worker], [self = shared_from_this(), worker](
                                                   const error_code& error, SessionSocket socket) {
            if (error == asio::error::operation_aborted) return;
            if (!error)
                asio::post(self->workers[worker], [self, worker, socket = std::move(socket)]() mutable {
                    begin_session(self->sessions, worker, std::move(socket));
                });
            if (!error) return self->accept();
            // Out of descriptors, most likely: some connection will end.
            self->pause.expires_after(std::chrono::milliseconds{100});
            self->pause.async_wait([self](const error_code& ended) {
                if (!ended) self->accept();
            });
        });
    }

    Workers& workers;
    tcp::acceptor acceptor;
    asio::steady_timer pause;
    std::shared_ptr<Sessions> sessions;
};

Listener::Listener(Workers& workers, Hall& hall, Committer& committer, Metrics& metrics,
                   double messages_a_second, bool open_metrics)
    : open_(std::make_shared<Open>(workers, hall, committer, metrics, messages_a_second, open_metrics))
{
}

Listener::~Listener() = default;

std::string Listener::listen(const std::string& address, std::uint16_t port,
                             const std::optional<CertificateFiles>& tls)
{
    error_code error;
    const auto ip = asio::ip::make_address(address, error);
    if (error) return address + " is no address to listen at";
    if (tls) {
        auto& context = open_->sessions->tls.emplace(asio::ssl::context::tls_server);
        context.set_options(asio::ssl::context::default_workarounds | asio::ssl::context::no_tlsv1
                            | asio::ssl::context::no_tlsv1_1);
        context.use_certificate_chain_file(tls->certificate.string(), error);
        if (error) return tls->certificate.string() + " holds no certificate";
        context.use_private_key_file(tls->key.string(), asio::ssl::context::pem, error);
        if (error) return tls->key.string() + " holds no key of that certificate";
    }
    tcp::acceptor& acceptor = open_->acceptor;
    const tcp::endpoint at{ip, port};
    acceptor.open(at.protocol(), error);
    if (!error) acceptor.set_option(asio::socket_base::reuse_address{true}, error);
    if (!error) acceptor.bind(at, error);
    if (!error) acceptor.listen(asio::socket_base::max_listen_connections, error);
    if (error)
        return "cannot listen at " + address + " port " + std::to_string(port) + ": "
               + error.message();
    open_->accept();
    return {};
}

tcp::endpoint Listener::place() const
{
    error_code ignored;
    return open_->acceptor.local_endpoint(ignored);
}

void Listener::stop(Refusal why)
{
    asio::post(open_->workers[0], [open = open_] {
        error_code ignored;
        open->acceptor.close(ignored);
        open->pause.cancel();
    });
    std::vector<std::shared_ptr<Connection>> open;
    {
        const std::lock_guard lock{open_->sessions->mutex};
        open_->sessions->closed = why;
        for (Connection* each : open_->sessions->open)
            if (auto alive = each->weak_from_this().lock()) open.push_back(std::move(alive));
    }
    Bytes frame;
    add_to_frame(frame, Refused{why});
    for (const auto& each : open) {
        each->send(frame);
        each->close();
    }
}

} // namespace frenemy::server
