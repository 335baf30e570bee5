#pragma once

#include <cstdint>
#include <string>

namespace frenemy::client {

/// Writes a picture of `width` × `height` pixels of four bytes, red first, its first line on top; fast
/// rather than small. False when the file cannot be written.
bool write_png(const std::string& file, int width, int height, const std::uint8_t* pixels);

} // namespace frenemy::client
