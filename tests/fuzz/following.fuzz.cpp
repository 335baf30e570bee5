#include "tests/fuzz/decoders.hpp"
#include "tests/fuzz/following.hpp"

#include "lab/measure/play.hpp"
#include "engine/scenario/scenario_reader.hpp"

using namespace frenemy;
using namespace frenemy::testing;

// A byte for the seat, one for the moment of a match of bots, then the events this seat is told,
// each after a byte that says how long it is.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const Scenario scenario = std::get<ScenarioFile>(read_scenario("six-full")).scenario;
    static const MatchLog log = play(scenario, 1, {}).log;
    if (size < 2) return 0;
    View view = view_for(state_at(log, data[1]), data[0] == 0 ? no_seat : seat_at(data[0] % 6));
    for (std::span rest{data + 2, size - 2}; !rest.empty();) {
        const std::size_t length = std::min<std::size_t>(rest[0], rest.size() - 1);
        const auto event = decode_event(as_input(rest.data() + 1, length));
        rest = rest.subspan(1 + length);
        if (event) follows_safely(view, *event);
    }
    asks_safely(scenario, view);
    return 0;
}
