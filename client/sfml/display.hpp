#pragma once

namespace frenemy::client {

/// Can a window be opened and drawn into? SFML ends the whole process where it cannot, so this is
/// asked before anything of SFML's is.
bool display_available();

} // namespace frenemy::client
