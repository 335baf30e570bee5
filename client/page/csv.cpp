#include "client/page/csv.hpp"

#include "client/words/phrase.hpp"

#include <algorithm>

namespace frenemy::page {
namespace {

using namespace debrief;
using client::text_of;
using client::Words;

std::string cell(std::string_view text)
{
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string{text};
    std::string quoted = "\"";
    for (const char letter : text)
        quoted += letter == '"' ? std::string{"\"\""} : std::string{letter};
    return quoted + '"';
}

/// "-1234.5": what a spreadsheet reads as a number.
std::string number(Figure figure)
{
    std::string text = text_of(figure);
    std::erase(text, ',');
    if (text.starts_with("−")) text.replace(0, std::string_view{"−"}.size(), "-");
    return text;
}

std::string line(const std::vector<std::string>& cells)
{
    std::string text;
    for (std::size_t i = 0; i < cells.size(); ++i)
        text += (i ? "," : "") + cell(cells[i]);
    return text + "\r\n";
}

std::string cell_text(const Words& say, const Table::Cell& value)
{
    if (const auto* figure = std::get_if<Figure>(&value)) return number(*figure);
    if (const auto* phrase = std::get_if<Phrase>(&value)) return text_of(say, *phrase);
    return {};
}

struct RowWriter {
    const Words& say;
    std::string table;
    std::string& out;

    void row(const std::string& what, const std::string& series, const std::string& x,
             const std::string& value) const
    {
        out += line({table, what, series, x, value});
    }

    void operator()(const Plot& plot) const
    {
        const std::string what = text_of(say, plot.y.name);
        for (const auto* list : {&plot.series, &plot.levels})
            for (const Series& series : *list)
                for (const Point& point : series.points)
                    row(what, text_of(say, series.name),
                        plot.categories.empty()
                            ? number({point.x, plot.x.decimals})
                            : text_of(say, plot.categories[static_cast<std::size_t>(point.x)]),
                        number({point.y, plot.y.decimals}));
    }
    void operator()(const Spans& spans) const
    {
        for (const Spans::Row& each : spans.rows) {
            int from = each.start;
            for (std::size_t i = 0; i < each.ends.size(); ++i) {
                row(text_of(say, spans.stretches[i]), text_of(say, each.name),
                    std::to_string(from), std::to_string(each.ends[i] - from));
                from = each.ends[i];
            }
        }
    }
    void operator()(const Network& network) const
    {
        for (const Network::Edge& edge : network.edges) {
            const auto name = [&](int node) {
                return text_of(say, network.nodes[static_cast<std::size_t>(node)].name);
            };
            const auto tie = [&](const char* key, int value) {
                if (value > 0) row(say(key), name(edge.from), name(edge.to), std::to_string(value));
            };
            tie("debrief.network.trade", edge.trade);
            tie("debrief.network.allied", edge.allied);
            tie("debrief.network.rival", edge.rival ? 1 : 0);
            tie("debrief.network.frenemy", edge.frenemy ? 1 : 0);
        }
    }
    void operator()(const Table& figures) const
    {
        for (const auto& each : figures.rows) {
            std::vector<std::string> cells{table};
            for (const Table::Cell& value : each)
                cells.push_back(cell_text(say, value));
            out += line(cells);
        }
    }
};

std::string header(const Words& say, const Chart& chart)
{
    std::vector<std::string> head{say("debrief.axis.table")};
    if (const auto* table = std::get_if<Table>(&chart.panels.front())) {
        for (const Phrase& each : table->head)
            head.push_back(text_of(say, each));
        return line(head);
    }
    for (const char* name : {"what", "series", "x", "value"})
        head.push_back(say(std::string{"debrief.csv."} + name));
    return line(head);
}

} // namespace

std::vector<CsvFile> csv_files(const Words& say, const Tables& tables)
{
    std::vector<CsvFile> files;
    for (std::size_t i = 0; i < tables.size(); ++i)
        for (const Chart& chart : charts_of(tables[i])) {
            const std::string name = std::string{name_of_term(chart.term)} + ".csv";
            auto file = std::find_if(files.begin(), files.end(),
                                     [&](const CsvFile& each) { return each.name == name; });
            if (file == files.end())
                file = files.insert(file, CsvFile{name, "\xEF\xBB\xBF" + header(say, chart)});
            for (const Panel& panel : chart.panels)
                std::visit(RowWriter{say, std::to_string(i + 1), file->text}, panel);
        }
    return files;
}

} // namespace frenemy::page
