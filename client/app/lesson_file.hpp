#pragma once

#include "client/model/lesson.hpp"

#include <filesystem>
#include <optional>

namespace frenemy::client {

/// assets/lessons/first.json, and beside it the recorded match, first.frenemy; nothing when either
/// is none, or other rules than ours lead through the match.
std::optional<Lesson> read_lesson();
std::optional<Lesson> read_lesson(const std::filesystem::path& file);
/// The first of the two alone.
std::optional<std::vector<Hint>> read_hints(const std::filesystem::path& file);

} // namespace frenemy::client
