#include "client/words/words.hpp"

#include "client/words/particles.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>

namespace frenemy::client {
namespace {

using Texts = std::map<std::string, std::string, std::less<>>;

void collect(const nlohmann::json& node, const std::string& prefix, Texts& texts)
{
    for (const auto& [name, value] : node.items()) {
        const std::string key = prefix.empty() ? name : prefix + '.' + name;
        if (value.is_object())
            collect(value, key, texts);
        else if (value.is_string())
            texts[key] = value.get<std::string>();
    }
}

/// Calls `part(index, pair)` for each placeholder and `rest(text)` for what lies between.
template <class Part, class Rest>
void scan(std::string_view text, Part part, Rest rest)
{
    while (!text.empty()) {
        const auto open = text.find('{');
        const auto close = open == std::string_view::npos ? open : text.find('}', open);
        if (close == std::string_view::npos) {
            rest(text);
            return;
        }
        rest(text.substr(0, open));
        const std::string_view inside = text.substr(open + 1, close - open - 1);
        const auto colon = inside.find(':');
        part(inside.substr(0, colon),
             colon == std::string_view::npos ? std::string_view{} : inside.substr(colon + 1));
        text = text.substr(close + 1);
    }
}

} // namespace

Words Words::from(Language language, Texts texts)
{
    Words words;
    words.language_ = language;
    words.texts_ = std::move(texts);
    return words;
}

std::string Words::fill(std::string_view key, std::span<const std::string> arguments) const
{
    const auto found = texts_.find(key);
    if (found == texts_.end()) return std::string{key};
    std::string filled;
    scan(
        found->second,
        [&](std::string_view index, std::string_view pair) {
            const std::size_t i =
                index.size() == 1 ? static_cast<std::size_t>(index[0] - '0') : arguments.size();
            if (i >= arguments.size()) return;
            const std::string& argument = arguments[i];
            filled += argument;
            if (!pair.empty()) filled += particle(argument, pair);
        },
        [&](std::string_view rest) { filled += rest; });
    return filled;
}

Words read_words(Language language)
{
    const std::string folder = std::string{FRENEMY_ASSETS} + "/words/";
    const std::string name = language == Language::Korean ? "ko.json" : "en.json";
    return read_words(language, {folder + name, folder + "class-" + name, folder + "library-" + name,
                                 folder + "debrief-" + name});
}

Words read_words(Language language, const std::vector<std::string>& files)
{
    Texts texts;
    for (const std::string& file : files) {
        std::ifstream stream{file};
        const auto json = nlohmann::json::parse(stream, nullptr, false);
        if (json.is_object()) collect(json, {}, texts);
    }
    return Words::from(language, std::move(texts));
}

std::vector<std::string> placeholders(std::string_view text)
{
    std::vector<std::string> found;
    scan(
        text, [&](std::string_view index, std::string_view) { found.emplace_back(index); },
        [](std::string_view) {});
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

} // namespace frenemy::client
