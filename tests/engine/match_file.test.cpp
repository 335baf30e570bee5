#include "engine/files/match_file.hpp"

#include "engine/core/hash.hpp"
#include "engine/match/rules.hpp"
#include "tests/support/recorded.hpp"

#include <catch2/catch.hpp>

#include <csignal>
#include <cstring>
#include <fstream>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace frenemy;
using namespace frenemy::testing;
namespace fs = std::filesystem;

namespace {

/// An empty folder that goes with the test.
struct Folder {
    fs::path path;

    Folder()
    {
        std::string name = (fs::temp_directory_path() / "frenemy-XXXXXX").string();
        path = mkdtemp(name.data());
    }
    ~Folder() { fs::remove_all(path); }

    std::size_t files() const
    {
        return static_cast<std::size_t>(
            std::distance(fs::directory_iterator{path}, fs::directory_iterator{}));
    }
};

/// No file may grow beyond this while it lasts, as on a disk that is nearly full.
struct NearlyFull {
    rlimit before{};

    explicit NearlyFull(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &before);
        const rlimit tight{bytes, before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &tight);
    }
    ~NearlyFull() { setrlimit(RLIMIT_FSIZE, &before); }
};

void put(const fs::path& path, const Bytes& bytes)
{
    std::ofstream file{path, std::ios::binary};
    file.write(reinterpret_cast<const char*>(bytes.data()),
               static_cast<std::streamsize>(bytes.size()));
}

/// The file with `change` made to it and its checksum put right again: what a forger sends.
template <class Change>
MatchFileError forged(Bytes bytes, Change change)
{
    change(bytes);
    const auto covered = std::span{bytes}.first(bytes.size() - 8);
    const std::uint64_t sum = hash_of(covered);
    std::memcpy(bytes.data() + covered.size(), &sum, sizeof sum);
    return decode_match(bytes).error;
}

} // namespace

TEST_CASE("A saved match is read as it was written")
{
    const Folder folder;
    const fs::path path = folder.path / "deeper" / "one.frenemy";
    const MatchLog log = random_match(4);
    REQUIRE(write_match_file(path, log) == SaveError::None);
    const ReadMatch read = read_match_file(path);
    REQUIRE_FALSE(read.unreadable);
    REQUIRE(read.decoded.error == MatchFileError::None);
    CHECK(read.decoded.log.entries == log.entries);
    CHECK(read.decoded.log.scenario.name == "random");
    CHECK(encode_match(read.decoded.log) == encode_match(log));
    CHECK_FALSE(replay(read.decoded.log).divergence);
}

TEST_CASE("Saving takes the place of the old match and leaves nothing beside it")
{
    const Folder folder;
    const fs::path path = folder.path / "one.frenemy";
    REQUIRE(write_match_file(path, random_match(1)) == SaveError::None);
    REQUIRE(write_match_file(path, random_match(2)) == SaveError::None);
    CHECK(read_match_file(path).decoded.log.seed == 2);
    CHECK(folder.files() == 1);
}

TEST_CASE("A full disk loses nothing that was there")
{
    const Folder folder;
    const fs::path path = folder.path / "one.frenemy";
    REQUIRE(write_match_file(path, random_match(1)) == SaveError::None);
    SaveError error{};
    {
        const NearlyFull disk{600};
        error = write_match_file(path, random_match(2));
    }
    CHECK(error == SaveError::NoRoom);
    CHECK(read_match_file(path).decoded.log.seed == 1);
    CHECK(folder.files() == 1);
}

TEST_CASE("What cannot be saved says why")
{
    const Folder folder;
    const MatchLog log = random_match(1);
    put(folder.path / "file", Bytes(3));
    CHECK(write_match_file(folder.path / "file" / "one.frenemy", log) == SaveError::NoFolder);
    fs::create_directory(folder.path / "folder");
    CHECK(write_match_file(folder.path / "folder", log) == SaveError::Failed);
    CHECK(folder.files() == 2);

    MatchLog impossible = log;
    impossible.scenario.name = std::string(33, 'x');
    CHECK(write_match_file(folder.path / "one.frenemy", impossible) == SaveError::NotEncodable);
    CHECK(folder.files() == 2);
    if (geteuid() != 0) { // root may write anywhere
        fs::create_directory(folder.path / "locked");
        fs::permissions(folder.path / "locked", fs::perms::owner_read | fs::perms::owner_exec);
        CHECK(write_match_file(folder.path / "locked" / "one", log) == SaveError::NotAllowed);
    }
}

