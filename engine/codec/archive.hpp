#pragma once

#include <cereal/cereal.hpp>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <type_traits>

namespace frenemy {

// Cereal's own binary archive believes every length it reads, and allocates for it. These two
// write little-endian into memory that is already there, and refuse what does not fit.

static_assert(std::endian::native == std::endian::little, "teach both archives to swap bytes");

/// Thrown inside the codec and caught there: no exception crosses the engine's interface.
struct Malformed : cereal::Exception {
    Malformed() : Exception("malformed") {}
};

class BoundedWriter : public cereal::OutputArchive<BoundedWriter, cereal::AllowEmptyClassElision> {
public:
    explicit BoundedWriter(std::span<std::byte> room) : OutputArchive(this), room_(room) {}

    std::size_t written() const { return written_; }

    // Inline, always: where the size is known, the copy is a move or two.
    [[gnu::always_inline]] void put(const void* from, std::size_t size)
    {
        if (size > room_.size() - written_) throw Malformed{};
        std::memcpy(room_.data() + written_, from, size);
        written_ += size;
    }

private:
    std::span<std::byte> room_;
    std::size_t written_ = 0;
};

class BoundedReader : public cereal::InputArchive<BoundedReader, cereal::AllowEmptyClassElision> {
public:
    explicit BoundedReader(std::span<const std::byte> bytes) : InputArchive(this), bytes_(bytes) {}

    std::size_t left() const { return bytes_.size(); }

    [[gnu::always_inline]] void take(void* to, std::size_t size)
    {
        if (size > bytes_.size()) throw Malformed{};
        std::memcpy(to, bytes_.data(), size);
        bytes_ = bytes_.subspan(size);
    }

private:
    std::span<const std::byte> bytes_;
};

template <class T>
concept PlainNumber = std::is_integral_v<T> && !std::is_same_v<T, bool>;

template <PlainNumber T>
void CEREAL_SAVE_FUNCTION_NAME(BoundedWriter& archive, const T& number)
{
    archive.put(&number, sizeof number);
}
template <PlainNumber T>
void CEREAL_LOAD_FUNCTION_NAME(BoundedReader& archive, T& number)
{
    archive.take(&number, sizeof number);
}

/// One byte, 0 or 1: anything else is forged.
inline void CEREAL_SAVE_FUNCTION_NAME(BoundedWriter& archive, const bool& flag)
{
    const std::uint8_t byte = flag ? 1 : 0;
    archive.put(&byte, 1);
}
inline void CEREAL_LOAD_FUNCTION_NAME(BoundedReader& archive, bool& flag)
{
    std::uint8_t byte = 0;
    archive.take(&byte, 1);
    if (byte > 1) throw Malformed{};
    flag = byte == 1;
}

} // namespace frenemy

CEREAL_REGISTER_ARCHIVE(frenemy::BoundedWriter)
CEREAL_REGISTER_ARCHIVE(frenemy::BoundedReader)
CEREAL_SETUP_ARCHIVE_TRAITS(frenemy::BoundedReader, frenemy::BoundedWriter)
