#include "server/protocol/codec.hpp"
#include "server/protocol/discovery.hpp"
#include "tests/fuzz/decoders.hpp"

#include <cstdlib>

using namespace frenemy;
using namespace frenemy::server;

namespace {

template <class Messages>
void must_be_written_again(const Messages& messages, std::span<const std::byte> frame)
{
    if (!messages) return;
    Bytes again;
    for (const auto& message : *messages)
        if (!add_to_frame(again, message)) std::abort();
    if (!std::ranges::equal(again, frame)) std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto input = testing::as_input(data, size);
    must_be_written_again(decode_client_frame(input), input);
    must_be_written_again(decode_server_frame(input), input);
    decode_discovery_question(input);
    decode_discovery_answer(input);
    return 0;
}
