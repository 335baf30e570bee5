#pragma once

#include "client/model/lesson.hpp"

#include <optional>

namespace frenemy::client {

/// assets/lessons/first.json; nothing when it is no lesson.
std::optional<Lesson> read_lesson();
std::optional<Lesson> read_lesson(const std::string& file);

} // namespace frenemy::client
