#pragma once

#include <string>
#include <string_view>

namespace frenemy::client {

/// Composes Hangul from Latin keys in the two-set layout (두벌식), because the window library of
/// this system gives no input method. One syllable is open at a time.
class Hangul {
public:
    /// A key in the layout: 'r' is ㄱ, 'R' is ㄲ. Returns what is finished by it; what is open
    /// afterwards is `open()`. A key that is no letter closes the syllable and comes through itself.
    std::u32string type(char32_t key);
    /// Takes back the last letter of the open syllable; false when none is open.
    bool backspace();
    /// Closes the open syllable and returns it.
    std::u32string close();

    /// The syllable or the single letter that is being composed; empty when there is none.
    std::u32string open() const;

private:
    std::u32string type_consonant(int letter);
    std::u32string type_vowel(int vowel);

    // Places in the tables of initials, vowels and finals; −1: not yet.
    int initial_ = -1;
    int vowel_ = -1;
    int final_ = -1;
};

/// UTF-8 with the initial consonant (초성) of each syllable in its place.
std::string initials_of(std::string_view text);

} // namespace frenemy::client
