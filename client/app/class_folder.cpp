#include "client/app/class_folder.hpp"

#include "client/app/match_folder.hpp"
#include "engine/files/match_file.hpp"
#include "server/protocol/join_code.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace frenemy::client {
namespace {

std::filesystem::path classes()
{
    return match_folder().parent_path() / "classes";
}

/// A title as a part of a file's name.
std::string plain(std::string title)
{
    for (char& letter : title)
        if (letter == '/' || letter == '.') letter = '-';
    return title;
}

std::vector<std::filesystem::path> entries_of(const std::filesystem::path& folder)
{
    std::vector<std::filesystem::path> all;
    std::error_code ignored;
    for (const auto& each : std::filesystem::directory_iterator{folder, ignored})
        all.push_back(each.path());
    std::sort(all.begin(), all.end());
    return all;
}

bool is_match(const std::filesystem::path& file)
{
    return file.extension() == ".frenemy";
}

} // namespace

std::filesystem::path class_folder(const server::ClassNow& now, const std::string& date)
{
    const std::string code = server::text_of({now.code, {}});
    for (const auto& each : entries_of(classes()))
        if (each.filename().string().ends_with(code)) return each;
    const std::string title = now.title.empty() ? "" : plain(now.title) + ' ';
    return classes() / (date + ' ' + title + code);
}

std::vector<PastClass> past_classes(const std::filesystem::path& own)
{
    std::vector<PastClass> past;
    for (const auto& each : entries_of(classes())) {
        const auto files = entries_of(each);
        if (each != own && std::any_of(files.begin(), files.end(), is_match))
            past.push_back({each.filename().string(), each});
    }
    std::reverse(past.begin(), past.end());
    return past;
}

std::vector<MatchLog> read_matches(const std::filesystem::path& folder)
{
    std::vector<MatchLog> logs;
    for (const auto& each : entries_of(folder)) {
        if (!is_match(each)) continue;
        ReadMatch read = read_match_file(each);
        if (!read.unreadable && read.decoded.error == MatchFileError::None)
            logs.push_back(std::move(read.decoded.log));
    }
    return logs;
}

std::string match_name(int table)
{
    return fmt::format("table-{:02}.frenemy", table + 1);
}

void remove_matches(const std::filesystem::path& folder, std::size_t from)
{
    std::error_code none;
    for (int table = static_cast<int>(from); table < server::most_tables; ++table)
        std::filesystem::remove(folder / match_name(table), none);
}

} // namespace frenemy::client
