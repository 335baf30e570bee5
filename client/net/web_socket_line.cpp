#include "client/net/web_socket_line.hpp"

#include "server/protocol/codec.hpp"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/host_name_verification.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>
#include <boost/beast/websocket.hpp>
#include <boost/beast/websocket/ssl.hpp>

#include <openssl/evp.h>
#include <openssl/x509.h>

#include <chrono>
#include <deque>
#include <future>
#include <mutex>
#include <thread>

namespace frenemy::client {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
namespace websocket = beast::websocket;
using boost::system::error_code;
using boost::system::system_error;
using asio::use_awaitable;
using tcp = asio::ip::tcp;
using Plain = beast::tcp_stream;
using Encrypted = beast::ssl_stream<beast::tcp_stream>;

constexpr auto patience = std::chrono::seconds{10};
constexpr auto longest_silence = std::chrono::seconds{30};
constexpr auto longest_farewell = std::chrono::milliseconds{500};

/// How far one has come; what went wrong depends on it.
enum class Stage : std::uint8_t { Resolving, Connecting, Securing, Upgrading, Talking };

struct OtherCertificate {};

Trouble trouble_at(Stage stage, const error_code& error, unsigned status)
{
    switch (stage) {
    case Stage::Resolving: return Trouble::UnknownHost;
    case Stage::Connecting: return Trouble::NoAnswer;
    case Stage::Securing: {
        const bool refused = error.category() == asio::error::get_ssl_category()
                             && ERR_GET_REASON(static_cast<unsigned long>(error.value()))
                                    == SSL_R_CERTIFICATE_VERIFY_FAILED;
        return refused ? Trouble::OtherCertificate : Trouble::NoFrenemy;
    }
    case Stage::Upgrading:
        if (error == beast::error::timeout) return Trouble::NoAnswer;
        // A web server that has no such page says 404; who redirects or wants a password is in
        // between.
        if (error == websocket::error::upgrade_declined && status != 404) return Trouble::Proxy;
        return Trouble::NoFrenemy;
    case Stage::Talking: return Trouble::Cut;
    }
    return Trouble::Cut;
}

server::CertificateMark mark_of(X509* certificate)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    X509_digest(certificate, EVP_sha256(), digest.data(), &size);
    std::uint64_t first = 0;
    for (std::size_t i = 0; i < 8; ++i) first = first << 8U | digest[i];
    return first >> (64 - server::mark_bits);
}

asio::ssl::context context_for(const Address& address)
{
    asio::ssl::context context{asio::ssl::context::tls_client};
    if (address.mark) {
        // The join code says which certificate; no authority is asked.
        context.set_verify_mode(asio::ssl::verify_none);
    } else {
        context.set_default_verify_paths();
        context.set_verify_mode(asio::ssl::verify_peer);
        context.set_verify_callback(asio::ssl::host_name_verification(address.host));
    }
    return context;
}

std::string host_header(const Address& address)
{
    const bool six = address.host.find(':') != std::string::npos;
    return (six ? '[' + address.host + ']' : address.host) + ':' + std::to_string(address.port);
}

/// Up to where bytes can be exchanged that nobody else reads.
template <class Stream>
asio::awaitable<void> reach(Stream& stream, const Address& address, Stage& stage)
{
    Plain& lowest = beast::get_lowest_layer(stream);
    tcp::resolver resolver{lowest.get_executor()};
    stage = Stage::Resolving;
    const std::string port = std::to_string(address.port);
    const auto places = co_await resolver.async_resolve(address.host, port, use_awaitable);
    stage = Stage::Connecting;
    lowest.expires_after(patience);
    co_await lowest.async_connect(places, use_awaitable);
    lowest.socket().set_option(tcp::no_delay{true});
    if constexpr (std::is_same_v<Stream, Encrypted>) {
        stage = Stage::Securing;
        std::string name = address.host;
        SSL_ctrl(stream.native_handle(), SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name,
                 name.data());
        co_await stream.async_handshake(asio::ssl::stream_base::client, use_awaitable);
        if (address.mark) {
            X509* shown = SSL_get1_peer_certificate(stream.native_handle());
            const bool same = shown && mark_of(shown) == *address.mark;
            X509_free(shown);
            if (!same) throw OtherCertificate{};
        }
    }
}

} // namespace

