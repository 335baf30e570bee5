#pragma once

#include <string_view>

namespace frenemy::client {

/// How the last sound of a word ends, which decides the particle behind it.
enum class Ending : unsigned char { Vowel, Rieul, Consonant };

/// By the final consonant of the last syllable; digits and Latin letters by how they are read in
/// Korean. What cannot be read aloud (brackets, quotes) is skipped.
Ending ending_of(std::string_view word);

/// The fitting one of a pair as it is written in word files: "은/는", "이/가", "을/를", "과/와",
/// "으로/로". The first follows a consonant; "으로" gives way to "로" after ㄹ too.
std::string_view particle(std::string_view word, std::string_view pair);

} // namespace frenemy::client
