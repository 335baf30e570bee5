#pragma once

#include "client/scene/canvas.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace frenemy::client {

/// Lines no wider than `width`: broken at spaces, and inside a word (between syllables, in Korean)
/// only where the word alone is too wide. `\n` ends a line.
std::vector<std::string> wrap(const TextMetrics& metrics, std::string_view text, TextStyle style,
                              int width);

/// The text, or as much of it as fits with "…" at its end.
std::string ellipsis(const TextMetrics& metrics, std::string_view text, TextStyle style,
                     int width);

/// Bytes of the UTF-8 character that begins at `at`.
std::size_t character_size(std::string_view text, std::size_t at);

} // namespace frenemy::client
