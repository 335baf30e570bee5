#include "tests/net/server_process.hpp"
#include "tests/net/wire_client.hpp"

#include <catch2/catch.hpp>

// What a browser, a program or a stranger asks the server's port for. Each gets one clear sentence.

using namespace frenemy::testing;

namespace {

bool has(const std::string& answer, std::string_view what)
{
    return answer.find(what) != std::string::npos;
}

struct Asked {
    ScratchFolder scratch;
    ServerProcess server;

    explicit Asked(std::vector<std::string> options = {})
        : server(scratch.path() / "data", std::move(options))
    {
    }
    std::string ask(const std::string& bytes) const { return raw_exchange(server.port(), bytes); }
};

} // namespace

TEST_CASE("What is no WebSocket and no HTTP is sent away with a sentence")
{
    Asked it;
    const auto says = [&](const std::string& bytes, std::string_view status,
                          std::string_view sentence) {
        CAPTURE(bytes.substr(0, 60));
        const std::string answer = it.ask(bytes);
        CHECK(has(answer, status));
        CHECK(has(answer, sentence));
    };
    CHECK_FALSE(has(it.ask("GET /play HTTP/1.1\r\n\r\n"), " 101 "));
    says(std::string(100'000, 'A'), " 431 ", "too long");
    says("\x16\x03\x01\x02" + std::string(600, '\0') + "\r\n\r\n", " 400 ",
         "This is no HTTP request.");
    says("GET / HTTP/1.1\r\nX: " + std::string(20'000, 'a') + "\r\n\r\n", " 431 ", "too long");
    says("POST /play HTTP/1.1\r\nContent-Length: 99999999999\r\n\r\n", " 413 ",
         "Nothing can be uploaded");
    says("POST / HTTP/1.1\r\nContent-Length: 90000\r\n\r\n" + std::string(90'000, 'x'), " 413 ",
         "Nothing can be uploaded");
    says("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n", " 413 ",
         "Nothing can be uploaded");
    says("DELETE /healthz HTTP/1.1\r\n\r\n", " 405 ", "Only GET");
    says("GET /../../etc/passwd HTTP/1.1\r\n\r\n", " 404 ", "There is nothing here.");
    says("GET /download/0123456789abcdef0123456789abcdef HTTP/1.1\r\n\r\n", " 404 ", "This ticket");
    CHECK(http_get(it.server.port(), "/healthz").status == 200);
}

TEST_CASE("The server's figures are for its own machine and for who has the key")
{
    const std::string proxied = "GET /metrics HTTP/1.1\r\nX-Forwarded-For: 192.0.2.7\r\n";
    SECTION("as usual")
    {
        Asked it;
        CHECK(http_get(it.server.port(), "/metrics").status == 200);
        CHECK(has(it.ask(proxied + "\r\n"), " 403 "));
        CHECK(has(it.ask(proxied + "Authorization: Bearer a guess\r\n\r\n"), " 403 "));
        const std::string key = it.server.teacher_key();
        CHECK(has(it.ask(proxied + "Authorization: Bearer " + key + "\r\n\r\n"), "frenemy_"));
    }
    SECTION("opened to anybody")
    {
        Asked it{{"--open-metrics"}};
        CHECK(has(it.ask(proxied + "\r\n"), "frenemy_"));
    }
}
