#include "client/sfml/font_files.hpp"

#include <array>
#include <filesystem>

namespace frenemy::client {

std::optional<FontFiles> find_fonts()
{
    const std::array<FontFiles, 5> candidates{{
        {"/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
         "/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc"},
        {"/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc",
         "/usr/share/fonts/noto-cjk/NotoSansCJK-Bold.ttc"},
        {"/usr/share/fonts/truetype/nanum/NanumBarunGothic.ttf",
         "/usr/share/fonts/truetype/nanum/NanumBarunGothicBold.ttf"},
        {"/usr/share/fonts/truetype/nanum/NanumGothic.ttf",
         "/usr/share/fonts/truetype/nanum/NanumGothicBold.ttf"},
        {"/usr/share/fonts/nanum/NanumGothic.ttf", "/usr/share/fonts/nanum/NanumGothicBold.ttf"},
    }};
    std::error_code ignored;
    for (const FontFiles& files : candidates)
        if (std::filesystem::exists(files.regular, ignored)
            && std::filesystem::exists(files.bold, ignored))
            return files;
    return {};
}

} // namespace frenemy::client
