#include "lab/measure/allocations.hpp"

#include <cstdlib>
#include <new>

namespace {

thread_local std::uint64_t asked = 0;

} // namespace

// Other forms of `new` and `delete` end up here; a sanitizer's own would not.

void* operator new(std::size_t size)
{
    ++asked;
    if (void* memory = std::malloc(size > 0 ? size : 1)) return memory;
    throw std::bad_alloc{};
}
void* operator new(std::size_t size, const std::nothrow_t&) noexcept
{
    ++asked;
    return std::malloc(size > 0 ? size : 1);
}
void operator delete(void* memory) noexcept
{
    std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept
{
    std::free(memory);
}

std::uint64_t frenemy::allocations()
{
    return asked;
}
