#pragma once

#include "engine/chain/party.hpp"
#include "engine/codec/archive.hpp"
#include "engine/commands/plan.hpp"
#include "engine/core/bounded_list.hpp"
#include "engine/core/id.hpp"
#include "engine/core/quantity.hpp"
#include "engine/deals/deal.hpp"
#include "engine/match/event.hpp"
#include "engine/match/state.hpp"

#include <array>
#include <cstring>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>

namespace frenemy {

// One field after the other, each by what it is: numbers as they are, enumerations in a byte that
// is checked, lists with a count that is checked, structs by their own serialize function.
//
// A struct without padding and without lists lies in memory as it lies in the file, so it is copied
// whole and then walked by Bounds, which looks at enumerations, seats and whatever else its
// serialize function asks for. This changes the speed and not one byte.

template <class Enum>
inline constexpr int values_of = 0; ///< how many an enumeration has; 0 does not compile
template <> inline constexpr int values_of<Role> = roles;
template <> inline constexpr int values_of<Node> = 2;
template <> inline constexpr int values_of<Chip> = 2;
template <> inline constexpr int values_of<Party> = parties;
template <> inline constexpr int values_of<ModelPolicy> = 2;
template <> inline constexpr int values_of<AllianceId> = alliances + 1;
template <> inline constexpr int values_of<ClauseKind> = clause_kinds;
template <> inline constexpr int values_of<Side> = 2;
template <> inline constexpr int values_of<Action> = actions;
template <> inline constexpr int values_of<PolicyChoice> = 3;
template <> inline constexpr int values_of<Loyalty> = 3;
template <> inline constexpr int values_of<Phase> = 3;
template <> inline constexpr int values_of<Agenda> = agendas;
template <> inline constexpr int values_of<Card> = cards;
template <> inline constexpr int values_of<Layer> = 3;
template <> inline constexpr int values_of<Reason> = reasons;
template <> inline constexpr int values_of<OfferEnd> = 6;
template <> inline constexpr int values_of<DealEnd> = 4;
template <> inline constexpr int values_of<Parting> = 3;
template <> inline constexpr int values_of<TrustReason> = 4;

/// What is written part by part, because only the clauses and items in use are. Whoever holds such
/// a part is named here too; Bounds does not compile for one that was forgotten.
template <class T> inline constexpr bool in_parts = !std::has_unique_object_representations_v<T>;
template <> inline constexpr bool in_parts<Terms> = true;
template <> inline constexpr bool in_parts<Offer> = true;
template <> inline constexpr bool in_parts<Deal> = true;
template <> inline constexpr bool in_parts<MakeOffer> = true;
template <> inline constexpr bool in_parts<CounterOffer> = true;
template <> inline constexpr bool in_parts<OfferMade> = true;
template <> inline constexpr bool in_parts<DealSigned> = true;
template <> inline constexpr bool in_parts<State> = true;
template <> inline constexpr bool in_parts<View> = true;
template <class T, std::size_t N> inline constexpr bool in_parts<BoundedList<T, N>> = true;

template <class Archive, class T>
void field(Archive& archive, T& value);

/// Walks a value that is already there and moves nothing.
struct Bounds {
    template <class T>
    void operator()(T& value)
    {
        static_assert(!in_parts<T>, "say above that it is written in parts");
        if constexpr (!std::is_integral_v<T>) serialize(*this, value);
    }
};

template <class Archive>
inline constexpr bool walks = std::is_same_v<Archive, Bounds>;

/// `count` items that lie one behind the other.
template <class Archive, class T>
void items(Archive& archive, T* first, std::size_t count)
{
    if constexpr (in_parts<T> || walks<Archive>) {
        for (T* item = first; item != first + count; ++item)
            field(archive, *item);
    } else {
        if constexpr (Archive::is_loading::value) archive.take(first, count * sizeof(T));
        Bounds bounds;
        for (T* item = first; item != first + count; ++item)
            field(bounds, *item);
        if constexpr (Archive::is_saving::value) archive.put(first, count * sizeof(T));
    }
}

template <class... T>
bool lie_together(const T&... values)
{
    const void* next = nullptr;
    bool together = true;
    const auto follows = [&](const auto& value) {
        together = together && (next == nullptr || next == &value);
        next = &value + 1;
    };
    (follows(values), ...);
    return together;
}

template <class Archive, class First, class... T>
void fields(Archive& archive, First& first, T&... values)
{
    if constexpr (walks<Archive> || in_parts<First> || (in_parts<T> || ...)) {
        field(archive, first);
        (field(archive, values), ...);
    } else if (lie_together(first, values...)) {
        constexpr std::size_t size = sizeof(First) + (sizeof(T) + ... + 0);
        if constexpr (Archive::is_loading::value) archive.take(&first, size);
        Bounds bounds;
        fields(bounds, first, values...);
        if constexpr (Archive::is_saving::value) archive.put(&first, size);
    } else {
        field(archive, first);
        (field(archive, values), ...);
    }
}

template <class Archive, class T, std::size_t N>
void listed(Archive& archive, BoundedList<T, N>& list)
{
    static_assert(N < 256);
    auto count = static_cast<std::uint8_t>(list.count);
    archive(count);
    if (count > N) throw Malformed{};
    list.count = count;
    items(archive, list.items.data(), count);
}

template <class T> inline constexpr bool is_array = false;
template <class T, std::size_t N> inline constexpr bool is_array<std::array<T, N>> = true;
template <class T> inline constexpr bool is_list = false;
template <class T, std::size_t N> inline constexpr bool is_list<BoundedList<T, N>> = true;

template <class Archive, class T>
void field(Archive& archive, T& value)
{
    if constexpr (std::is_enum_v<T>) {
        static_assert(values_of<T> > 0, "say in fields.hpp how many values it has");
        auto byte = static_cast<std::uint8_t>(value);
        archive(byte);
        if (byte >= values_of<T>) throw Malformed{};
        value = static_cast<T>(byte);
    } else if constexpr (std::is_class_v<T> && !in_parts<T> && !walks<Archive>) {
        items(archive, &value, 1);
    } else if constexpr (is_array<T>) {
        items(archive, value.data(), value.size());
    } else if constexpr (is_list<T>) {
        static_assert(!walks<Archive>, "say above that whoever holds this list is written in parts");
        listed(archive, value);
    } else if constexpr (std::is_same_v<T, SeatId>) {
        archive(value.value);
        if (value.value >= max_seats && value != no_seat && value != umpire) throw Malformed{};
    } else if constexpr (std::is_same_v<T, bool> && walks<Archive>) {
        unsigned char byte = 0;
        std::memcpy(&byte, &value, 1); // as a bool it must not be read before it is known to be one
        if (byte > 1) throw Malformed{};
    } else {
        archive(value);
    }
}

// What a reader relies on beyond types, because it finds its way with it.

inline void require(bool holds)
{
    if (!holds) throw Malformed{};
}

/// Places at the table, and neither nobody nor the umpire.
template <class... Seats>
void only_seats(Seats... seats)
{
    (require(seats.value < max_seats), ...);
}

inline void seat_or_nobody(SeatId seat)
{
    require(seat.value < max_seats || seat == no_seat);
}

/// One of the two alliances, and not none.
inline void an_alliance(AllianceId alliance)
{
    require(alliance != AllianceId::None);
}

template <class Archive, class Tag, class Number>
void serialize(Archive& archive, Id<Tag, Number>& id)
{
    archive(id.value);
}

template <class Archive>
void serialize(Archive& archive, Money& money)
{
    archive(money.count);
    require(money.count >= -most_money && money.count <= most_money);
}

namespace detail {

template <class Variant, std::size_t I = 0>
void load_alternative(BoundedReader& archive, Variant& variant, std::size_t index)
{
    if constexpr (I < std::variant_size_v<Variant>) {
        if (index != I) return load_alternative<Variant, I + 1>(archive, variant, index);
        std::variant_alternative_t<I, Variant> value{};
        archive(value);
        variant = value;
    } else {
        throw Malformed{};
    }
}

} // namespace detail

/// One of several, after a byte that says which: its place in the append-only list.
template <class... T>
void CEREAL_SAVE_FUNCTION_NAME(BoundedWriter& archive, const std::variant<T...>& variant)
{
    static_assert(sizeof...(T) < 256);
    archive(static_cast<std::uint8_t>(variant.index()));
    std::visit([&](const auto& value) { archive(value); }, variant);
}
template <class... T>
void CEREAL_LOAD_FUNCTION_NAME(BoundedReader& archive, std::variant<T...>& variant)
{
    std::uint8_t index = 0;
    archive(index);
    detail::load_alternative(archive, variant, index);
}

} // namespace frenemy
