#include "client/app/debrief_file.hpp"

#include "client/app/match_folder.hpp"
#include "engine/files/match_file.hpp"
#include "client/page/csv.hpp"
#include "client/page/debrief_page.hpp"

#include <ctime>
#include <span>

namespace frenemy::client {
namespace {

std::filesystem::path folder_of(const MatchLog& log)
{
    const std::time_t now = std::time(nullptr);
    char stamp[32];
    std::strftime(stamp, sizeof stamp, "%Y%m%d-%H%M%S", std::localtime(&now));
    return match_folder().parent_path() / "debriefs"
           / (log.scenario.name + "-" + std::to_string(log.seed) + "-" + stamp);
}

} // namespace

std::string save_debrief(const Words& say, const MatchLog& log)
{
    const std::filesystem::path folder = folder_of(log);
    const debrief::Tables tables{debrief::story_of(log)};
    std::string trouble;
    const auto write = [&](const std::string& name, const std::string& text) {
        const auto file = folder / name;
        const SaveError error = write_whole_file(file, std::as_bytes(std::span{text}));
        if (error == SaveError::None || !trouble.empty()) return;
        trouble = say("file.save_" + std::string{name_of_save_error(error)}, file.string());
    };
    write("debrief.html",
          page::debrief_page({{tables.front(), folder.filename().string()}}, say.language()));
    for (const page::CsvFile& file : page::csv_files(say, tables))
        write(file.name, file.text);
    return trouble.empty() ? say("debrief.saved", folder.string()) : trouble;
}

} // namespace frenemy::client
