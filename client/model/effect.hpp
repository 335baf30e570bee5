#pragma once

#include "client/words/words.hpp"
#include "engine/commands/plan.hpp"
#include "engine/deals/clause.hpp"
#include "engine/match/view.hpp"
#include "engine/scenario/scenario.hpp"

#include <string>

namespace frenemy::client {

// What the rules make of a card, an action, a term or a choice, with the numbers of this scenario.

std::string effect_of(const Words& say, const Scenario& scenario, Card card);
std::string effect_of(const Words& say, const Scenario& scenario, Action action);
std::string effect_of(const Words& say, const Scenario& scenario, ClauseKind kind);
std::string effect_of(const Words& say, const Scenario& scenario, PolicyChoice choice);
std::string effect_of(const Words& say, const Scenario& scenario, Loyalty loyalty);

/// A lot that is owed even when a card takes its slot.
std::string effect_of_firm(const Words& say, const Scenario& scenario);
/// What much or little trust does.
std::string effect_of_trust(const Words& say, const Scenario& scenario);

/// What breaking a deal costs, as far as it is known, and trust with it.
std::string breach_text(const Words& say, const Scenario& scenario, int cost);
/// What the sealed breach of a deal with `partner` brings upon who breaks it in `round`.
std::string breach_warning(const Words& say, const Scenario& scenario, int round,
                           const std::string& partner, int price);
/// What a betrayal brings the viewer, and what it costs.
std::string betrayal_warning(const Words& say, const Scenario& scenario, const View& view);

} // namespace frenemy::client
