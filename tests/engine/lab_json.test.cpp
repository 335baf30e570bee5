#include "engine/json/json.hpp"

#include "tests/support/random_play.hpp"

#include <catch2/catch.hpp>

using namespace frenemy;

namespace {

/// The command after a way through a line of JSON; what is wrong with the line fails the test.
Command there_and_back(SeatId seat, const Command& command)
{
    Json line{{"seat", seat_json(seat)}};
    line.update(to_json(command));
    CAPTURE(line.dump());
    const auto read = read_asked(line.dump());
    if (const auto* wrong = std::get_if<std::string>(&read)) FAIL(*wrong);
    CHECK(std::get<Asked>(read).seat == seat);
    return std::get<Asked>(read).command;
}

std::string wrong_with(const std::string& line)
{
    const auto read = read_asked(line);
    const auto* wrong = std::get_if<std::string>(&read);
    return wrong ? *wrong : "";
}

} // namespace

TEST_CASE("Every accepted command of random matches can be written and read as a line of JSON")
{
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        testing::Chance chance{seed};
        const Scenario scenario = testing::random_scenario(chance);
        testing::play_randomly(scenario, seed,
                               [](const State&, SeatId seat, const Command& command,
                                  const Objection& no, const State&, const Events&) {
                                   if (!no) CHECK(there_and_back(seat, command) == command);
                               });
    }
}

TEST_CASE("Every kind of clause keeps every quantity")
{
    const Clause clauses[] = {
        cash(Side::To, 7, 2, 3),
        wafer(Side::From, Node::Leading, 4, 11, 2, 3, true),
        wafer(Side::From, Node::Mature, 1, 3, 1),
        chips(Side::To, Chip::OnDevice, 9, 4, 5),
        prepay(Side::To, 12),
        credit(Side::From),
        exclusive(Side::From, seat_at(3), 4, 12),
        royalty(Side::To, 2, 3, 3),
        equity(Side::From, 3),
        ally(Side::From, 2),
        penalty(20),
        cancel(DealId{300}),
    };
    for (const Clause& clause : clauses) {
        MakeOffer offer{seat_at(1), {}};
        offer.terms += clause;
        CHECK(there_and_back(seat_at(0), offer) == Command{offer});
    }
}

TEST_CASE("Every field of a plan keeps its value")
{
    Plan plan{Action::OpenPdk, 7, 255, 1, 200, 99, 31, 9, -3, PolicyChoice::Open,
              Loyalty::Betray, 1, 1,   2, {}};
    plan.broken = {DealId{1}, DealId{65'535}};
    CHECK(there_and_back(seat_at(7), SealPlan{plan}) == Command{SealPlan{plan}});
    CHECK(there_and_back(umpire, ClosePhase{}) == Command{ClosePhase{}});
}

TEST_CASE("Every event and every moment of a match has a JSON form")
{
    testing::Chance chance{99};
    const Scenario scenario = testing::random_scenario(chance);
    testing::play_randomly(scenario, 99,
                           [&](const State&, SeatId, const Command&, const Objection&,
                               const State& after, const Events& events) {
                               for (const Event& event : events)
                                   CHECK(to_json(event).at("event")
                                         == std::string{name_of_event(event.index())});
                               const Json all = to_json(scenario, after);
                               CHECK(all.at("seats").size() == after.seats);
                               // What belongs to others is in no View's form.
                               const Json seen = to_json(view_for(after, seat_at(0)));
                               for (const Json& seat : seen.at("seats")) {
                                   CHECK_FALSE(seat.contains("secret"));
                                   CHECK_FALSE(seat.contains("score"));
                               }
                               CHECK(seen.at("own") == all.at("seats").at(0).at("secret"));
                           });
}

TEST_CASE("A line that is no command says why")
{
    CHECK(wrong_with("") == "is not well-formed JSON");
    CHECK(wrong_with(std::string(9000, ' ')) == "a line has at most 8192 bytes");
    CHECK(wrong_with("3") == "an object was expected");
    CHECK(wrong_with(R"({"seat": "dealer", "command": "finish"})")
          == "seat must be a whole number from 0 to 7");
    CHECK(wrong_with(R"({"seat": 0, "command": "seal", "plan": {"action": "sleep"}})")
              .find("action must be one of nothing, leading_line")
          == 0);
    CHECK(wrong_with(R"({"seat": 0, "command": "seal", "plan": []})") == "an object was expected");
}
