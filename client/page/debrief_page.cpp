#include "client/page/debrief_page.hpp"

#include "client/scene/chart_scene.hpp"
#include "client/words/phrase.hpp"
#include "engine/debrief/debrief.hpp"
#include "engine/scenario/scenario_reader.hpp"
#include "client/page/page_style.hpp"
#include "client/page/svg_canvas.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace frenemy::page {
namespace {

using client::Language;
using client::text_of;
using client::Words;
using debrief::Chart;

constexpr int chart_width = 960; // of the drawing; the page scales it

/// One language's half of the page.
class Half {
public:
    Half(const std::vector<TableOfClass>& tables, const std::vector<EarlierClass>& earlier,
         Language language)
        : tables_(tables)
        , earlier_(earlier)
        , say_(client::read_words(language))
        , code_(language == Language::Korean ? "ko" : "en")
    {
    }

    std::string html()
    {
        debrief::Tables stories;
        for (const TableOfClass& table : tables_)
            stories.push_back(table.story);
        const auto compared = debrief::charts_of(stories);

        out_ = fmt::format("<main class=\"{0}\" lang=\"{0}\">\n<h1>{1}</h1>\n<p class=\"lead\">{2}</p>\n",
                           code_, said("debrief.heading"), said("debrief.lead"));
        std::vector<std::vector<Chart>> charts;
        for (const debrief::Story& story : stories)
            charts.push_back(debrief::charts_of(story));
        std::vector<std::vector<Chart>> beside;
        for (const EarlierClass& each : earlier_)
            beside.push_back(debrief::charts_of(stories, each.tables));
        write_contents(compared, beside, charts);
        if (!compared.empty()) {
            out_ += fmt::format("<section><h2 id=\"{}-class\">{}</h2>\n", code_, said("debrief.class"));
            for (const Chart& chart : compared)
                write_chart(chart, "class", {});
            out_ += "</section>\n";
        }
        for (std::size_t i = 0; i < earlier_.size(); ++i)
            write_beside(i, beside[i]);
        for (std::size_t i = 0; i < tables_.size(); ++i)
            write_table(i, charts[i]);
        write_what_happened_next();
        return out_ + "</main>\n";
    }

private:
    std::string said(std::string_view key) const { return escaped(say_(key)); }

    std::string heading_of(std::size_t i) const
    {
        if (tables_.size() == 1) return escaped(tables_[i].name);
        return escaped(text_of(say_, debrief::table_name(static_cast<int>(i))) + " · "
                       + tables_[i].name);
    }

    std::string beside_name(std::size_t i) const
    {
        return escaped(say_("debrief.past_of", earlier_[i].name));
    }

    /// The class beside an earlier one; nothing where they have nothing in common.
    void write_beside(std::size_t i, const std::vector<Chart>& charts)
    {
        if (charts.empty()) return;
        const std::string id = "past-" + std::to_string(i + 1);
        out_ += fmt::format("<section><h2 id=\"{}-{}\">{}</h2>\n", code_, id, beside_name(i));
        for (const Chart& chart : charts)
            write_chart(chart, id, {});
        out_ += "</section>\n";
    }

    void write_contents(const std::vector<Chart>& compared,
                        const std::vector<std::vector<Chart>>& beside,
                        const std::vector<std::vector<Chart>>& charts)
    {
        const auto link = [&](const std::string& id, const std::string& text) {
            out_ += fmt::format("<a href=\"#{}-{}\">{}</a>\n", code_, id, text);
        };
        out_ += fmt::format("<nav class=\"contents\" aria-label=\"{}\">\n", said("debrief.contents"));
        if (!compared.empty()) link("class", said("debrief.class"));
        for (std::size_t i = 0; i < beside.size(); ++i)
            if (!beside[i].empty()) link("past-" + std::to_string(i + 1), beside_name(i));
        if (tables_.size() == 1)
            for (const Chart& chart : charts[0])
                link(id_of(chart, "1"), said(key_of(chart.term, "name")));
        else
            for (std::size_t i = 0; i < tables_.size(); ++i)
                link("table-" + std::to_string(i + 1), heading_of(i));
        link("next", said("debrief.next.heading"));
        out_ += "</nav>\n";
    }

    static std::string id_of(const Chart& chart, const std::string& table)
    {
        return table + '-' + std::string{debrief::name_of_term(chart.term)};
    }

    void write_table(std::size_t i, const std::vector<Chart>& charts)
    {
        const debrief::Story& story = tables_[i].story;
        std::string title = story.scenario.name;
        std::string first;
        if (const auto file = shipped_scenario(title)) {
            title = say_.language() == Language::Korean ? file->korean.title : file->english.title;
            first = file->debrief;
        }
        const std::string number = std::to_string(i + 1);
        // A file's name says little to who was there.
        const std::string heading = tables_.size() == 1 ? escaped(title) : heading_of(i);
        out_ += fmt::format("<section><h2 id=\"{}-table-{}\">{}</h2>\n<p class=\"facts\">{}</p>\n", code_,
                            number, heading,
                            escaped(say_("debrief.facts", title, int{story.scenario.rounds},
                                         std::to_string(story.seed))));
        if (!story.over) out_ += fmt::format("<p class=\"lead\">{}</p>\n", said("debrief.unfinished"));
        if (charts.empty()) out_ += fmt::format("<p class=\"lead\">{}</p>\n", said("debrief.no_rounds"));
        for (const Chart& chart : charts)
            write_chart(chart, number, first);
        out_ += "</section>\n";
    }

