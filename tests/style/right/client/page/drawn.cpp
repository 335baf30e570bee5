#include "client/scene/canvas.hpp"
#include "engine/debrief/chart.hpp"
