#pragma once

#include <map>
#include <string>
#include <string_view>

namespace frenemy {

/// On which line of a JSON text each key (`titan.price`, `seats[1].par`) stands. The library that
/// reads the text does not tell, and a teacher who mistyped one number of a hundred wants to know.
class KeyLines {
public:
    KeyLines() = default;
    /// Requires: well-formed JSON.
    explicit KeyLines(std::string_view text);

    /// 0 when the text has no such key.
    int line_of(const std::string& key) const;

    /// A key that stands twice in one object, of which a reader would see the last alone; or empty.
    const std::string& repeated() const { return repeated_; }
    int repeated_line() const { return repeated_line_; }
    /// The line on which the text nests deeper than any scenario; 0 when it does not. Nothing
    /// beyond is looked at.
    int too_deep_line() const { return too_deep_line_; }
    static constexpr int deepest = 8;

private:
    class Walk;

    std::map<std::string, int> lines_;
    std::string repeated_;
    int repeated_line_ = 0;
    int too_deep_line_ = 0;
};

} // namespace frenemy
