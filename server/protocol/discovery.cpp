#include "server/protocol/discovery.hpp"

#include "engine/codec/one_value.hpp"
#include "server/protocol/class_fields.hpp"

#include <array>

namespace frenemy::server {
namespace {

constexpr std::array<unsigned char, 8> question_magic{0x8f, 'F', 'R', 'N', 'W', 'H', 'O', '?'};
constexpr std::array<unsigned char, 8> answer_magic{0x8f, 'F', 'R', 'N', 'H', 'E', 'R', 'E'};

template <class Archive>
void magic(Archive& archive, std::array<unsigned char, 8> is)
{
    const auto must_be = is;
    for (unsigned char& letter : is)
        archive(letter);
    require(is == must_be);
}

} // namespace

template <class Archive>
void serialize(Archive& archive, DiscoveryQuestion& value)
{
    auto& [version, number, code] = value;
    magic(archive, question_magic);
    archive(version, number);
    bool one = code.has_value();
    archive(one);
    if constexpr (Archive::is_loading::value)
        if (one) code.emplace();
    if (one) archive(*code);
}

template <class Archive>
void serialize(Archive& archive, DiscoveryAnswer::Listed& value)
{
    auto& [code, title, pupils, stage] = value;
    archive(code);
    text(archive, title, most_title_bytes);
    archive(pupils);
    field(archive, stage);
}

template <class Archive>
void serialize(Archive& archive, DiscoveryAnswer& value)
{
    auto& [version, number, port, encrypted, mark, classes] = value;
    magic(archive, answer_magic);
    archive(version, number, port, encrypted, mark);
    many(archive, classes, most_listed);
}

namespace {

template <class T>
Bytes bytes_of(const T& value)
{
    Bytes bytes(most_datagram_bytes);
    bytes.resize(write(value, bytes));
    return bytes;
}

} // namespace

Bytes encode(const DiscoveryQuestion& question)
{
    return bytes_of(question);
}
Bytes encode(const DiscoveryAnswer& answer)
{
    return bytes_of(answer);
}
std::optional<DiscoveryQuestion> decode_discovery_question(std::span<const std::byte> datagram)
{
    return read<DiscoveryQuestion>(datagram);
}
std::optional<DiscoveryAnswer> decode_discovery_answer(std::span<const std::byte> datagram)
{
    return read<DiscoveryAnswer>(datagram);
}

} // namespace frenemy::server
