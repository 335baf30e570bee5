#pragma once

#include "engine/codec/archive.hpp"

#include <cstddef>
#include <optional>
#include <span>

namespace frenemy {

/// How many bytes it took, or 0 when it does not fit or may not be said at all: what is written can
/// be read.
template <class T>
std::size_t write(const T& value, std::span<std::byte> room)
try {
    BoundedWriter archive{room};
    archive(value);
    return archive.written();
} catch (const cereal::Exception&) {
    return 0;
}

/// All of the bytes as one value, or nothing.
template <class T>
std::optional<T> read(std::span<const std::byte> bytes)
try {
    std::optional<T> value{std::in_place};
    BoundedReader archive{bytes};
    archive(*value);
    if (archive.left() != 0) value.reset();
    return value;
} catch (const cereal::Exception&) {
    return {};
}

} // namespace frenemy
