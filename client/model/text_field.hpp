#pragma once

#include "client/model/hangul.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace frenemy::client {

/// One line that a person types, at its end. Latin keys write Hangul once it is switched on.
class TextField {
public:
    explicit TextField(std::size_t most_characters)
        : most_(most_characters)
    {
    }

    void type(char32_t character);
    /// UTF-8 from the clipboard; control characters are left out, what is too long is cut.
    void paste(std::string_view text);
    void backspace();
    void clear();
    void switch_hangul();

    /// UTF-8, the syllable that is being composed included.
    std::string text() const;
    bool empty() const { return text_.empty() && hangul_.open().empty(); }
    bool writes_hangul() const { return writes_hangul_; }

private:
    void append(std::u32string_view characters);

    std::size_t most_;
    std::u32string text_;
    Hangul hangul_;
    bool writes_hangul_ = false;
};

} // namespace frenemy::client
