#include "engine/core/dice.hpp"

#include <bit>

namespace frenemy {
namespace {

/// SipHash-2-4 under the match's seed: players see outcomes, so the seed must not follow from
/// them (Aumasson and Bernstein, 2012).
class SipHash {
public:
    explicit SipHash(std::uint64_t key)
        : a_(key ^ 0x736f6d6570736575U)
        , b_(~key ^ 0x646f72616e646f6dU)
        , c_(key ^ 0x6c7967656e657261U)
        , d_(~key ^ 0x7465646279746573U)
    {
    }

    void take(std::uint64_t word)
    {
        d_ ^= word;
        mix(2);
        a_ ^= word;
    }

    std::uint64_t finish()
    {
        c_ ^= 0xff;
        mix(4);
        return a_ ^ b_ ^ c_ ^ d_;
    }

private:
    void mix(int rounds)
    {
        while (rounds-- > 0) {
            a_ += b_;
            c_ += d_;
            b_ = std::rotl(b_, 13) ^ a_;
            d_ = std::rotl(d_, 16) ^ c_;
            a_ = std::rotl(a_, 32);
            c_ += b_;
            a_ += d_;
            b_ = std::rotl(b_, 17) ^ c_;
            d_ = std::rotl(d_, 21) ^ a_;
            c_ = std::rotl(c_, 32);
        }
    }

    std::uint64_t a_, b_, c_, d_;
};

} // namespace

std::uint32_t Dice::below(std::uint32_t bound, Draw what, std::uint32_t round,
                          std::uint32_t which) const
{
    // A product whose low half falls below this would favour small results: draw again.
    const std::uint32_t unfair = (0U - bound) % bound;
    for (std::uint32_t attempt = 0;; ++attempt) {
        SipHash hash{seed};
        hash.take(std::uint64_t{round} << 32U | which);
        hash.take(std::uint64_t{attempt} << 8U | static_cast<std::uint8_t>(what));
        const std::uint64_t scaled = (hash.finish() >> 32U) * bound;
        if (static_cast<std::uint32_t>(scaled) >= unfair)
            return static_cast<std::uint32_t>(scaled >> 32U);
    }
}

} // namespace frenemy
