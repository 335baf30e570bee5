#include "client/net/web_socket_line.hpp"
#include "server/load/own_server.hpp"
#include "server/net/certificate.hpp"
#include "server/protocol/join_code.hpp"

#include <catch2/catch.hpp>

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <thread>

// The client's own line to a server that has made itself a certificate.

using namespace frenemy;
using namespace frenemy::client;
using frenemy::server::JoinCode;

namespace {

/// The next news; fails the test when there is none.
LineNews next_news(Line& line)
{
    for (int i = 0; i < 3000; ++i) {
        if (auto news = line.take()) return *std::move(news);
        std::this_thread::sleep_for(std::chrono::milliseconds{10});
    }
    FAIL("it never came");
    return Broken{};
}
template <class Kind>
Kind next_message(Line& line)
{
    while (true) {
        const LineNews news = next_news(line);
        if (std::holds_alternative<Broken>(news)) FAIL("it broke");
        if (const auto* message = std::get_if<server::ServerMessage>(&news))
            if (const auto* found = std::get_if<Kind>(message)) return *found;
    }
}

/// Why no line comes to be; fails the test when one does.
Trouble trouble_with(const Address& address)
{
    WebSocketLine line{address};
    line.open();
    const LineNews news = next_news(line);
    if (!std::holds_alternative<Broken>(news)) FAIL("it opened");
    return std::get<Broken>(news).why;
}

} // namespace

TEST_CASE("A join code says whose certificate it must be, and no other will do")
{
    server::ScratchFolder scratch;
    const auto data = scratch.path() / "data";
    server::OwnServer its{FRENEMY_SERVER, data, {"--own-certificate"}};
    const Address unmarked{"127.0.0.1", its.port(), true, {}};
    // Nobody vouches for it, and the code's mark is not known yet.
    CHECK(trouble_with(unmarked) == Trouble::OtherCertificate);

    const auto code_of_a_class = [&](const Address& address) {
        WebSocketLine teacher{address};
        teacher.open();
        REQUIRE(std::holds_alternative<Opened>(next_news(teacher)));
        teacher.send(server::Hello{});
        teacher.send(server::Teach{its.teacher_key()});
        next_message<server::Teaching>(teacher);
        server::ClassSettings settings;
        settings.scenario = "three";
        teacher.send(server::Use{1, server::OpenClass{settings}});
        return server::read_join_code(next_message<server::ClassOpened>(teacher).join_code);
    };
    const auto mark = server::mark_of(data / "certificate.pem");
    REQUIRE(mark.has_value());
    Address marked = unmarked;
    marked.mark = mark;
    const auto code = code_of_a_class(marked);
    REQUIRE(code.has_value());
    CHECK(code->mark == mark);

    // Whoever stands in between with another certificate, if only by a bit.
    Address other = marked;
    *other.mark ^= 1U;
    CHECK(trouble_with(other) == Trouble::OtherCertificate);
    // It speaks TLS and nothing else.
    CHECK(trouble_with({"127.0.0.1", its.port(), false, {}}) != Trouble::OtherCertificate);

    // Codes on the blackboard stay good: the certificate is made once.
    its.kill();
    its.start();
    CHECK(code_of_a_class(marked)->mark == mark);
    CHECK(its.end() == 0);

    // A damaged one is put back or removed by a person, who knows about the blackboard.
    std::ofstream{data / "certificate.pem"} << "-----BEGIN";
    const auto command = std::string{FRENEMY_SERVER} + " --own-certificate --port 0 --data "
                         + data.string() + " 2>" + (scratch.path() / "said").string();
    CHECK(std::system(command.c_str()) != 0);
    std::string said;
    std::getline(std::ifstream{scratch.path() / "said"}, said);
    CHECK(said.find("certificate.pem: is no certificate any more") != std::string::npos);
    CHECK(std::filesystem::file_size(data / "certificate.pem") == 10);
}
