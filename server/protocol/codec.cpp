#include "server/protocol/codec.hpp"

#include "engine/codec/one_value.hpp"
#include "server/protocol/client_message_fields.hpp"
#include "server/protocol/server_message_fields.hpp"

#include <array>

namespace frenemy::server {
namespace {

/// Most messages of a frame: some cost a server far more than the byte they are.
inline constexpr std::size_t most_client_messages = 16;
inline constexpr std::size_t most_server_messages = 4096;

template <class Message>
bool add(Bytes& frame, const Message& message)
{
    static thread_local std::array<std::byte, most_server_bytes> room;
    const std::size_t size = write(message, room);
    frame.insert(frame.end(), room.begin(), room.begin() + static_cast<std::ptrdiff_t>(size));
    return size > 0;
}

template <class Message>
std::optional<std::vector<Message>> read_all(std::span<const std::byte> frame, std::size_t most)
try {
    std::vector<Message> messages;
    BoundedReader archive{frame};
    do {
        require(messages.size() < most);
        archive(messages.emplace_back());
    } while (archive.left() != 0);
    return messages;
} catch (const cereal::Exception&) {
    return {};
}

} // namespace

bool is_readable(std::string_view text)
{
    for (std::size_t i = 0; i < text.size();) {
        const auto byte = [&](std::size_t at) -> unsigned {
            return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
        };
        const unsigned lead = byte(i);
        if (lead < 0x80) {
            if (lead < 0x20 || lead == 0x7f) return false;
            ++i;
            continue;
        }
        const std::size_t more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
        if (lead < 0xc2 || lead > 0xf4) return false;
        unsigned point = lead & (0x3fU >> more);
        for (std::size_t k = 1; k <= more; ++k) {
            if ((byte(i + k) & 0xc0U) != 0x80U) return false;
            point = point << 6U | (byte(i + k) & 0x3fU);
        }
        // Longer than need be, half of a pair, beyond the last, or a control character.
        constexpr std::array<unsigned, 4> least{0, 0x80, 0x800, 0x10000};
        if (point < least[more] || (point >= 0xd800 && point < 0xe000) || point > 0x10ffff
            || point < 0xa0 || (point >= 0x2028 && point <= 0x202e)
            || (point >= 0x2066 && point <= 0x2069))
            return false;
        i += more + 1;
    }
    return true;
}

bool add_to_frame(Bytes& frame, const ClientMessage& message)
{
    return add(frame, message);
}
bool add_to_frame(Bytes& frame, const ServerMessage& message)
{
    return add(frame, message);
}

std::optional<std::vector<ClientMessage>> decode_client_frame(std::span<const std::byte> frame)
{
    if (frame.size() > most_client_bytes) return {};
    return read_all<ClientMessage>(frame, most_client_messages);
}
std::optional<std::vector<ServerMessage>> decode_server_frame(std::span<const std::byte> frame)
{
    if (frame.size() > most_server_bytes) return {};
    return read_all<ServerMessage>(frame, most_server_messages);
}

} // namespace frenemy::server
