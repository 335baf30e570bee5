#pragma once

#include "engine/codec/codec.hpp"
#include "server/classroom/pupil.hpp"
#include "server/classroom/table.hpp"

#include <deque>
#include <string>
#include <vector>

namespace frenemy::server {

/// What results are made of: a copy, so that making them delays nobody.
struct ClassResults {
    struct Seat {
        std::array<Label, most_at_a_seat> pupils{};
        Temper temper{}; ///< of its bot, when it has no pupil
    };
    struct OneTable {
        TableId id;
        std::uint8_t line_up = 0;
        bool over = false;
        bool ended_early = false;
        Now opened = 0;
        MatchLog log;
        std::vector<Provenance> given;
        std::vector<Seat> seats;
    };

    ClassCode code;
    std::vector<Label> labels; ///< by pupil number − 1
    std::vector<bool> left;    ///< removed, or gone for good: the label may be another's by now
    std::vector<OneTable> tables;
    std::string powers; ///< lines of powers.csv, without the first
};

/// Seats against the same seats of other tables, by line-up, seat and rank. While a match goes on a
/// seat's total is V − par without anything that is secret.
std::vector<RankLine> ranks_of(const std::deque<Table>& tables, const std::vector<Pupil>& pupils);

/// The file (docs/FORMATS, results): CSV is UTF-8 with a mark, so that spreadsheets show Korean.
/// Empty when there is no such table.
Bytes file_of(const ClassResults& results, Download what, TableId table);
/// What it is called when it is saved, and its media type.
std::string name_of_file(const ClassResults& results, Download what, TableId table);
std::string media_type_of(Download what);

} // namespace frenemy::server
