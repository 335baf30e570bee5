#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace frenemy::server {

/// What opens a teacher's powers. The server keeps its SHA-256 alone, so that a stolen folder is no
/// key.
struct TeacherKey {
    std::string hash;                ///< 64 hexadecimal digits
    std::optional<std::string> made; ///< the key itself, when it has just been made
};

/// The key of the server that keeps its data in `folder`; made when there is none yet, or a new one
/// is wanted. Empty when its file can be neither read nor written.
std::optional<TeacherKey> teacher_key(const std::filesystem::path& folder, bool new_one);

/// Takes as long whatever the guess.
bool opens(const TeacherKey& key, std::string_view guess);

} // namespace frenemy::server
