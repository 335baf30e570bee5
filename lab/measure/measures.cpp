#include "lab/measure/measures.hpp"

#include "engine/bots/search/playout.hpp"
#include "engine/codec/codec.hpp"
#include "engine/core/dice.hpp"
#include "lab/measure/play.hpp"
#include "engine/match/forecast.hpp"
#include "engine/match/legal.hpp"
#include "engine/match/view.hpp"
#include "engine/match/visible.hpp"

#include <memory>

namespace frenemy {
namespace {

/// What every measure works on; the same in every run.
struct Material {
    Scenario scenario;
    MatchLog log;     ///< of fair bots
    State middle;     ///< deals running, in negotiation
    View view;        ///< seat 0's of it
    Bytes encoded;    ///< that view
    Bytes room = Bytes(max_encoding);
    Legal legal;
    Events events;
    std::uint64_t seed = 0; ///< of the last match played
};

std::uint64_t replay_listing(Material& on)
{
    std::uint64_t seen = 0;
    State state = begin(on.scenario, on.log.seed);
    for (const auto& [seat, command, digest] : on.log.entries) {
        if (seat != umpire) list_legal(on.scenario, state, seat, on.legal);
        seen += on.legal.size();
        apply(on.scenario, state, seat, command);
    }
    return seen + state.round;
}

std::uint64_t replay_checking(Material& on)
{
    State state = begin(on.scenario, on.log.seed);
    for (const auto& [seat, command, digest] : on.log.entries)
        apply(on.scenario, state, seat, command);
    return state.round;
}

/// A match of random legal commands, as a search plays one out: about 180 of them, since every
/// second word at the table is that there is nothing more to say.
std::uint64_t play_out(Material& on)
{
    const Dice dice{++on.seed};
    State state = begin(on.scenario, on.seed);
    std::uint32_t said = 0;
    while (state.phase != Phase::Over)
        for (int i = 0; i < state.seats && state.phase != Phase::Over; ++i) {
            const Company& own = company(state, seat_at(i));
            if (state.phase == Phase::Deals ? own.done : own.sealed) continue;
            list_legal(on.scenario, state, seat_at(i), on.legal);
            const bool talked = state.phase == Phase::Deals && ++said % 2 == 0;
            const std::uint32_t drawn =
                dice.below(on.legal.count, Draw::BotMood, state.round, said);
            apply(on.scenario, state, seat_at(i), talked ? FinishDeals{} : on.legal[drawn]);
        }
    return state.titan.price + said;
}

/// A whole match as the strategist imagines it, from the first round.
std::uint64_t play_imagined(Material& on)
{
    State imagined = begin(on.scenario, ++on.seed);
    const Habits habits = draw_habits(imagined);
    Playout{on.scenario, imagined, habits}.to_the_end(on.scenario.rounds);
    return imagined.round;
}

std::uint64_t play_fairly(Material& on)
{
    return play(on.scenario, ++on.seed, {}).end.round;
}

std::uint64_t settle_idle(Material& on)
{
    State state = on.middle;
    on.events.count = 0;
    apply(on.scenario, state, umpire, ClosePhase{}, &on.events);
    apply(on.scenario, state, umpire, ClosePhase{}, &on.events);
    return state.round + on.events.count;
}

std::uint64_t encode_views(Material& on)
{
    std::uint64_t bytes = 0;
    for (int i = 0; i < on.middle.seats; ++i)
        bytes += encode(view_for(on.middle, seat_at(i)), on.room);
    return bytes;
}

std::uint64_t forecast_plan(Material& on)
{
    const Plan plan = default_plan(on.scenario, visible(on.view), on.view.viewer);
    return static_cast<std::uint64_t>(forecast(on.scenario, on.view, plan).cash);
}

std::uint64_t worth_of_lots(Material& on)
{
    Terms terms;
    terms += wafer(Side::From, Node::Leading, 1, 10, on.view.round, 2);
    const DealWorth worth = worth_of(on.scenario, on.view, terms, Side::From, seat_at(2));
    return static_cast<std::uint64_t>(worth.mine + worth.theirs);
}

} // namespace

std::vector<Measure> measures(const Scenario& scenario)
{
    auto on = std::make_shared<Material>();
    on->scenario = scenario;
    on->log = play(scenario, 1, {}).log;
    on->middle = state_at(on->log, on->log.entries.size() / 2);
    on->view = view_for(on->middle, seat_at(0));
    on->encoded = encode(on->view);
    const auto entries = static_cast<int>(on->log.entries.size());

    std::vector<Measure> all;
    const auto add = [&](const char* name, int items, std::uint64_t (*work)(Material&)) {
        all.push_back({name, items, [on, work] { return work(*on); }});
    };
    add("commands_with_legal_list_per_second", entries, replay_listing);
    add("validated_replay_commands_per_second", entries, replay_checking);
    add("verified_replay_commands_per_second", entries, [](Material& with) {
        return std::uint64_t{replay(with.log).state.round};
    });
    add("random_matches_per_second", 1, play_out);
    add("playouts_from_round_1_per_second", 1, play_imagined);
    add("fair_matches_per_second", 1, play_fairly);
    add("settlement_us", 1, settle_idle);
    add("state_digest_us", 1, [](Material& with) { return digest_of(with.middle); });
    add("view_us", 1, [](Material& with) {
        return std::uint64_t{view_for(with.middle, seat_at(0)).round};
    });
    add("view_encode_us", 1, [](Material& with) {
        return std::uint64_t{encode(with.view, with.room)};
    });
    add("view_decode_us", 1, [](Material& with) {
        return std::uint64_t{decode_view(with.encoded)->round};
    });
    add("six_views_built_and_encoded_us", 1, encode_views);
    add("forecast_us", 1, forecast_plan);
    add("worth_us", 1, worth_of_lots);
    return all;
}

} // namespace frenemy
