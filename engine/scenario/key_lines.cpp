#include "engine/scenario/key_lines.hpp"

#include <algorithm>
#include <vector>

namespace frenemy {

/// Walks the text once, knowing in which object or list it is.
class KeyLines::Walk {
public:
    Walk(KeyLines& keys, std::string_view text)
        : keys_(keys)
        , text_(text)
    {
    }

    void go()
    {
        while (at_ < text_.size() && keys_.too_deep_line_ == 0) {
            const char letter = text_[at_];
            if (letter == '"') {
                read_string();
                continue;
            }
            if (letter == '{' || letter == '[') enter(letter == '[');
            if ((letter == '}' || letter == ']') && !inside_.empty()) inside_.pop_back();
            if (letter == ',' && !inside_.empty() && inside_.back().is_list) next_item();
            step();
        }
    }

private:
    struct Place {
        std::string name; ///< dotted, from the root
        bool is_list = false;
        int item = 0;
    };

    void step()
    {
        if (text_[at_++] == '\n') ++line_;
    }

    void enter(bool is_list)
    {
        if (inside_.size() == deepest) keys_.too_deep_line_ = line_;
        inside_.push_back({key_, is_list, 0});
        if (is_list) {
            inside_.back().item = -1;
            next_item();
        }
    }

    /// The item that begins after this letter.
    void next_item()
    {
        Place& list = inside_.back();
        key_ = list.name + "[" + std::to_string(++list.item) + "]";
        const auto begins = std::min(text_.find_first_not_of(" \t\r\n", at_ + 1), text_.size());
        const auto* from = text_.data() + at_;
        keys_.lines_.emplace(
            key_, line_ + static_cast<int>(std::count(from, text_.data() + begins, '\n')));
    }

    void read_string()
    {
        const int line = line_;
        std::string said;
        step();
        while (at_ < text_.size() && text_[at_] != '"') {
            if (text_[at_] == '\\') step();
            said += text_[at_];
            step();
        }
        step();
        // A key is a string before a colon.
        const auto next = text_.find_first_not_of(" \t\r\n", at_);
        if (next == std::string_view::npos || text_[next] != ':') return;
        const std::string& parent = inside_.back().name;
        key_ = parent.empty() ? said : parent + "." + said;
        if (keys_.lines_.emplace(key_, line).second || !keys_.repeated_.empty()) return;
        keys_.repeated_ = key_;
        keys_.repeated_line_ = line;
    }

    KeyLines& keys_;
    std::string_view text_;
    std::size_t at_ = 0;
    int line_ = 1;
    std::string key_; ///< what the next value belongs to
    std::vector<Place> inside_;
};

KeyLines::KeyLines(std::string_view text)
{
    Walk{*this, text}.go();
}

int KeyLines::line_of(const std::string& key) const
{
    const auto found = lines_.find(key);
    return found == lines_.end() ? 0 : found->second;
}

} // namespace frenemy
