#include "tests/fuzz/server_log.hpp"

using namespace frenemy;
using namespace frenemy::testing;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto bytes = std::as_bytes(std::span{data, size});
    const Bytes input{bytes.begin(), bytes.end()};
    opens_safely(input);
    opens_safely(sealed(input));
    return 0;
}
