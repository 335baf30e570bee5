#pragma once

#include "client/scene/canvas.hpp"
#include "client/sfml/font_files.hpp"

#include <array>
#include <cstdint>
#include <unordered_map>

struct FT_LibraryRec_;
struct FT_FaceRec_;

namespace frenemy::client {

/// Measures text without a display, glyph by glyph as SFML will set it.
class FreeTypeMetrics final : public TextMetrics {
public:
    explicit FreeTypeMetrics(const FontFiles& files);
    ~FreeTypeMetrics() override;
    FreeTypeMetrics(const FreeTypeMetrics&) = delete;
    FreeTypeMetrics& operator=(const FreeTypeMetrics&) = delete;

    /// Both files could be opened.
    bool ready() const { return faces_[0] && faces_[1]; }
    bool has_glyph(char32_t character, Weight weight) const;

    int width(std::string_view text, TextStyle style) const override;
    int line_height(TextStyle style) const override;

private:
    float advance(char32_t character, TextStyle style) const;

    FT_LibraryRec_* library_ = nullptr;
    std::array<FT_FaceRec_*, 2> faces_{};
    mutable std::array<int, 2> pixels_{};
    mutable std::unordered_map<std::uint64_t, float> advances_;
};

} // namespace frenemy::client
