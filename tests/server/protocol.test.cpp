#include "server/protocol/codec.hpp"
#include "server/protocol/discovery.hpp"
#include "server/protocol/join_code.hpp"
#include "tests/support/messages.hpp"
#include "tests/support/random_play.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace frenemy;
using namespace frenemy::server;
using namespace frenemy::testing;

namespace {

template <class Message>
Bytes frame_of(const std::vector<Message>& messages)
{
    Bytes frame;
    for (const Message& message : messages)
        if (!add_to_frame(frame, message)) FAIL("message " << message.index() << " not written");
    return frame;
}

template <class Message>
std::size_t different(const std::vector<Message>& messages)
{
    std::set<std::size_t> kinds;
    for (const Message& message : messages)
        kinds.insert(message.index());
    return kinds.size();
}

Bytes spoiled(Bytes bytes, Chance& chance)
{
    for (int n = chance.below(3); n >= 0 && !bytes.empty(); --n) {
        const auto at =
            bytes.begin() + static_cast<std::ptrdiff_t>(chance.below(static_cast<int>(bytes.size())));
        switch (chance.below(4)) {
        case 0: bytes.erase(at, bytes.end()); break;
        case 1: bytes.insert(at, static_cast<std::byte>(chance.below(256))); break;
        case 2: *at = std::byte{0xff}; break;
        default: *at = static_cast<std::byte>(chance.below(20)); break;
        }
    }
    return bytes;
}

/// Whatever of it is accepted is written again byte for byte.
template <class Decode>
bool holds(Decode decode, const Bytes& frame)
{
    const auto messages = decode(frame);
    if (!messages) return false;
    if (frame_of(*messages) != frame) FAIL("two encodings of one value");
    return true;
}

} // namespace

TEST_CASE("Every message is read as it was written")
{
    const auto asked = every_client_message();
    const auto told = every_server_message();
    REQUIRE(different(asked) == std::variant_size_v<ClientMessage>);
    REQUIRE(different(told) == std::variant_size_v<ServerMessage>);
    for (const ClientMessage& message : asked) {
        const auto read = decode_client_frame(frame_of(std::vector{message}));
        REQUIRE(read.has_value());
        CHECK((*read == std::vector{message}));
    }
    for (const ServerMessage& message : told) {
        const Bytes frame = frame_of(std::vector{message});
        const auto read = decode_server_frame(frame);
        INFO(message.index());
        REQUIRE(read.has_value());
        CHECK(frame_of(*read) == frame);
        CHECK(read->front().index() == message.index());
    }
    CHECK(decode_server_frame(frame_of(told))->size() == told.size());
}

TEST_CASE("A small move takes few bytes")
{
    CHECK(frame_of<ClientMessage>({Move{9, FinishDeals{}}}).size() == 6);
    CHECK(frame_of<ServerMessage>({Accepted{9, 300}}).size() == 9);
    CHECK(frame_of<ServerMessage>({Happened{300, {DealsFinished{SeatId{1}, 1}}, 1}}).size() == 18);
}

TEST_CASE("A frame is whole messages and nothing else")
{
    CHECK_FALSE(decode_client_frame({}).has_value());
    const Bytes seventeen = frame_of(std::vector<ClientMessage>(17, AskSnapshot{}));
    CHECK_FALSE(decode_client_frame(seventeen).has_value());
    CHECK(decode_client_frame(std::span{seventeen}.first(16))->size() == 16);
    CHECK_FALSE(decode_client_frame(Bytes(most_client_bytes + 1)).has_value());
    for (const ClientMessage& message : every_client_message()) {
        const Bytes frame = frame_of(std::vector{message});
        for (std::size_t size = 0; size < frame.size(); ++size)
            if (decode_client_frame(std::span{frame}.first(size)))
                FAIL("message " << message.index() << " cut to " << size);
    }
}

TEST_CASE("Spoiled frames are refused or are other frames")
{
    Chance chance{5};
    int accepted = 0;
    for (const ClientMessage& message : every_client_message())
        for (int i = 0; i < 400; ++i)
            accepted += holds(decode_client_frame,
                              spoiled(frame_of(std::vector{message}), chance));
    for (const ServerMessage& message : every_server_message())
        for (int i = 0; i < 400; ++i)
            accepted += holds(decode_server_frame,
                              spoiled(frame_of(std::vector{message}), chance));
    CHECK(accepted > 1000);
}

TEST_CASE("What is too long or unreadable is neither written nor read")
{
    Bytes frame;
    CHECK_FALSE(add_to_frame(frame, ClientMessage{Say{std::string(most_chat_bytes + 1, 'a')}}));
    CHECK_FALSE(add_to_frame(frame, ClientMessage{Say{"two\nlines"}}));
    CHECK_FALSE(add_to_frame(frame, ClientMessage{Say{"\xed\xa0\x80"}}));      // half of a pair
    CHECK_FALSE(add_to_frame(frame, ClientMessage{Say{"\xe2\x80\xae" "abc"}})); // turns the line around
    CHECK_FALSE(add_to_frame(frame, ClientMessage{Say{"\xc0\xaf"}}));          // longer than need be
    CHECK_FALSE(add_to_frame(frame, ClientMessage{Join{{{'a'}}, no_label}}));
    CHECK(frame.empty());
    CHECK(add_to_frame(frame, ClientMessage{Say{"동맹할래요? 😀"}}));
}

TEST_CASE("A join code is read as people type it")
{
    const ClassCode code = code_of(0x2468acef);
    const JoinCode plain{code, {}};
    const JoinCode sealed{code, 0x0fedcba987654321};
    CHECK(is_code(code));
    CHECK(read_join_code(text_of(plain)) == plain);
    CHECK(read_join_code(text_of(sealed)) == sealed);
    CHECK(text_of(sealed).size() == 7 + 15);
    CHECK(read_join_code("k7q 2mx") == read_join_code("K7Q-2MX"));
    CHECK(read_join_code("IL0-O23") == read_join_code("110023"));
    CHECK_FALSE(read_join_code("K7Q-2M"));
    CHECK_FALSE(read_join_code("K7Q-2MXX"));
    CHECK_FALSE(read_join_code("K7Q-2M!"));
    CHECK_FALSE(read_join_code("K7U-2MX"));
}

TEST_CASE("Questions and answers on the local network are read as they were written")
{
    const ClassCode code = code_of(99);
    const DiscoveryQuestion anybody{1, 7, {}};
    const DiscoveryQuestion one{1, 7, code};
    const DiscoveryAnswer answer{1, 7, 8470, true, 42, {{code, "경제", 28, ClassStage::Lobby}}};
    CHECK(decode_discovery_question(encode(anybody)) == anybody);
    CHECK(decode_discovery_question(encode(one)) == one);
    CHECK(decode_discovery_answer(encode(answer)) == answer);
    CHECK_FALSE(decode_discovery_answer(encode(one)));
    CHECK_FALSE(decode_discovery_question({}));
}
