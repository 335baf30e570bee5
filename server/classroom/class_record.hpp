#pragma once

#include "engine/codec/codec.hpp"
#include "server/classroom/pupil.hpp"
#include "server/classroom/table.hpp"

#include <optional>
#include <span>
#include <vector>

namespace frenemy::server {

/// What of a class is kept beside its matches (docs/FORMATS, class records).
struct ClassRecord {
    struct TableRecord {
        std::uint8_t line_up = 0;
        MatchId match = 0;
        Now opened = 0;
        bool ended_early = false;
        std::vector<TableSeat> seats;
    };

    std::uint32_t id = 0;
    ClassCode code;
    ClassSettings settings; ///< with every change since
    ClassStage stage{};
    bool paused = false;
    std::uint64_t seed = 0; ///< of its matches
    Now ends_at = 0;        ///< the round that is played then is the last; 0: none but its own
    Scenario scenario;
    std::optional<Scenario> small;
    std::vector<Pupil> pupils;
    std::vector<TableRecord> tables;
    std::uint8_t power_pages = 0; ///< records that hold what the teacher did
};

Bytes encode(const ClassRecord& record);
/// Of this or an earlier format; empty when it is neither.
std::optional<ClassRecord> decode_class_record(std::span<const std::byte> bytes);

/// Records of a class: page 0 is the one above, pages from 1 hold the powers used.
constexpr RecordId record_id(std::uint32_t class_id, std::uint8_t page)
{
    return RecordId{class_id} << 8U | page;
}
constexpr std::uint32_t class_of(RecordId record)
{
    return static_cast<std::uint32_t>(record >> 8U);
}
constexpr std::uint8_t page_of(RecordId record)
{
    return static_cast<std::uint8_t>(record);
}

} // namespace frenemy::server
