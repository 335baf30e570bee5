#include "engine/files/match_file.hpp"
#include "lab/app/asking.hpp"
#include "lab/app/programs.hpp"
#include "client/page/csv.hpp"
#include "client/page/debrief_page.hpp"

#include <filesystem>
#include <fmt/format.h>

namespace frenemy {
namespace {

bool write_text(const std::filesystem::path& file, const std::string& text)
{
    if (write_whole_file(file, std::as_bytes(std::span{text})) == SaveError::None) return true;
    complain(file.string() + ": cannot be written");
    return false;
}

bool write_csv_files(const client::Words& say, const std::vector<page::TableOfClass>& tables,
                     const std::string& folder)
{
    debrief::Tables stories;
    for (const page::TableOfClass& table : tables)
        stories.push_back(table.story);
    for (const page::CsvFile& file : page::csv_files(say, stories))
        if (!write_text(std::filesystem::path{folder} / file.name, file.text)) return false;
    return true;
}

} // namespace

int run_debrief(const DebriefOptions& options)
{
    std::vector<page::TableOfClass> tables;
    for (const std::string& path : options.files) {
        const auto log = ask_match(path);
        if (!log) return 2;
        if (const Replay again = replay(*log); again.divergence) {
            complain(fmt::format("{}: parts from its record at entry {}", path,
                                 again.divergence->entry));
            return 1;
        }
        tables.push_back({debrief::story_of(*log), std::filesystem::path{path}.stem().string()});
    }
    const auto language =
        options.language == "en" ? client::Language::English : client::Language::Korean;
    if (!options.html.empty()) {
        const auto file = std::filesystem::path{options.html} / "debrief.html";
        if (!write_text(file, page::debrief_page(tables, language))) return 2;
        fmt::print("{}\n", file.string());
    }
    if (!options.csv.empty()) {
        if (!write_csv_files(client::read_words(language), tables, options.csv)) return 2;
        fmt::print("{}\n", options.csv);
    }
    return 0;
}

} // namespace frenemy
