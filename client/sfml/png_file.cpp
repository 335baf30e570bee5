#include "client/sfml/png_file.hpp"

#include <png.h>

namespace frenemy::client {

bool write_png(const std::string& file, int width, int height, const std::uint8_t* pixels)
{
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(width);
    image.height = static_cast<png_uint_32>(height);
    image.format = PNG_FORMAT_RGBA;
    image.flags = PNG_IMAGE_FLAG_FAST;
    const bool written = png_image_write_to_file(&image, file.c_str(), 0, pixels, 0, nullptr) != 0;
    png_image_free(&image);
    return written;
}

} // namespace frenemy::client
