#include "server/net/session.hpp"

#include "server/net/play_session.hpp"

#include <array>
#include <type_traits>

namespace frenemy::server {
namespace {

constexpr std::size_t most_header_bytes = 8 * 1024;
constexpr std::size_t most_thrown_away = 256 * 1024; ///< of what nobody asked for

/// A request over HTTP, or the step to WebSocket.
template <class Stream>
class HttpSession final : public std::enable_shared_from_this<HttpSession<Stream>> {
public:
    HttpSession(std::shared_ptr<Sessions> sessions, std::size_t worker, Stream&& stream)
        : sessions_(std::move(sessions))
        , worker_(worker)
        , stream_(std::move(stream))
    {
        parser_.header_limit(most_header_bytes);
        parser_.body_limit(boost::none); // none is read
    }

    void begin()
    {
        beast::get_lowest_layer(stream_).expires_after(handshake_within);
        beast::get_lowest_layer(stream_).rate_policy().read_limit(most_bytes_a_second);
        if constexpr (std::is_same_v<Stream, Tls>)
            stream_.async_handshake(asio::ssl::stream_base::server,
                                    [self = this->shared_from_this()](const error_code& error) {
                                        if (!error) self->read();
                                    });
        else
            read();
    }

private:
    using Response = http::response<http::vector_body<std::byte>>;

    void read()
    {
        http::async_read_header(
            stream_, buffer_, parser_,
            [self = this->shared_from_this()](const error_code& error, std::size_t) {
                if (!error)
                    self->take_in();
                else
                    self->not_understood(error);
            });
    }

    /// Who says something gets one sentence; who has gone away, or says nothing in time, none.
    void not_understood(const error_code& error)
    {
        if (error == http::error::header_limit || error == http::error::buffer_overflow)
            return answer(http::status::request_header_fields_too_large,
                          "The request's head is too long.\n");
        if (error.category() == make_error_code(http::error::end_of_stream).category()
            && error != http::error::end_of_stream && error != http::error::partial_message)
            answer(http::status::bad_request, "This is no HTTP request.\n");
    }

    void take_in()
    {
        const auto& request = parser_.get();
        const auto target = std::string_view{request.target().data(), request.target().size()};
        if (parser_.content_length().value_or(0) > 0 || parser_.chunked())
            return answer(http::status::payload_too_large, "Nothing can be uploaded here.\n");
        if (websocket::is_upgrade(request) && target == "/play") {
            beast::get_lowest_layer(stream_).expires_never();
            if constexpr (std::is_same_v<Stream, Tls>)
                play(std::move(stream_));
            else
                play(EagerSocket{stream_.release_socket(),
                                 reads_a_message * sessions_->messages_a_second});
            return;
        }
        if (request.method() != http::verb::get)
            return answer(http::status::method_not_allowed, "Only GET is answered here.\n");
        constexpr std::string_view download = "/download/";
        if (target == "/healthz") {
            const bool broken = sessions_->committer.is_broken();
            answer(broken ? http::status::service_unavailable : http::status::ok,
                   broken ? "store broken\n" : "ok\n");
        } else if (target == "/metrics" && !may_see_metrics()) {
            answer(http::status::forbidden,
                   "Figures are for this machine, and for who shows the teacher's key.\n");
        } else if (target == "/metrics") {
            answer(http::status::ok, text_of(sessions_->metrics, sessions_->hall.gauges()),
                   "text/plain; version=0.0.4");
        } else if (target.substr(0, download.size()) == download) {
            give(target.substr(download.size()));
        } else {
            answer(http::status::not_found, "There is nothing here.\n");
        }
    }

    /// From this machine and not through a proxy on it, or with the key.
    bool may_see_metrics()
    {
        if (sessions_->open_metrics) return true;
        const auto& request = parser_.get();
        const auto shown = request[http::field::authorization];
        constexpr std::string_view scheme = "Bearer ";
        if (shown.starts_with(scheme))
            return sessions_->hall.is_opened_by(
                {shown.data() + scheme.size(), shown.size() - scheme.size()});
        error_code error;
        const auto from = beast::get_lowest_layer(stream_).socket().remote_endpoint(error);
        return !error && from.address().is_loopback()
               && request.find("X-Forwarded-For") == request.end()
               && request.find(http::field::forwarded) == request.end();
    }

