#include "client/sfml/display.hpp"

#include <GL/glx.h>
#include <X11/Xlib.h>

namespace frenemy::client {

bool display_available()
{
    // Never closed: a server may start anew when its last client leaves, and whoever comes in that
    // moment (SFML, which then aborts) finds nobody.
    static Display* const display = XOpenDisplay(nullptr);
    if (!display) return false;
    int error = 0;
    int event = 0;
    return glXQueryExtension(display, &error, &event) != 0;
}

} // namespace frenemy::client
