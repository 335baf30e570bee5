#pragma once

#include "client/app/app.hpp"
#include "client/app/gallery.hpp"

#include <memory>
#include <string>

namespace frenemy::client::testing {

/// Sizes of window and text at which every screen must hold.
struct Form {
    int width;
    int height;
    int text; ///< percent
};
inline constexpr Form forms[]{{1280, 800, 100}, {1600, 900, 100}, {1920, 1080, 100},
                              {1280, 800, 150}, {1600, 900, 150}, {1920, 1080, 150},
                              {1280, 800, 175}, {1920, 1080, 175}};

/// The app of that picture of the gallery, at six seats.
std::unique_ptr<App> app_of(const Shot& shot);

/// Looks at what the app shows in both languages, in all forms, in both themes, and checks that no
/// text is cut, shortened, outside, on another text or too pale; that every control is inside, has a
/// name of its own, lies beside the others or wholly on one, says why when it is greyed, and is
/// reached with Tab. Leaves the app with the usual settings.
void look(App& app, const TextMetrics& metrics, const std::string& where);

/// Looks at one moment of something that moves. What flies passes over what lies: it must cover it,
/// and of the figures that fly, the last `figures` texts of all, none covers another. Controls are
/// not asked about.
void look_at_moment(App& app, const TextMetrics& metrics, std::size_t figures,
                    const std::string& where);

} // namespace frenemy::client::testing
