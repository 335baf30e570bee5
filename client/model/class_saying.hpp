#pragma once

#include "client/model/visit.hpp"
#include "client/words/words.hpp"

#include <string>

namespace frenemy::client {

// A class's things in words.

inline constexpr auto name_of_stage = names<server::ClassStage>("lobby", "playing", "over");
inline constexpr auto name_of_holder = names<server::Holder>("bot", "person", "absent", "stand_in");

/// "수달 · 4번": what a pupil is called on screens, and the number.
std::string person_name(const Words& say, const server::Person& person);
/// The same of whoever has that number; the number alone when nobody is known to.
std::string person_name(const Words& say, const Classroom& classroom, server::Label label);
/// The alias alone, where room is short.
std::string alias_name(const Words& say, const Classroom& classroom, server::Label label);
/// Everybody whose seat it is, with numbers or by alias alone; "Bot" where it is nobody's.
std::string holders_name(const Words& say, const Classroom& classroom, const server::SeatNow& seat);
std::string holders_alias(const Words& say, const Classroom& classroom, const server::SeatNow& seat);
/// The company a seat of that table runs.
std::string company_name(const Words& say, const Classroom& classroom, server::TableId table, SeatId seat);
std::string company_name(const Words& say, const Classroom& classroom, const server::RankLine& line);
/// Counted from 1.
std::string table_name(const Words& say, server::TableId table);
/// "1:05"; never less than what is left.
std::string minutes(std::uint32_t milliseconds);
std::string refusal_text(const Words& say, server::Refusal refusal);
/// Why one is not in, as far as it is known, and what to do about it.
std::string trouble_text(const Words& say, const Visit& visit);

} // namespace frenemy::client
