#pragma once

#include "client/app/app.hpp"

#include <functional>
#include <string>
#include <vector>

namespace frenemy::client {

/// A screen to be looked at, and how one comes to it from the start screen.
struct Shot {
    std::string name;
    std::function<void(App&)> prepare;
};

/// The screens of a class, over a server that says what it is made to say.
std::vector<Shot> class_shots();

} // namespace frenemy::client
