#include "dice.hpp"
