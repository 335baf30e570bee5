#include "client/sfml/freetype_metrics.hpp"

#include <cmath>

#include <ft2build.h>
#include FT_FREETYPE_H

namespace frenemy::client {
namespace {

/// Calls `each` with the code points of UTF-8.
template <class Each>
void decode(std::string_view text, Each each)
{
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        char32_t code = size == 1 ? lead : lead & (0xFF >> (size + 1));
        for (std::size_t k = 1; k < size && i + k < text.size(); ++k)
            code = code << 6 | (static_cast<unsigned char>(text[i + k]) & 0x3F);
        each(code);
        i += size;
    }
}

} // namespace

FreeTypeMetrics::FreeTypeMetrics(const FontFiles& files)
{
    if (FT_Init_FreeType(&library_) != 0) return;
    if (FT_New_Face(library_, files.regular.c_str(), 0, &faces_[0]) != 0) faces_[0] = nullptr;
    if (FT_New_Face(library_, files.bold.c_str(), 0, &faces_[1]) != 0) faces_[1] = nullptr;
}

FreeTypeMetrics::~FreeTypeMetrics()
{
    for (FT_Face face : faces_)
        if (face) FT_Done_Face(face);
    if (library_) FT_Done_FreeType(library_);
}

bool FreeTypeMetrics::has_glyph(char32_t character, Weight weight) const
{
    return FT_Get_Char_Index(faces_[static_cast<std::size_t>(weight)], character) != 0;
}

float FreeTypeMetrics::advance(char32_t character, TextStyle style) const
{
    const std::uint64_t key = std::uint64_t{character} << 24
                              | static_cast<std::uint64_t>(style.pixels) << 1
                              | static_cast<std::uint64_t>(style.weight);
    const auto known = advances_.find(key);
    if (known != advances_.end()) return known->second;

    const auto which = static_cast<std::size_t>(style.weight);
    FT_Face face = faces_[which];
    if (pixels_[which] != style.pixels) {
        FT_Set_Pixel_Sizes(face, 0, static_cast<FT_UInt>(style.pixels));
        pixels_[which] = style.pixels;
    }
    float wide = 0;
    // The flags SFML 2.5 loads its glyphs with: other hinting has other widths.
    if (FT_Load_Char(face, character, FT_LOAD_TARGET_NORMAL | FT_LOAD_FORCE_AUTOHINT) == 0)
        wide = static_cast<float>(face->glyph->metrics.horiAdvance) / 64.0F;
    advances_.emplace(key, wide);
    return wide;
}

int FreeTypeMetrics::width(std::string_view text, TextStyle style) const
{
    float sum = 0;
    decode(text, [&](char32_t code) { sum += advance(code, style); });
    return static_cast<int>(std::ceil(sum));
}

int FreeTypeMetrics::line_height(TextStyle style) const
{
    return style.pixels * 3 / 2;
}

} // namespace frenemy::client
