#include "client/scene/canvas.hpp"

#include <SFML/Graphics.hpp>
