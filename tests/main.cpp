// Catch2's own main takes ten seconds to compile: once, here, for every test program.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
