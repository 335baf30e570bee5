#pragma once

#include "client/app/app.hpp"

namespace frenemy::client {

/// Plays in the terminal: what the scenes say as lines, and their controls by number. Without a
/// person at the terminal a bot plays to the end. Returns the program's status.
int play_in_terminal(App& app, bool person);

} // namespace frenemy::client
