#pragma once

#include "client/app/gallery_class.hpp"
#include "client/app/options.hpp"
#include "client/scene/canvas.hpp"
#include "client/sfml/sfml_canvas.hpp"

#include <string>

namespace frenemy::client {

/// Every screen there is.
std::vector<Shot> all_shots();

/// Draws every screen into PNG files of a folder, in both languages, at two sizes and two text
/// sizes, for people and tests to look at. An empty answer is success.
std::string draw_gallery(const std::string& folder, const Options& options,
                         const TextMetrics& metrics, const SfmlFonts& fonts);

} // namespace frenemy::client
