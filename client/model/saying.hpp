#pragma once

#include "client/words/words.hpp"
#include "engine/commands/plan.hpp"
#include "engine/core/rejection.hpp"
#include "engine/match/event.hpp"
#include "engine/match/view.hpp"
#include "server/protocol/remarked.hpp"

#include <string>

namespace frenemy::client {

// The game's things in words.

std::string company_name(const Words& say, const Scenario& scenario, SeatId seat);
std::string party_name(const Words& say, const Scenario& scenario, Party party);
/// "2024 H1" of a round.
std::string half_year(const Words& say, int round);
std::string rejection_text(const Words& say, const Rejection& rejection);

/// Who says it and what, in one line.
std::string remark_text(const Words& say, const Scenario& scenario, const server::Remarked& said);

/// What a hidden agenda asks for in this scenario.
std::string agenda_text(const Words& say, const Scenario& scenario, Agenda agenda);

/// One clause; `mine` when the reader gives it.
std::string clause_text(const Words& say, const Scenario& scenario, const Clause& clause);
/// Both sides in the reader's words: what it gives, what it gets.
std::string terms_text(const Words& say, const Scenario& scenario, const Terms& terms, Side mine);

/// The same apart: what the reader gives, what it gets, what both do.
struct TermsBySide {
    std::string give;
    std::string get;
    std::string both;
};
TermsBySide terms_by_side(const Words& say, const Scenario& scenario, const Terms& terms, Side mine);

/// Everything a plan asks for, in one line.
std::string plan_in_full(const Words& say, const Plan& plan);

/// With its sign: "+12", "−3", "0".
std::string signed_number(int number);

/// What an event says to people, with the arithmetic of its number; empty when nobody needs it.
std::string told(const Words& say, const Scenario& scenario, const Event& event);

} // namespace frenemy::client
