constexpr double half = 1; // of what?
