#include "client/app/text_table.hpp"

#include "client/model/saying.hpp"
#include "client/scene/recording_canvas.hpp"
#include "client/scene/text_layout.hpp"
#include "engine/match/score.hpp"

#include <algorithm>
#include <array>
#include <iostream>
#include <string>

namespace frenemy::client {
namespace {

/// Every character is as wide as a terminal's: Hangul counts two.
class CellMetrics final : public TextMetrics {
public:
    int width(std::string_view text, TextStyle) const override
    {
        int cells = 0;
        for (std::size_t i = 0; i < text.size(); i += character_size(text, i))
            cells += character_size(text, i) > 2 ? 2 : 1;
        return cells;
    }
    int line_height(TextStyle) const override { return 10; }
};

/// Numbers are for what can be done at the table. What only explains, and what belongs to the window
/// (its menu, its library), has none.
bool acts(const Control& control)
{
    const auto starts = [&](std::string_view prefix) { return control.id.starts_with(prefix); };
    constexpr std::array explaining{"deals.deal", "deals.worth", "deals.terms", "deals.time",
                                    "draft.worth", "draft.fair", "plan.forecast", "plan.result",
                                    "plan.advice", "settlement.to", "settlement.told", "report.why",
                                    "report.result", "report.titan", "report.seat", "report.changed"};
    const bool of_table = control.id.starts_with("cover.") || control.id.starts_with("deals.")
                          || control.id.starts_with("draft.") || control.id.starts_with("plan.")
                          || control.id.starts_with("settlement.") || control.id.starts_with("report.");
    return of_table
           && std::none_of(explaining.begin(), explaining.end(), starts)
           && control.id.find(".term.") == std::string::npos;
}

void say_companies(const Words& say, const Table& table, const View& view)
{
    for (int i = 0; i < view.seats; ++i) {
        const Company& own = company(view, seat_at(i));
        const std::string name = company_name(say, table.scenario(), seat_at(i));
        const bool makes = own.role == Role::Foundry;
        std::cout << (seat_at(i) == view.viewer ? " > " : "   ")
                  << say(makes ? "text.foundry" : "text.company", name,
                         say("role." + std::string{name_of_role(own.role)}), own.cash.count, own.trust,
                         makes ? int{own.foundry.leading_lines} : own.stock.accelerators(),
                         makes ? int{own.foundry.mature_lines} : int{own.stock.e})
                  << '\n';
    }
}

void say_result(App& app)
{
    const Words& say = app.words();
    const Table& table = *app.table();
    const State& state = *table.final_state();
    std::vector<std::pair<int, int>> places;
    std::vector<int> totals;
    for (int i = 0; i < state.seats; ++i) {
        totals.push_back(score_of(table.scenario(), state, seat_at(i)).total);
        places.emplace_back(totals.back(), i);
    }
    std::stable_sort(places.begin(), places.end(), [](auto a, auto b) { return a.first > b.first; });
    for (const auto& [total, seat] : places)
        std::cout << say("text.place", rank_among(totals, total), company_name(say, table.scenario(), seat_at(seat)), total)
                  << '\n';
    const TableScreen& screen = *app.table_screen();
    if (!screen.saved().empty()) std::cout << say("file.saved", screen.saved().string()) << '\n';
    if (!screen.trouble().empty()) std::cerr << "frenemy: " << screen.trouble() << '\n';
}

/// Draws without a picture and returns what there is to press.
std::vector<Control> choices(App& app)
{
    const CellMetrics metrics;
    RecordingCanvas canvas{metrics};
    app.draw(canvas, metrics, 8000, 5000);
    std::vector<Control> all;
    for (const Control& control : app.controls())
        if (acts(control)) all.push_back(control);
    return all;
}

void say_table(App& app, const std::vector<Control>& all)
{
    const Words& say = app.words();
    const Table& table = *app.table();
    const View view = table.view();
    std::cout << "\n== " << say("table.round", view.round, table.scenario().rounds) << " · "
              << half_year(say, view.round) << " · "
              << say("phase." + std::string{name_of_phase(view.phase)}) << " ==\n";
    if (table.page() == Page::Play) {
        std::cout << say("table.news", say("card." + std::string{name_of_card(view.news[static_cast<std::size_t>(view.round - 1)])}))
                  << '\n';
        say_companies(say, table, view);
        for (const Offer& offer : view.offers) {
            const bool mine = offer.from == view.viewer;
            std::cout << " * "
                      << (mine ? say("deals.asked", company_name(say, table.scenario(), offer.to))
                               : company_name(say, table.scenario(), offer.from))
                      << ": "
                      << terms_text(say, table.scenario(), offer.terms, mine ? Side::From : Side::To)
                      << '\n';
        }
        for (const server::Remarked& said : table.remarks())
            std::cout << " \" " << remark_text(say, table.scenario(), said) << '\n';
        if (table.draft())
            for (const Clause& clause : table.draft()->terms)
                std::cout << " - " << say(clause.giver == Side::From ? "draft.i_give" : "draft.they_give")
                          << ": " << clause_text(say, table.scenario(), clause) << '\n';
    }
    if (table.page() == Page::Settlement && table.playback().at > 0) {
        const auto& part = table.playback().parts[table.playback().at - 1];
        std::cout << say("step." + std::string{name_of_step(part.step)}) << '\n';
        for (const Event& event : part.events)
            if (const std::string line = told(say, table.scenario(), event); !line.empty())
                std::cout << "   " << line << '\n';
    }
    if (table.page() == Page::Report)
        for (const ReportLine& line : report_of(table.playback(), table.seat()))
            std::cout << "   " << say("reason." + std::string{name_of_reason(line.reason)}) << ' '
                      << signed_number(line.amount) << '\n';
    if (table.refusal()) std::cout << "! " << rejection_text(say, *table.refusal()) << '\n';
    int number = 0;
    for (const Control& control : all) {
        ++number;
        if (control.enabled) std::cout << "  [" << number << "] " << control.label << '\n';
    }
    std::cout << say("text.prompt") << std::flush;
}

} // namespace

int play_in_terminal(App& app, bool person)
{
    if (!app.table()) app.begin_match(false);
    if (!app.notice().empty()) std::cout << app.notice() << std::endl;
    while (person && app.table()->page() != Page::Final) {
        while (app.table()->page() == Page::Play && app.tick()) {}
        if (app.table()->page() == Page::Final) break;
        const auto all = choices(app);
        say_table(app, all);
        std::string line;
        if (!std::getline(std::cin, line) || line == "q") break;
        const int number = std::atoi(line.c_str());
        if (number < 1 || number > static_cast<int>(all.size())) {
            std::cout << app.words()("text.unknown") << '\n';
            continue;
        }
        const Control& control = all[static_cast<std::size_t>(number - 1)];
        if (!control.enabled)
            std::cout << control.why_not << '\n';
        else
            app.table()->press(control.id); // not the App, which would open other screens
    }
    if (Table& table = *app.table(); table.page() != Page::Final) {
        std::cout << app.words()(table.watching() ? "text.bots_play" : "text.bot_plays")
                  << std::endl;
        table.play_out();
    }
    app.tick(); // saves it
    say_result(app);
    return app.table_screen()->trouble().empty() ? 0 : 1;
}

} // namespace frenemy::client
