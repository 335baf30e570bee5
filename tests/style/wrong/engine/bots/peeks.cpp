#include "engine/match/state.hpp"
