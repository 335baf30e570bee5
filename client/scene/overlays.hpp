#pragma once

#include "client/model/settings.hpp"
#include "client/scene/painter.hpp"

namespace frenemy::client {

// Each lies above everything else; only its own controls remain.

/// What one can do besides playing. `in_match`: there is a match to leave.
void draw_menu(Painter& painter, const Rect& window, bool in_match);
void draw_settings(Painter& painter, const Rect& window, const Settings& settings);
/// Leaving would end something: whether it is meant is asked, in the words `what` has under
/// "leaving".
void draw_leave_question(Painter& painter, const Rect& window, std::string_view what);
/// Which key does what.
void draw_keys(Painter& painter, const Rect& window);
/// One sentence about what just happened. It lies, as low as it can, where it covers nothing that
/// can be pressed; so it is drawn last.
void draw_notice(Painter& painter, const Rect& window, const std::string& text);
/// All there is to see when the window is too small for a table.
void draw_too_small(Painter& painter, const Rect& window);

} // namespace frenemy::client
