#pragma once

#include "client/app/gallery_class.hpp"

namespace frenemy::client {

/// The screens one learns from: lesson, library, replay, debrief, two endings, and what lies over
/// every screen.
std::vector<Shot> learning_shots();

} // namespace frenemy::client
