#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace frenemy {

/// The stable names of an enumeration, in its order: used in files, never shown to people.
template <class Enum, std::size_t N>
struct Names {
    std::array<std::string_view, N> text;

    constexpr std::string_view operator()(Enum value) const
    {
        const auto i = static_cast<std::size_t>(value);
        return i < N ? text[i] : std::string_view{"unknown"};
    }
    constexpr std::optional<Enum> find(std::string_view name) const
    {
        for (std::size_t i = 0; i < N; ++i)
            if (text[i] == name) return static_cast<Enum>(i);
        return {};
    }
};

template <class Enum, class... Text>
constexpr auto names(Text... text)
{
    return Names<Enum, sizeof...(Text)>{{std::string_view{text}...}};
}

} // namespace frenemy