TEST_CASE("What cannot be read is not waited for")
{
    const Folder folder;
    CHECK(read_match_file(folder.path / "missing").unreadable);
    CHECK(read_match_file(folder.path).unreadable);
    const fs::path pipe = folder.path / "pipe";
    REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    CHECK(read_match_file(pipe).unreadable);
}

TEST_CASE("A file that is no match, or not all of one, says so")
{
    const Folder folder;
    const fs::path path = folder.path / "file";
    const auto read = [&](const Bytes& bytes) {
        put(path, bytes);
        const ReadMatch found = read_match_file(path);
        return found.unreadable ? "unreadable" : name_of_match_file_error(found.decoded.error);
    };
    const Bytes good = encode_match(random_match(1));
    const auto cut = [&](std::size_t size) {
        return Bytes(good.begin(), good.begin() + static_cast<std::ptrdiff_t>(size));
    };
    Bytes longer = good;
    longer.push_back(std::byte{0});

    CHECK(read(good) == "none");
    CHECK(read({}) == "not_a_match");
    CHECK(read(Bytes(500, std::byte{'x'})) == "not_a_match");
    CHECK(read(cut(5)) == "truncated");
    CHECK(read(cut(16)) == "truncated");
    CHECK(read(cut(good.size() - 1)) == "truncated");
    CHECK(read(longer) == "damaged");
    // Larger than any match: refused without being loaded.
    fs::resize_file(path, most_match_bytes * 1000);
    CHECK(name_of_match_file_error(read_match_file(path).decoded.error) == "damaged");
}

TEST_CASE("Every damaged byte and every cut of a match file is noticed")
{
    const Bytes good = encode_match(random_match(2));
    for (std::size_t at = 0; at < good.size(); ++at)
        for (const std::byte flip : {std::byte{1}, std::byte{0x80}, std::byte{0xff}}) {
            Bytes bad = good;
            bad[at] ^= flip;
            if (decode_match(bad).error == MatchFileError::None) FAIL("byte " << at);
        }
    for (std::size_t cut = 1; cut < good.size(); ++cut)
        if (decode_match(std::span{good}.first(cut)).error != MatchFileError::Truncated)
            FAIL("cut at " << cut);
}

TEST_CASE("A forger who puts the checksum right is refused by what the file holds")
{
    const MatchLog log = random_match(2);
    const Bytes good = encode_match(log);
    const auto byte = [](std::size_t at, int value) {
        return [=](Bytes& bytes) { bytes[at] = static_cast<std::byte>(value); };
    };
    CHECK(forged(good, [](Bytes&) {}) == MatchFileError::None);
    CHECK(forged(good, byte(8, 2)) == MatchFileError::NewerFormat);
    CHECK(forged(good, byte(8, 0)) == MatchFileError::Damaged);
    CHECK(forged(good, byte(10, rules_version + 1)) == MatchFileError::OtherRules);
    CHECK(forged(good, byte(16, std::to_integer<int>(good[16]) ^ 1))
          == MatchFileError::ForeignScenario);
    CHECK(forged(good, byte(32, std::to_integer<int>(good[32]) ^ 1)) == MatchFileError::Damaged);
    CHECK(forged(good, byte(35, 255)) == MatchFileError::Damaged); // four thousand million entries

    MatchLog absurd = log;
    absurd.scenario.seats[0].scale = 0;
    CHECK(decode_match(encode_match(absurd)).error == MatchFileError::ForeignScenario);
}

TEST_CASE("Another version of the rules still says which")
{
    MatchLog log = random_match(2);
    log.rules = rules_version + 7;
    const DecodedMatch decoded = decode_match(encode_match(log));
    CHECK(decoded.error == MatchFileError::OtherRules);
    CHECK(decoded.log.rules == rules_version + 7);
    CHECK(decoded.log.entries == log.entries);
}
