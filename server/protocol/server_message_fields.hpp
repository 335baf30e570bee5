#pragma once

#include "engine/codec/event_fields.hpp"
#include "engine/codec/match_fields.hpp"
#include "engine/codec/scenario_fields.hpp"
#include "engine/scenario/well_formed.hpp"
#include "server/protocol/class_fields.hpp"
#include "server/protocol/message.hpp"
#include "server/protocol/packed.hpp"

// Messages from a server, as bytes (docs/PROTOCOL).

namespace frenemy {

template <> inline constexpr int values_of<server::Refusal> = server::refusals;
template <> inline constexpr int values_of<Rejection::Code> = rejection_codes;
template <> inline constexpr int values_of<RemarkKind> = remark_kinds;

template <class Archive>
void serialize(Archive& archive, Rejection& value)
{
    auto& [code, limit] = value;
    field(archive, code);
    archive(limit);
}
template <class Archive>
void serialize(Archive& archive, Remark& value)
{
    auto& [kind, number] = value;
    field(archive, kind);
    archive(number);
}

} // namespace frenemy

namespace frenemy::server {

inline constexpr std::size_t most_path_bytes = 64;
inline constexpr std::size_t most_join_code_bytes = 32;
inline constexpr std::size_t most_scenarios_told = 64;

/// A value that several messages may share; there always is one.
template <class Archive, class T>
void shared(Archive& archive, std::shared_ptr<const T>& value)
{
    if constexpr (Archive::is_loading::value) {
        auto read = std::make_shared<T>();
        archive(*read);
        value = std::move(read);
    } else {
        require(value != nullptr);
        archive(*value);
    }
}

template <class Archive>
void serialize(Archive& archive, Welcome& value)
{
    auto& [version, rules, features] = value;
    archive(version, rules, features);
}
template <class Archive>
void serialize(Archive& archive, Refused& value)
{
    auto& [why, about] = value;
    field(archive, why);
    archive(about);
}
template <class Archive>
void serialize(Archive& archive, Joined& value)
{
    auto& [token, label, alias, last_sequence] = value;
    field(archive, token);
    archive(label, alias, last_sequence);
    a_label(label);
    require(alias.value < aliases);
}
template <class Archive>
void serialize(Archive&, ConsentAsked&)
{
}
template <class Archive>
void serialize(Archive& archive, Seated& value)
{
    auto& [table, seat, scenario] = value;
    archive(table);
    field(archive, seat);
    seat_or_nobody(seat);
    shared(archive, scenario);
    require(is_well_formed(*scenario));
}
template <class Archive>
void serialize(Archive&, Unseated&)
{
}
template <class Archive>
void serialize(Archive& archive, Snapshot& value)
{
    auto& [entry, digest, view] = value;
    archive(entry, digest);
    shared(archive, view);
}
template <class Archive>
void serialize(Archive& archive, Happened& value)
{
    auto& [entry, events, view_digest] = value;
    // Named anew: clang 14 captures no structured bindings.
    const auto content = [&entry = entry, &events = events](auto& inner) {
        inner(entry);
        many(inner, events, max_events);
    };
    if constexpr (Archive::is_saving::value)
        save_packed<most_server_bytes>(archive, [&](std::span<std::byte> room) {
            BoundedWriter inner{room};
            content(inner);
            return inner.written();
        });
    else
        load_packed<most_server_bytes>(archive, [&](std::span<const std::byte> bytes) {
            BoundedReader inner{bytes};
            content(inner);
            require(inner.left() == 0);
        });
    archive(view_digest);
}
template <class Archive>
void serialize(Archive& archive, Accepted& value)
{
    auto& [sequence, entry] = value;
    archive(sequence, entry);
}
template <class Archive>
void serialize(Archive& archive, Rejected& value)
{
    auto& [about, why] = value;
    archive(about, why);
}
template <class Archive>
void serialize(Archive& archive, Lobby& value)
{
    auto& [now, people] = value;
    archive(now);
    many(archive, people, most_pupils);
}
template <class Archive>
void serialize(Archive& archive, PersonNow& value)
{
    auto& [person] = value;
    archive(person);
}
template <class Archive>
void serialize(Archive& archive, PersonGone& value)
{
    auto& [label] = value;
    archive(label);
    a_label(label);
}
template <class Archive>
void serialize(Archive& archive, Clock& value)
{
    auto& [state, left_ms] = value;
    field(archive, state);
    archive(left_ms);
}
template <class Archive>
void serialize(Archive& archive, Said& value)
{
    auto& [from, words] = value;
    archive(from);
    a_label(from);
    text(archive, words, most_chat_bytes);
}
template <class Archive>
void serialize(Archive& archive, Announced& value)
{
    auto& [words] = value;
    text(archive, words, most_announcement_bytes);
}
template <class Archive>
void serialize(Archive& archive, TableOver& value)
{
    auto& [table, early] = value;
    archive(table, early);
}
template <class Archive>
void serialize(Archive& archive, Ranks& value)
{
    auto& [lines] = value;
    many(archive, lines, std::size_t{most_tables} * max_seats);
}
template <class Archive>
void serialize(Archive& archive, Ticket& value)
{
    auto& [what, table, path] = value;
    field(archive, what);
    archive(table);
    text(archive, path, most_path_bytes);
}
template <class Archive>
void serialize(Archive& archive, Teaching& value)
{
    auto& [classes, scenarios] = value;
    many(archive, classes, most_classes_told);
    require(scenarios.size() <= most_scenarios_told);
    auto count = static_cast<std::uint16_t>(scenarios.size());
    archive(count);
    require(count <= most_scenarios_told);
    scenarios.resize(count);
    for (std::string& name : scenarios)
        text(archive, name, 32);
}
template <class Archive>
void serialize(Archive& archive, ClassOpened& value)
{
    auto& [request, code, join_code] = value;
    archive(request, code);
    text(archive, join_code, most_join_code_bytes);
}
template <class Archive>
void serialize(Archive& archive, Done& value)
{
    auto& [request] = value;
    archive(request);
}
template <class Archive>
void serialize(Archive& archive, Monitor& value)
{
    auto& [lines] = value;
    many(archive, lines, most_tables);
}
template <class Archive>
void serialize(Archive& archive, ReentryAsked& value)
{
    auto& [label] = value;
    archive(label);
    a_label(label);
}
template <class Archive>
void serialize(Archive& archive, Remarked& value)
{
    auto& [from, to, remark] = value;
    field(archive, from);
    field(archive, to);
    archive(remark);
    require(from.value < max_seats);
    seat_or_nobody(to);
}

template <class Archive>
void serialize(Archive& archive, Choices& value)
{
    auto& [table, seat, phase, offers, plans] = value;
    archive(table);
    field(archive, seat);
    field(archive, phase);
    only_seats(seat);
    many(archive, offers, max_offers);
    many(archive, plans, most_plans_offered);
}

} // namespace frenemy::server
