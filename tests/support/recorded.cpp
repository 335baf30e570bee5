#include "tests/support/recorded.hpp"

#include "tests/support/random_play.hpp"

namespace frenemy::testing {

MatchLog random_match(std::uint64_t seed)
{
    Chance chance{seed};
    MatchLog log;
    log.rules = rules_version;
    log.scenario = random_scenario(chance);
    log.scenario.name = "random";
    log.seed = seed;
    for (std::size_t i = 0; i < log.scenario.seats.size(); ++i)
        log.players.push_back({static_cast<std::uint8_t>(i % 3)});
    play_randomly(log.scenario, seed,
                  [&](const State&, SeatId seat, const Command& command, const Objection& no,
                      const State& after, const Events&) {
                      if (!no) log.entries.push_back({seat, command, digest_of(after)});
                  });
    return log;
}

} // namespace frenemy::testing
