#include "client/sfml/window.hpp"
#include "server/room/room.hpp"
