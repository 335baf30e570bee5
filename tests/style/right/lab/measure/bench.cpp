#include "engine/bots/bot.hpp"

#include <chrono>
#include <thread>
double seconds = 0;
