#include "server/net/teacher_key.hpp"

#include "engine/files/match_file.hpp"
#include "server/net/random.hpp"
#include "server/protocol/join_code.hpp"

#include <openssl/crypto.h>
#include <openssl/sha.h>

#include <fmt/format.h>
#include <fstream>

namespace frenemy::server {
namespace {

std::string sha256(std::string_view text)
{
    unsigned char digest[SHA256_DIGEST_LENGTH];
    SHA256(reinterpret_cast<const unsigned char*>(text.data()), text.size(), digest);
    std::string hex;
    for (const unsigned char byte : digest)
        hex += fmt::format("{:02x}", byte);
    return hex;
}

/// 90 bits in the letters of class codes: three groups of six.
std::string fresh_key()
{
    std::string key;
    for (int i = 0; i < 3; ++i) {
        const ClassCode group = code_of(random_number());
        if (!key.empty()) key += '-';
        key.append(group.text.begin(), group.text.end());
    }
    return key;
}

} // namespace

std::optional<TeacherKey> teacher_key(const std::filesystem::path& folder, bool new_one)
{
    const auto file = folder / "teacher-key.sha256";
    if (!new_one) {
        std::ifstream stream{file};
        std::string hash;
        if (stream >> hash && hash.size() == 2 * SHA256_DIGEST_LENGTH) return TeacherKey{hash, {}};
    }
    const std::string key = fresh_key();
    const std::string hash = sha256(key);
    const std::string line = hash + '\n';
    if (write_whole_file(file, std::as_bytes(std::span{line})) != SaveError::None) return {};
    return TeacherKey{hash, key};
}

bool opens(const TeacherKey& key, std::string_view guess)
{
    const std::string hash = sha256(guess);
    return hash.size() == key.hash.size()
           && CRYPTO_memcmp(hash.data(), key.hash.data(), hash.size()) == 0;
}

} // namespace frenemy::server
