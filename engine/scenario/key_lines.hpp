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

private:
    std::map<std::string, int> lines_;
};

} // namespace frenemy
