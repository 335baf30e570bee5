#include "engine/codec/codec.hpp"

#include "engine/codec/event_fields.hpp"
#include "engine/codec/match_fields.hpp"
#include "engine/codec/one_value.hpp"
#include "engine/codec/scenario_fields.hpp"
#include "engine/core/hash.hpp"

#include <array>

namespace frenemy {

std::size_t encode(const State& state, std::span<std::byte> room)
{
    return write(state, room);
}
std::size_t encode(const View& view, std::span<std::byte> room)
{
    return write(view, room);
}
std::size_t encode(const Command& command, std::span<std::byte> room)
{
    return write(command, room);
}
std::size_t encode(const Event& event, std::span<std::byte> room)
{
    return write(event, room);
}
std::size_t encode(const Scenario& scenario, std::span<std::byte> room)
{
    return write(scenario, room);
}

std::optional<State> decode_state(std::span<const std::byte> bytes)
{
    return read<State>(bytes);
}
std::optional<View> decode_view(std::span<const std::byte> bytes)
{
    return read<View>(bytes);
}
std::optional<Command> decode_command(std::span<const std::byte> bytes)
{
    return read<Command>(bytes);
}
std::optional<Event> decode_event(std::span<const std::byte> bytes)
{
    return read<Event>(bytes);
}
std::optional<Scenario> decode_scenario(std::span<const std::byte> bytes)
{
    return read<Scenario>(bytes);
}

std::uint64_t digest_of(const Scenario& scenario)
{
    std::array<std::byte, max_encoding> room; // NOLINT: filled by write
    return hash_of(std::span{room}.first(write(scenario, room)));
}

} // namespace frenemy
