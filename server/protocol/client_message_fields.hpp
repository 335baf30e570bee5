#pragma once

#include "engine/codec/command_fields.hpp"
#include "server/protocol/power_fields.hpp"

// Messages from a client, as bytes (docs/PROTOCOL).

namespace frenemy::server {

inline constexpr std::size_t most_key_bytes = 64;

template <class Archive>
void serialize(Archive& archive, Hello& value)
{
    auto& [version, rules, features, needs] = value;
    archive(version, rules, features, needs);
}
template <class Archive>
void serialize(Archive& archive, Join& value)
{
    auto& [code, wish] = value;
    archive(code, wish);
    a_label(wish);
}
template <class Archive>
void serialize(Archive& archive, Resume& value)
{
    auto& [token, seen] = value;
    field(archive, token);
    archive(seen);
}
template <class Archive>
void serialize(Archive& archive, Reenter& value)
{
    auto& [code, label] = value;
    archive(code, label);
    a_label(label);
}
template <class Archive>
void serialize(Archive& archive, Watch& value)
{
    auto& [code, table] = value;
    archive(code, table);
}
template <class Archive>
void serialize(Archive& archive, Teach& value)
{
    auto& [key] = value;
    text(archive, key, most_key_bytes);
}
template <class Archive>
void serialize(Archive& archive, Move& value)
{
    auto& [sequence, command] = value;
    archive(sequence, command);
    require(sequence >= 1 && sequence <= most_sequence);
}
template <class Archive>
void serialize(Archive&, AskSnapshot&)
{
}
template <class Archive>
void serialize(Archive& archive, DigestDiffers& value)
{
    auto& [entry, digest] = value;
    archive(entry, digest);
}
template <class Archive>
void serialize(Archive& archive, TakeSeat& value)
{
    auto& [table, seat] = value;
    archive(table);
    field(archive, seat);
    only_seats(seat);
}
template <class Archive>
void serialize(Archive& archive, Say& value)
{
    auto& [words] = value;
    text(archive, words, most_chat_bytes);
}
template <class Archive>
void serialize(Archive& archive, AskDownload& value)
{
    auto& [what, table] = value;
    field(archive, what);
    archive(table);
}
template <class Archive>
void serialize(Archive& archive, Use& value)
{
    auto& [request, power] = value;
    archive(request, power);
}
template <class Archive>
void serialize(Archive&, Leave&)
{
}

} // namespace frenemy::server
