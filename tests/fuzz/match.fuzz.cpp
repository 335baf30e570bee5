#include "tests/fuzz/decoders.hpp"

using namespace frenemy;
using namespace frenemy::testing;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    replays_safely(as_input(data, size));
    return 0;
}
