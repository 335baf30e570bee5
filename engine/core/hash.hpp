#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace frenemy {

/// A fast 64-bit fingerprint of bytes, equal on every machine (docs/FORMATS). It tells change, not
/// malice.
std::uint64_t hash_of(std::span<const std::byte> bytes, std::uint64_t seed = 0);

} // namespace frenemy
