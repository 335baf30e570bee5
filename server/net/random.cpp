#include "server/net/random.hpp"

#include <openssl/rand.h>

#include <cstdlib>

namespace frenemy::server {
namespace {

void fill(void* bytes, std::size_t size)
{
    // Without chance there are no secrets, and nothing to go on with.
    if (RAND_bytes(static_cast<unsigned char*>(bytes), static_cast<int>(size)) != 1) std::abort();
}

} // namespace

Token random_token()
{
    Token token;
    fill(token.data(), token.size());
    return token;
}

std::uint64_t random_number()
{
    std::uint64_t number = 0;
    fill(&number, sizeof number);
    return number;
}

} // namespace frenemy::server
