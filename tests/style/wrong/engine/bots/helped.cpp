#include "engine/round/settlement.hpp"
