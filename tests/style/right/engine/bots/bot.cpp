#include "engine/match/view.hpp"
