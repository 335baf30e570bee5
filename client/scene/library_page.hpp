#pragma once

#include "client/model/library.hpp"
#include "client/scene/painter.hpp"

namespace frenemy::client {

/// The open chapter or term, of which `passed` pixels have gone above `area`; what is below it is not
/// drawn. Returns the height of the whole page.
int draw_library_page(Painter& painter, const Rect& area, const Library& library, int passed);

} // namespace frenemy::client
