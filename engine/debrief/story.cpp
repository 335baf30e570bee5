#include "engine/debrief/story.hpp"

#include "engine/match/rules.hpp"

#include <memory>

namespace frenemy::debrief {
namespace {

/// Follows one entry event by event: a round is settled in the middle of one.
void follow(Story& story, State& state, const Events& events)
{
    for (const Event& event : events) {
        story.happenings.push_back({state.round, event});
        if (const auto* signed_now = std::get_if<DealSigned>(&event))
            story.deals.push_back(signed_now->deal);
        evolve(state, event);
        if (std::holds_alternative<RoundEnded>(event)) story.settled.push_back(state);
    }
}

} // namespace

Story story_of(const MatchLog& log)
{
    Story story;
    story.scenario = log.scenario;
    story.seed = log.seed;
    story.players = log.players;
    const auto events = std::make_unique<Events>(); // large
    State state = begin(log.scenario, log.seed);
    for (const MatchLog::Entry& entry : log.entries) {
        State next = state;
        events->clear();
        if (apply(log.scenario, next, entry.seat, entry.command, events.get())
            || digest_of(next) != entry.digest_after)
            break;
        follow(story, state, *events);
    }
    story.last = state;
    story.over = state.phase == Phase::Over;
    return story;
}

int count_of(const Story& story, Role role)
{
    return frenemy::count_of(story.scenario, role);
}

std::string name_key(const Story& story, int seat)
{
    return "company."
           + std::to_string(story.scenario.seats[static_cast<std::size_t>(seat)].company);
}

Subject subject_of_seat(int seat)
{
    return {Subject::Kind::Seat, seat};
}

std::vector<Phrase> round_names(int rounds)
{
    std::vector<Phrase> names;
    for (int round = 1; round <= rounds; ++round)
        names.push_back({"debrief.round", {whole(round)}});
    return names;
}

Axis round_axis()
{
    return {text("debrief.axis.round"), 0, {}};
}

Phrase table_name(int table)
{
    return {"debrief.table", {whole(table + 1)}};
}

} // namespace frenemy::debrief