/// Everything below `news` is the thread's own; the others post to it.
class WebSocketLine::Thread : public std::enable_shared_from_this<Thread> {
public:
    explicit Thread(const Address& address)
        : address_(address)
        , context_(context_for(address))
    {
    }

    void start()
    {
        std::promise<void> ends;
        ended_ = ends.get_future();
        std::thread{[self = shared_from_this(), ends = std::move(ends)]() mutable {
            self->io_.run();
            ends.set_value();
        }}.detach();
    }
    /// A name that is being looked up cannot be interrupted: then the thread ends later by itself.
    void end()
    {
        asio::post(io_, [self = shared_from_this()] {
            self->finish();
            self->work_.reset();
        });
        if (ended_.wait_for(longest_farewell) != std::future_status::ready) io_.stop();
    }

    void open()
    {
        asio::post(io_, [self = shared_from_this()] {
            self->finish();
            if (self->address_.encrypted)
                self->begin<Encrypted>(self->io_, self->context_);
            else
                self->begin<Plain>(self->io_);
        });
    }
    void send(Bytes frame)
    {
        asio::post(io_, [self = shared_from_this(), frame = std::move(frame)]() mutable {
            if (self->talk_) self->talk_->send(std::move(frame));
        });
    }
    void close()
    {
        asio::post(io_, [self = shared_from_this()] { self->finish(); });
    }
    void fetch(const std::string& path)
    {
        const auto tell = [self = shared_from_this(), path](std::optional<Bytes> bytes) {
            self->put(Fetched{path, std::move(bytes)});
        };
        asio::post(io_, [self = shared_from_this(), path, tell] {
            if (self->address_.encrypted)
                asio::co_spawn(self->io_, get<Encrypted>(self, path, tell), asio::detached);
            else
                asio::co_spawn(self->io_, get<Plain>(self, path, tell), asio::detached);
        });
    }

    std::optional<LineNews> take()
    {
        const std::lock_guard lock{mutex_};
        if (news_.empty()) return {};
        LineNews news = std::move(news_.front());
        news_.pop_front();
        return news;
    }

private:
    /// One connection, from its first packet to its last.
    class Talk {
    public:
        virtual ~Talk() = default;
        virtual void send(Bytes frame) = 0;
        /// Once what was sent is out. Nothing is told any more.
        virtual void finish() = 0;
    };

    template <class Stream>
    class TalkOver final : public Talk, public std::enable_shared_from_this<TalkOver<Stream>> {
    public:
        template <class... Made>
        explicit TalkOver(std::shared_ptr<Thread> home, Made&... made)
            : home_(std::move(home))
            , socket_(made...)
        {
        }

        void run()
        {
            asio::co_spawn(home_->io_, talk(this->shared_from_this()), asio::detached);
        }
        void send(Bytes frame) override
        {
            waiting_.push_back(std::move(frame));
            if (stage_ == Stage::Talking && waiting_.size() == 1) write();
        }
        void finish() override
        {
            finished_ = true;
            if (stage_ != Stage::Talking || waiting_.empty()) hang_up();
        }

    private:
        void hang_up() { beast::get_lowest_layer(socket_).close(); }

        void write()
        {
            socket_.async_write(asio::buffer(waiting_.front()),
                                [self = this->shared_from_this()](const error_code& error, std::size_t) {
                                    if (error) return; // the reading side hears of it, too
                                    self->waiting_.pop_front();
                                    if (!self->waiting_.empty()) self->write();
                                    else if (self->finished_) self->hang_up();
                                });
        }

        void tell(LineNews news)
        {
            if (!finished_) home_->put(std::move(news));
        }

