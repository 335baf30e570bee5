#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <type_traits>

namespace frenemy {

/// A list that lives where it stands: at most `Capacity` items, no heap. Places not in use are
/// always zero, so that equal lists are equal bytes.
template <class T, std::size_t Capacity>
struct BoundedList {
    static_assert(std::is_trivially_copyable_v<T>);

    std::array<T, Capacity> items{};
    std::uint32_t count = 0;

    using value_type = T;
    static constexpr std::size_t capacity = Capacity;

    constexpr std::size_t size() const { return count; }
    constexpr bool empty() const { return count == 0; }
    constexpr bool full() const { return count == Capacity; }

    constexpr T* begin() { return items.data(); }
    constexpr T* end() { return items.data() + count; }
    constexpr const T* begin() const { return items.data(); }
    constexpr const T* end() const { return items.data() + count; }
    constexpr T& operator[](std::size_t i) { return items[i]; }
    constexpr const T& operator[](std::size_t i) const { return items[i]; }
    constexpr const T& back() const { return items[count - 1]; }

    /// Requires: not full.
    constexpr void push_back(const T& item) { items[count++] = item; }

    /// Keeps the order of the rest.
    constexpr void erase(const T* at)
    {
        const auto i = static_cast<std::size_t>(at - begin());
        std::copy(begin() + i + 1, end(), begin() + i);
        items[--count] = T{};
    }
    constexpr void clear()
    {
        std::fill(begin(), end(), T{});
        count = 0;
    }

    friend constexpr bool operator==(const BoundedList& a, const BoundedList& b)
    {
        return a.count == b.count && std::equal(a.begin(), a.end(), b.begin());
    }
};

/// The item of that id in a list sorted by id, or nothing.
template <class List, class Key>
constexpr auto find_by_id(List& list, Key id) -> decltype(list.begin())
{
    for (auto* at = list.begin(); at != list.end(); ++at)
        if (at->id == id) return at;
    return nullptr;
}

} // namespace frenemy
