#pragma once

#include "client/words/words.hpp"
#include "engine/debrief/debrief.hpp"

#include <string>

namespace frenemy::page {

/// A CSV file: UTF-8 with its mark, lines ended as RFC 4180 has them.
struct CsvFile {
    std::string name; ///< "titan_share.csv"
    std::string text;
};

/// One file a term, over all tables: a row a figure for what is drawn (table, panel, series, x,
/// value), or the rows of a table as they are. Numbers are plain, for a spreadsheet.
std::vector<CsvFile> csv_files(const client::Words& say, const debrief::Tables& tables);

} // namespace frenemy::page
