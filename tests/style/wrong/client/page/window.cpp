#include "client/sfml/window.hpp"