    template <class Line>
    void play(Line&& line)
    {
        std::make_shared<PlaySession<std::decay_t<Line>>>(sessions_, std::forward<Line>(line),
                                                          worker_)
            ->begin(parser_.get());
    }

    void give(std::string_view ticket)
    {
        const auto token = read_token(ticket);
        if (!token) return no_such_file();
        sessions_->hall.fetch(
            *token, [self = this->shared_from_this()](std::optional<Fetched> file) {
                asio::post(self->stream_.get_executor(), [self, file = std::move(file)]() mutable {
                    if (!file) return self->no_such_file();
                    Response response{http::status::ok, 11};
                    response.set(http::field::content_type, file->type);
                    response.set(http::field::content_disposition,
                                 "attachment; filename=\"" + file->name + "\"");
                    response.body() = std::move(file->bytes);
                    self->write(std::move(response));
                });
            });
    }

    void no_such_file()
    {
        answer(http::status::not_found, "This ticket was used, or its minute is over.\n");
    }

    static std::optional<Token> read_token(std::string_view hex)
    {
        Token token;
        if (hex.size() != 2 * token.size()) return {};
        for (std::size_t i = 0; i < hex.size(); ++i) {
            const auto digit = std::string_view{"0123456789abcdef"}.find(hex[i]);
            if (digit == std::string_view::npos) return {};
            token[i / 2] = static_cast<std::uint8_t>(token[i / 2] << 4U | digit);
        }
        return token;
    }

    void answer(http::status status, std::string_view body,
                std::string_view type = "text/plain; charset=utf-8")
    {
        Response response{status, 11};
        response.set(http::field::content_type, beast::string_view{type.data(), type.size()});
        const auto bytes = std::as_bytes(std::span{body});
        response.body().assign(bytes.begin(), bytes.end());
        write(std::move(response));
    }

    void write(Response response)
    {
        response.keep_alive(false);
        response.set(http::field::cache_control, "no-store");
        response.prepare_payload();
        response_ = std::move(response);
        beast::get_lowest_layer(stream_).expires_after(silence);
        http::async_write(stream_, response_,
                          [self = this->shared_from_this()](const error_code& no, std::size_t) {
                              error_code ignored;
                              auto& line = beast::get_lowest_layer(self->stream_);
                              line.socket().shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
                              line.expires_after(farewell_within);
                              if (!no) self->hear_out();
                          });
    }

    /// Until they close, for a little while: who is cut while still talking never reads the answer.
    void hear_out()
    {
        beast::get_lowest_layer(stream_).async_read_some(
            asio::buffer(thrown_away_),
            [self = this->shared_from_this()](const error_code& error, std::size_t bytes) {
                self->heard_out_ += bytes;
                if (!error && self->heard_out_ < most_thrown_away) self->hear_out();
            });
    }

    std::shared_ptr<Sessions> sessions_;
    const std::size_t worker_;
    Stream stream_;
    beast::flat_buffer buffer_{most_header_bytes};
    http::request_parser<http::empty_body> parser_;
    Response response_;
    std::array<std::byte, 512> thrown_away_{};
    std::size_t heard_out_ = 0;
};

} // namespace

void begin_session(const std::shared_ptr<Sessions>& sessions, std::size_t worker,
                   SessionSocket socket)
{
    error_code ignored;
    socket.set_option(asio::ip::tcp::no_delay{true}, ignored); // else 40 ms when idle
    if (sessions->tls)
        std::make_shared<HttpSession<Tls>>(sessions, worker,
                                           Tls{Plain{std::move(socket)}, *sessions->tls})
            ->begin();
    else
        std::make_shared<HttpSession<Plain>>(sessions, worker, Plain{std::move(socket)})->begin();
}

} // namespace frenemy::server
