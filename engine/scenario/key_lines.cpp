#include "engine/scenario/key_lines.hpp"

#include <vector>

namespace frenemy {
namespace {

/// Walks the text once, keeping the path of objects it is in.
class Walk {
public:
    explicit Walk(std::string_view text) : text_(text) {}

    std::map<std::string, int> lines()
    {
        std::map<std::string, int> found;
        std::vector<std::string> path;
        std::string key;
        while (at_ < text_.size()) {
            const char letter = text_[at_];
            if (letter == '"') {
                const int line = line_;
                const std::string said = string();
                if (!is_key()) continue;
                key = said;
                found.emplace(joined(path, key), line);
                continue;
            }
            if (letter == '{' || letter == '[') path.push_back(key), key.clear();
            if ((letter == '}' || letter == ']') && !path.empty()) path.pop_back();
            step();
        }
        return found;
    }

private:
    void step()
    {
        if (text_[at_++] == '\n') ++line_;
    }

    std::string string()
    {
        std::string said;
        step();
        while (at_ < text_.size() && text_[at_] != '"') {
            if (text_[at_] == '\\') step();
            said += text_[at_];
            step();
        }
        step();
        return said;
    }

    /// A string followed by a colon.
    bool is_key() const
    {
        const auto next = text_.find_first_not_of(" \t\r\n", at_);
        return next != std::string_view::npos && text_[next] == ':';
    }

    static std::string joined(const std::vector<std::string>& path, const std::string& key)
    {
        std::string whole;
        for (const std::string& part : path)
            if (!part.empty()) whole += part + ".";
        return whole + key;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    int line_ = 1;
};

} // namespace

KeyLines::KeyLines(std::string_view text) : lines_(Walk{text}.lines()) {}

int KeyLines::line_of(const std::string& key) const
{
    for (std::string part = key;;) {
        if (const auto found = lines_.find(part); found != lines_.end()) return found->second;
        const auto dot = part.rfind('.');
        if (dot == std::string::npos) return 0;
        part.resize(dot);
    }
}

} // namespace frenemy