        static asio::awaitable<void> talk(std::shared_ptr<TalkOver> self)
        {
            websocket::response_type answer;
            Trouble why = Trouble::Cut;
            try {
                co_await reach(self->socket_.next_layer(), self->home_->address_, self->stage_);
                self->stage_ = Stage::Upgrading;
                beast::get_lowest_layer(self->socket_).expires_never();
                self->socket_.set_option(
                    websocket::stream_base::timeout{patience, longest_silence, true});
                self->socket_.read_message_max(server::most_server_bytes);
                self->socket_.binary(true);
                const std::string host = host_header(self->home_->address_);
                co_await self->socket_.async_handshake(answer, host, "/play", use_awaitable);
                self->stage_ = Stage::Talking;
                self->tell(Opened{});
                co_await listen(self);
                why = Trouble::NoFrenemy;
            } catch (const system_error& error) {
                why = trouble_at(self->stage_, error.code(), answer.result_int());
            } catch (const OtherCertificate&) {
                why = Trouble::OtherCertificate;
            }
            self->tell(Broken{why});
            self->finished_ = true;
            self->hang_up();
        }

        /// Until the line breaks, or something is said that is no message.
        static asio::awaitable<void> listen(std::shared_ptr<TalkOver> self)
        {
            beast::flat_buffer buffer;
            while (true) {
                co_await self->socket_.async_read(buffer, use_awaitable);
                const auto data = buffer.cdata();
                auto messages = server::decode_server_frame(
                    {static_cast<const std::byte*>(data.data()), data.size()});
                if (!messages) co_return;
                for (server::ServerMessage& message : *messages) self->tell(std::move(message));
                buffer.consume(buffer.size());
            }
        }

        std::shared_ptr<Thread> home_;
        websocket::stream<Stream> socket_;
        Stage stage_ = Stage::Resolving;
        std::deque<Bytes> waiting_; ///< the first is being written
        bool finished_ = false;
    };

    template <class Stream, class... Made>
    void begin(Made&... made)
    {
        const auto talk = std::make_shared<TalkOver<Stream>>(shared_from_this(), made...);
        talk_ = talk;
        talk->run();
    }

    void finish()
    {
        if (talk_) talk_->finish();
        talk_.reset();
    }

    template <class Stream>
    static Stream stream_of(Thread& home)
    {
        if constexpr (std::is_same_v<Stream, Encrypted>)
            return Stream{home.io_, home.context_};
        else
            return Stream{home.io_};
    }

    template <class Stream, class Tell>
    static asio::awaitable<void> get(std::shared_ptr<Thread> home, std::string path, Tell tell)
    {
        std::optional<Bytes> found;
        try {
            Stream stream = stream_of<Stream>(*home);
            Stage stage{};
            co_await reach(stream, home->address_, stage);
            http::request<http::empty_body> request{http::verb::get, path, 11};
            request.set(http::field::host, host_header(home->address_));
            beast::get_lowest_layer(stream).expires_after(patience);
            co_await http::async_write(stream, request, use_awaitable);
            beast::flat_buffer buffer;
            http::response_parser<http::vector_body<std::byte>> answer;
            answer.body_limit(most_match_bytes);
            co_await http::async_read(stream, buffer, answer, use_awaitable);
            if (answer.get().result() == http::status::ok) found = std::move(answer.get().body());
        } catch (const system_error&) {
            // Said by the empty answer.
        } catch (const OtherCertificate&) {
        }
        tell(std::move(found));
    }

    void put(LineNews news)
    {
        const std::lock_guard lock{mutex_};
        news_.push_back(std::move(news));
    }

    std::mutex mutex_;
    std::deque<LineNews> news_;

    const Address address_;
    asio::io_context io_{1};
    asio::executor_work_guard<asio::io_context::executor_type> work_{io_.get_executor()};
    asio::ssl::context context_;
    std::shared_ptr<Talk> talk_;
    std::future<void> ended_;
};

WebSocketLine::WebSocketLine(const Address& address)
    : thread_(std::make_shared<Thread>(address))
{
    thread_->start();
}

WebSocketLine::~WebSocketLine()
{
    thread_->end();
}

void WebSocketLine::open()
{
    thread_->open();
}

void WebSocketLine::send(const server::ClientMessage& message)
{
    Bytes frame;
    if (server::add_to_frame(frame, message)) thread_->send(std::move(frame));
}

void WebSocketLine::fetch(const std::string& path)
{
    thread_->fetch(path);
}

void WebSocketLine::close()
{
    thread_->close();
}

std::optional<LineNews> WebSocketLine::take()
{
    return thread_->take();
}

} // namespace frenemy::client
