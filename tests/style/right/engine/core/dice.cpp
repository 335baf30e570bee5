#include "engine/core/dice.hpp"

#include <array>
// A float here, std::chrono there: only talk.
/* double ** talk * */
constexpr const char* text = "double";
int operand(int floats) { return floats; }
int is_operand = operand(2);