    void write_chart(const Chart& chart, const std::string& table, std::string_view first)
    {
        out_ += fmt::format("<article id=\"{}-{}\">\n<p class=\"term\">{}{}</p>\n<h3>{}</h3>\n", code_,
                            id_of(chart, table), said(key_of(chart.term, "name")),
                            debrief::name_of_term(chart.term) == first
                                ? fmt::format(" <b>{}</b>", said("debrief.start_here"))
                                : "",
                            escaped(text_of(say_, chart.title)));
        out_ += fmt::format("<p class=\"reading\">{}</p>\n<figure>\n",
                            escaped(text_of(say_, reading_of(chart))));
        for (const debrief::Panel& panel : chart.panels)
            if (const auto* figures = std::get_if<debrief::Table>(&panel))
                write_figures(*figures);
            else
                write_drawing(chart, panel);
        out_ += fmt::format("</figure>\n<p class=\"question\"><b>{}</b> {}</p>\n</article>\n",
                            said("debrief.question"), escaped(text_of(say_, question_of(chart))));
    }

    void write_drawing(const Chart& chart, const debrief::Panel& panel)
    {
        SvgCanvas canvas;
        const PageMetrics metrics;
        const client::Theme theme = client::light_theme();
        const client::Attention nobody;
        client::Painter painter{canvas, metrics, theme, say_, {100, 112}, nobody};
        const int height = client::height_of(panel);
        client::draw_panel(painter, {0, 0, chart_width, height}, panel);
        out_ += canvas.svg(chart_width, height, text_of(say_, chart.title)) + '\n';
    }

    void write_figures(const debrief::Table& figures)
    {
        const auto kind = [&](std::size_t column) {
            const bool numbers = std::any_of(
                figures.rows.begin(), figures.rows.end(), [column](const auto& row) {
                    return std::holds_alternative<debrief::Figure>(row[column]);
                });
            return numbers ? " class=\"number\"" : "";
        };
        out_ += "<div class=\"figures\"><table><thead><tr>";
        for (std::size_t i = 0; i < figures.head.size(); ++i)
            out_ += fmt::format("<th scope=\"col\"{}>{}</th>", kind(i),
                                escaped(text_of(say_, figures.head[i])));
        out_ += "</tr></thead><tbody>\n";
        for (const auto& row : figures.rows) {
            out_ += "<tr>";
            for (std::size_t i = 0; i < row.size(); ++i) {
                std::string text;
                if (const auto* figure = std::get_if<debrief::Figure>(&row[i]))
                    text = text_of(*figure);
                else if (const auto* phrase = std::get_if<debrief::Phrase>(&row[i]))
                    text = text_of(say_, *phrase);
                out_ += fmt::format("<td{}>{}</td>", kind(i), escaped(text));
            }
            out_ += "</tr>\n";
        }
        out_ += "</tbody></table></div>\n";
    }

    void write_what_happened_next()
    {
        out_ += fmt::format("<section class=\"next\"><h2 id=\"{}-next\">{}</h2>\n<p class=\"lead\">{}</p>\n",
                            code_, said("debrief.next.heading"), said("debrief.next.reading"));
        for (const std::string_view name : debrief::happened_next.text) {
            const std::string key = "debrief.next." + std::string{name};
            out_ += fmt::format("<article><h3>{}</h3>\n<p>{}</p>\n<p class=\"source\">{} · {}</p></article>\n",
                                said(key + ".title"), said(key + ".story"), said(key + ".date"),
                                said(key + ".source"));
        }
        out_ += fmt::format("<p class=\"question\"><b>{}</b> {}</p></section>\n", said("debrief.question"),
                            said("debrief.next.question"));
    }

    const std::vector<TableOfClass>& tables_;
    const std::vector<EarlierClass>& earlier_;
    Words say_;
    std::string code_;
    std::string out_;
};

} // namespace

std::string debrief_page(const std::vector<TableOfClass>& tables, Language first,
                         const std::vector<EarlierClass>& earlier)
{
    const bool korean = first == Language::Korean;
    const Words say = client::read_words(first);
    // The languages are switched by two radio buttons and the style: nothing on the page runs.
    return fmt::format("<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
                       "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                       "<title>{} · {}</title>\n<style>{}</style>\n</head>\n<body>\n",
                       korean ? "ko" : "en", escaped(say("start.title")),
                       escaped(say("debrief.heading")), page_style)
           + fmt::format("<input type=\"radio\" name=\"language\" id=\"ko\"{}>\n"
                         "<input type=\"radio\" name=\"language\" id=\"en\"{}>\n"
                         "<header><strong>{}</strong><span class=\"switch\">"
                         "<label for=\"ko\" lang=\"ko\">{}</label><label for=\"en\" lang=\"en\">{}</label></span></header>\n",
                         korean ? " checked" : "", korean ? "" : " checked", escaped(say("start.title")),
                         escaped(say("language.ko")), escaped(say("language.en")))
           + Half{tables, earlier, Language::Korean}.html()
           + Half{tables, earlier, Language::English}.html()
           + "</body>\n</html>\n";
}

} // namespace frenemy::page
