#pragma once

#include <map>
#include <string>
#include <string_view>

namespace frenemy {

/// On which line of a JSON text each dotted key stands. The library that reads the text does not
/// tell, and a teacher who mistyped one number of a hundred wants to know.
class KeyLines {
public:
    KeyLines() = default;
    /// Requires: well-formed JSON.
    explicit KeyLines(std::string_view text);

    /// Line of the key, or of the nearest key that holds it; 0 when there is none.
    int line_of(const std::string& key) const;

private:
    std::map<std::string, int> lines_;
};

} // namespace frenemy
