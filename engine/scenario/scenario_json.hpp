#pragma once

#include "engine/scenario/key_lines.hpp"
#include "engine/scenario/scenario_reader.hpp"

#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

namespace frenemy {

/// A scenario's file as JSON and, behind it, those it extends: a key means what the first of them
/// that has it says. Whatever is wrong is thrown as a ScenarioError that names the file and the
/// line.
class ScenarioJson {
public:
    using Json = nlohmann::json;

    /// `name` is a path, or the name of a shipped scenario.
    explicit ScenarioJson(const std::string& name);

    /// The value of a dotted key, which is known from now on.
    const Json& value(const std::string& key);

    /// This key may stand in a file, although nothing is read from it.
    void know(const std::string& key) { known_.insert(key); }
    /// Complains of the first key that nobody knows.
    void refuse_unknown() const;

    /// A missing key is laid at what should hold it, and an item at the first file's list.
    [[noreturn]] void fail(ScenarioError::Kind kind, const std::string& key,
                           std::string detail = {}, int low = 0, int high = 0) const;

private:
    /// One file: its text says on which line a key stands.
    struct Source {
        std::string file;
        Json json;
        KeyLines lines;
    };

    static Source parsed(const std::filesystem::path& path);
    void read_chain(std::filesystem::path path);
    std::filesystem::path base_of(const std::filesystem::path& path, const Json& extends) const;
    [[noreturn]] void fail_at_last(ScenarioError::Kind kind, std::string detail,
                                   int high = 0) const;
    void refuse_unknown_in(const std::string& prefix, const Json& section) const;
    void refuse_unless_known(const std::string& key) const;

    std::vector<Source> sources_;
    std::set<std::string> known_;
};

} // namespace frenemy
