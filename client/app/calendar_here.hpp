#pragma once

#include "client/model/calendar.hpp"

namespace frenemy::client {

/// Now, where this machine is.
Calendar calendar_here();

} // namespace frenemy::client
