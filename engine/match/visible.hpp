#pragma once

#include "engine/match/event.hpp"
#include "engine/match/view.hpp"

namespace frenemy {

/// A State that holds what a View shows and nothing else: hidden parts are empty. With it the
/// same rules that judge a command at the table judge it in a form while it is filled in.
State visible(const View& view);

/// Follows a redacted event: what a client does between two snapshots. The result equals the
/// View the table would send. False, and nothing has changed, when the event cannot have happened
/// to what the view shows, such as the end of a deal that was never signed: whoever sent it is
/// asked for a snapshot. Any event a decoder lets through may come; amounts saturate.
bool evolve(View& view, const Event& event);

} // namespace frenemy
