#include "client/scene/canvas.hpp"
