#pragma once

#include "engine/commands/command.hpp"
#include "engine/match/event.hpp"
#include "engine/match/match_log.hpp"
#include "engine/match/state.hpp"
#include "engine/match/view.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace frenemy {

using Bytes = std::vector<std::byte>;

/// Most bytes any one value but a match log takes.
inline constexpr std::size_t max_encoding = 16 * 1024;

/// Writes into the caller's room without allocating; how many bytes, or 0 when it does not fit.
std::size_t encode(const State& state, std::span<std::byte> room);
std::size_t encode(const View& view, std::span<std::byte> room);
std::size_t encode(const Command& command, std::span<std::byte> room);
std::size_t encode(const Event& event, std::span<std::byte> room);
std::size_t encode(const Scenario& scenario, std::span<std::byte> room);

template <class T>
Bytes encode(const T& value)
{
    Bytes bytes(max_encoding);
    bytes.resize(encode(value, std::span{bytes}));
    return bytes;
}

/// Exactly one well-formed value, or nothing: short, trailing or forged bytes are refused. Never
/// throws, and takes no memory but the value's own.
std::optional<State> decode_state(std::span<const std::byte> bytes);
std::optional<View> decode_view(std::span<const std::byte> bytes);
std::optional<Command> decode_command(std::span<const std::byte> bytes);
std::optional<Event> decode_event(std::span<const std::byte> bytes);
std::optional<Scenario> decode_scenario(std::span<const std::byte> bytes);

/// Largest match file that is written or read.
inline constexpr std::size_t most_match_bytes = 16 * 1024 * 1024;

/// A match file (docs/FORMATS); empty when the log holds what no table accepts, or too much.
Bytes encode_match(const MatchLog& log);

enum class MatchFileError : std::uint8_t {
    None,
    NotAMatch,       ///< does not begin like one
    NewerFormat,
    Damaged,         ///< checksum or structure
    OtherRules,      ///< played with another version of the rules
    Truncated,       ///< ends before it says it does
    ForeignScenario, ///< its numbers are not those it names, or no match can be played with them
};
inline constexpr auto name_of_match_file_error =
    names<MatchFileError>("none", "not_a_match", "newer_format", "damaged", "other_rules",
                          "truncated", "foreign_scenario");

struct DecodedMatch {
    MatchLog log; ///< empty unless error is None or OtherRules; `rules` is then always said
    MatchFileError error = MatchFileError::None;
};
/// Nothing a file says is believed before its checksum.
DecodedMatch decode_match(std::span<const std::byte> bytes);

} // namespace frenemy
