#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace frenemy::client {

enum class Language : std::uint8_t { Korean, English };

/// Codes to text in one language, from assets/words. Every sentence people read comes from here.
class Words {
public:
    Words() = default;

    /// The text of `key` with {0}, {1} … replaced. `{0:은/는}` writes the argument and the particle
    /// that fits it. A key that is missing shows itself, so that nothing disappears silently.
    std::string operator()(std::string_view key) const { return fill(key, {}); }
    template <class... Arguments>
    std::string operator()(std::string_view key, const Arguments&... arguments) const
    {
        const std::array<std::string, sizeof...(Arguments)> texts{as_text(arguments)...};
        return fill(key, texts);
    }
    /// The same, where the arguments are counted at run time.
    std::string fill(std::string_view key, std::span<const std::string> arguments) const;

    bool has(std::string_view key) const { return texts_.find(key) != texts_.end(); }
    const std::map<std::string, std::string, std::less<>>& texts() const { return texts_; }
    Language language() const { return language_; }

    static Words from(Language language, std::map<std::string, std::string, std::less<>> texts);

private:
    static std::string as_text(int number)
    {
        return number < 0 ? "−" + std::to_string(-number) : std::to_string(number);
    }
    static std::string as_text(std::string_view text) { return std::string{text}; }

    Language language_ = Language::Korean;
    std::map<std::string, std::string, std::less<>> texts_;
};

/// Reads assets/words: ko.json, class-ko.json, library-ko.json (glossary and lesson) and
/// debrief-ko.json, or the English ones. A file is one object of texts, or of such objects, whose
/// names are joined by dots. Without the files every text is its key.
Words read_words(Language language);
Words read_words(Language language, const std::vector<std::string>& files);

/// The placeholders of a text, sorted, for comparing languages: {"0", "1"}.
std::vector<std::string> placeholders(std::string_view text);

} // namespace frenemy::client
