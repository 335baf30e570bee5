#pragma once

#include "client/app/app.hpp"

#include <string>

namespace frenemy::client::testing {

/// Sizes of window and text at which every screen must hold.
struct Form {
    int width;
    int height;
    int text; ///< percent
};
inline constexpr Form forms[]{{1280, 800, 100}, {1600, 900, 100}, {1920, 1080, 100},
                              {1280, 800, 150}, {1600, 900, 150}, {1920, 1080, 150}};

/// Looks at what the app shows in both languages, in all forms, in both themes, and checks that no
/// text is cut, shortened, outside, on another text or too pale; that every control is inside, has a
/// name of its own, lies beside the others or wholly on one, says why when it is greyed, and is
/// reached with Tab. Leaves the app with the usual settings.
void look(App& app, const TextMetrics& metrics, const std::string& where);

} // namespace frenemy::client::testing
