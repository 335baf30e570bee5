#include "engine/codec/codec.hpp"

#include "engine/match/rules.hpp"
#include "tests/support/random_play.hpp"
#include "tests/support/recorded.hpp"

#include <catch2/catch.hpp>

using namespace frenemy;
using namespace frenemy::testing;

namespace {

template <class T, class Decode>
void comes_back(const T& value, Decode decode)
{
    const Bytes bytes = encode(value);
    if (bytes.empty()) FAIL("not encoded");
    const auto back = decode(bytes);
    if (!back) FAIL("not decoded");
    if (!(*back == value)) FAIL("decoded as something else");
}

} // namespace

TEST_CASE("Everything encoded comes back as it was")
{
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        Chance chance{seed};
        const Scenario scenario = random_scenario(chance);
        play_randomly(scenario, seed,
                      [&](const State&, SeatId, const Command& command, const Objection& no,
                          const State& state, const Events& events) {
                          if (no) return;
                          comes_back(state, decode_state);
                          comes_back(view_for(state, seat_at(0)), decode_view);
                          comes_back(view_for(state, no_seat), decode_view);
                          comes_back(command, decode_command);
                          for (const Event& event : events)
                              comes_back(event, decode_event);
                      });
    }
}

TEST_CASE("Short and trailing bytes are refused")
{
    Chance chance{5};
    const Scenario scenario = random_scenario(chance);
    const State state = begin(scenario, 5);
    Bytes bytes = encode(state);
    REQUIRE(decode_state(bytes));
    for (std::size_t cut = 0; cut < bytes.size(); ++cut)
        if (decode_state(std::span{bytes}.first(cut))) FAIL("decoded " << cut << " bytes");
    bytes.push_back(std::byte{0});
    CHECK_FALSE(decode_state(bytes));
}

TEST_CASE("Forged numbers of an enumeration, a list or a seat are refused")
{
    const auto with_byte = [](Command command, std::size_t at, int byte) {
        Bytes bytes = encode(command);
        bytes.at(at) = static_cast<std::byte>(byte);
        return decode_command(bytes).has_value();
    };
    const Command offer = MakeOffer{SeatId{1}, [] {
                                        Terms terms;
                                        return terms += penalty(3);
                                    }()};
    CHECK(with_byte(offer, 1, 1));
    CHECK_FALSE(with_byte(offer, 0, 200)); // which command
    CHECK(with_byte(offer, 1, 9));         // a ninth seat: for the rules to refuse
    CHECK_FALSE(with_byte(offer, 2, 5));   // five clauses
    CHECK_FALSE(with_byte(offer, 3, 11));  // a twelfth kind of clause
    CHECK_FALSE(with_byte(offer, 4, 2));   // a third side
}

TEST_CASE("Whatever arrives, decoding answers, and writes back what it accepts")
{
    Chance chance{99};
    const Scenario scenario = random_scenario(chance);
    std::vector<Bytes> seeds;
    play_randomly(scenario, 99,
                  [&](const State&, SeatId, const Command& command, const Objection&,
                      const State& state, const Events& events) {
                      if (seeds.size() > 300) return;
                      seeds.push_back(encode(command));
                      seeds.push_back(encode(view_for(state, seat_at(0))));
                      for (const Event& event : events)
                          seeds.push_back(encode(event));
                  });
    int accepted = 0;
    for (int i = 0; i < 60'000; ++i) {
        Bytes bytes = seeds[static_cast<std::size_t>(chance.below(static_cast<int>(seeds.size())))];
        for (int k = chance.below(4); k >= 0; --k)
            bytes[static_cast<std::size_t>(chance.below(static_cast<int>(bytes.size())))] =
                static_cast<std::byte>(chance.below(256));
        const auto same = [&](const auto& value) {
            if (!value) return;
            ++accepted;
            if (encode(*value) != bytes) FAIL("written back differently");
        };
        same(decode_command(bytes));
        same(decode_event(bytes));
        same(decode_view(bytes));
        same(decode_state(bytes));
    }
    CHECK(accepted > 100);
}

TEST_CASE("A match file plays again to the same end")
{
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        const MatchLog log = random_match(seed);
        const DecodedMatch decoded = decode_match(encode_match(log));
        REQUIRE(decoded.error == MatchFileError::None);
        CHECK(decoded.log.entries == log.entries);
        CHECK(decoded.log.players == log.players);
        const Replay again = replay(decoded.log);
        CHECK_FALSE(again.divergence);
        CHECK(again.state.phase == Phase::Over);
    }
}

TEST_CASE("A replay names the first entry that diverges")
{
    MatchLog log = random_match(3);
    log.entries[7].digest_after ^= 1U;
    const Replay wrong = replay(log);
    REQUIRE(wrong.divergence);
    CHECK(wrong.divergence->entry == 7);
    CHECK(wrong.divergence->digest == (log.entries[7].digest_after ^ 1U));

    log.entries[4].seat = SeatId{7};
    log.entries[4].command = AcceptOffer{OfferId{1}};
    const Replay refused = replay(log);
    REQUIRE(refused.divergence);
    CHECK(refused.divergence->entry == 4);
    CHECK(refused.divergence->refused);
}
