#include <SFML/Window.hpp>
