#include "client/sfml/canvas.hpp"
