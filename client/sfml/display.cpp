#include "client/sfml/display.hpp"

#include <GL/glx.h>
#include <X11/Xlib.h>

namespace frenemy::client {

bool display_available()
{
    Display* display = XOpenDisplay(nullptr);
    if (!display) return false;
    int error = 0;
    int event = 0;
    const bool drawable = glXQueryExtension(display, &error, &event) != 0;
    XCloseDisplay(display);
    return drawable;
}

} // namespace frenemy::client
