#pragma once

#include <optional>
#include <string>

namespace frenemy::client {

/// The two weights text is drawn in.
struct FontFiles {
    std::string regular;
    std::string bold;
};

/// Noto Sans CJK, or NanumBarunGothic; nothing where neither is installed.
std::optional<FontFiles> find_fonts();

} // namespace frenemy::client
