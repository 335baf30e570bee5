#include "client/app/gallery.hpp"

#include "client/app/app.hpp"
#include "client/app/gallery_learning.hpp"
#include "client/app/options.hpp"
#include "client/sfml/window.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <functional>
#include <iostream>

namespace frenemy::client {
namespace {

void let_bots_move(App& app)
{
    for (int i = 0; i < 200 && app.tick(); ++i) {}
}

/// A match in which the person follows the coach, up to the page that is wanted.
void play_to(App& app, int round, Page page, Phase phase)
{
    for (int i = 0; i < 2000; ++i) {
        Table& table = *app.table();
        let_bots_move(app);
        const View view = table.match().view();
        if (table.page() == page && view.phase == phase && view.round >= round) return;
        switch (table.page()) {
        case Page::Settlement: table.press("settlement.skip"); break;
        case Page::Report: table.press("report.on"); break;
        case Page::Final: return;
        case Page::Cover: table.press("cover.open"); break;
        case Page::Play:
            if (view.phase == Phase::Planning) {
                table.press("plan.coach");
                table.press("plan.seal");
                break;
            }
            bool accepted = false;
            for (const Offer& offer : view.offers)
                if (offer.to == view.viewer && !accepted) {
                    table.press("deals.accept." + std::to_string(offer.id.value));
                    accepted = !table.refusal();
                    if (!accepted) table.press("deals.decline." + std::to_string(offer.id.value));
                }
            if (!accepted) table.press("deals.done");
            break;
        }
    }
}

/// A match in which the person signs what is offered first and breaks it in its plan.
void play_to_breach(App& app)
{
    Table& table = *app.table();
    const auto own_deal = [&] {
        for (const Deal& deal : table.view().deals)
            if (is_party(deal, table.seat())) return deal.id.value;
        return std::uint16_t{0};
    };
    for (int i = 0; i < 2000 && table.page() == Page::Play; ++i) {
        let_bots_move(app);
        const auto offers = table.offers_to_me();
        if (table.view().phase == Phase::Planning) {
            table.press("plan.breach." + std::to_string(own_deal()));
            table.press("plan.seal");
            table.press("plan.seal"); // asked once more, it is meant
            let_bots_move(app);
        } else if (own_deal() == 0 && !offers.empty()) {
            table.press("deals.accept." + std::to_string(offers.front().id.value));
        } else {
            table.press("deals.done");
        }
    }
}

/// The table from the start to the scores.
std::vector<Shot> table_shots()
{
    return {
        {"start", [](App&) {}},
        {"deals",
         [](App& app) {
             app.begin_match(false);
             let_bots_move(app);
         }},
        {"coach", [](App& app) {
             app.begin_match(false);
             let_bots_move(app);
             app.press("deals.coach");
         }},
        {"draft", [](App& app) {
             app.begin_match(false);
             let_bots_move(app);
             if (app.table()->suggestions().empty())
                 app.press("deals.to.0");
             else
                 app.press("deals.idea.0");
         }},
        {"deals-late", [](App& app) {
             app.begin_match(false);
             play_to(app, 4, Page::Play, Phase::Deals);
         }},
        {"board", [](App& app) {
             app.begin_match(false);
             play_to(app, 4, Page::Play, Phase::Deals);
             app.press("alone");
         }},
        {"plan", [](App& app) {
             app.begin_match(false);
             play_to(app, 3, Page::Play, Phase::Planning);
             app.press("plan.coach");
         }},
        {"breach", [](App& app) {
             app.begin_match(false);
             play_to(app, 3, Page::Play, Phase::Planning);
             app.press("plan.breaches");
             if (const auto deals = breakable_deals(app.table()->view()); !deals.empty())
                 app.press("plan.breach." + std::to_string(deals.front().value));
         }},
        {"settlement", [](App& app) {
             app.begin_match(false);
             play_to(app, 3, Page::Settlement, Phase::Deals);
             for (int i = 0; i < 4; ++i) app.press("settlement.next");
         }},
        {"settlement-moving", [](App& app) {
             app.begin_match(false);
             play_to(app, 3, Page::Settlement, Phase::Deals);
             app.advance(450);
         }},
        {"settlement-torn", [](App& app) {
             app.begin_match(false);
             play_to_breach(app);
             app.advance(500);
         }},
        {"report", [](App& app) {
             app.begin_match(false);
             play_to(app, 3, Page::Report, Phase::Deals);
         }},
        {"watch", [](App& app) {
             app.begin_match(true);
             for (int i = 0; i < 40; ++i) app.tick();
         }},
        {"final", [](App& app) {
             app.begin_match(false);
             app.table()->play_out();
         }},
    };
}

} // namespace

std::vector<Shot> all_shots()
{
    std::vector<Shot> all = table_shots();
    for (auto& more : {learning_shots(), class_shots()}) all.insert(all.end(), more.begin(), more.end());
    return all;
}

std::string draw_gallery(const std::string& folder, const Options& options,
                         const TextMetrics& metrics, const SfmlFonts& fonts)
{
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    struct Form {
        int width;
        int height;
        int text;
    };
    constexpr std::array forms{Form{1280, 800, 100}, Form{1920, 1080, 100}, Form{1280, 800, 175}};
    constexpr std::array languages{Language::Korean, Language::English};
    const auto name_of = [](const Shot& shot, Language language, const Form& form) {
        return shot.name + (language == Language::Korean ? "-ko-" : "-en-")
               + std::to_string(form.width) + (form.text == 100 ? "" : "-large") + ".png";
    };
    const auto is_wanted = [&](const Shot& shot, Language language, const Form& form) {
        return name_of(shot, language, form).find(options.only) != std::string::npos;
    };
    const auto any_wanted = [&](const Shot& shot) {
        return std::any_of(languages.begin(), languages.end(), [&](Language language) {
            return std::any_of(forms.begin(), forms.end(),
                               [&](const Form& form) { return is_wanted(shot, language, form); });
        });
    };
    const Words say = read_words(options.settings.language);
    std::vector<Shot> shots;
    std::string names;
    for (Shot& shot : all_shots()) {
        names += (names.empty() ? "" : ", ") + shot.name;
        if (any_wanted(shot)) shots.push_back(std::move(shot));
    }
    if (shots.empty()) return say("options.nothing_shown", options.only, names);
    int drawn = 0;
    for (const Shot& shot : shots) {
        std::cout << say("options.drawn", ++drawn, static_cast<int>(shots.size()), shot.name) << std::endl;
        Options fixed = options;
        if (!fixed.seed) fixed.seed = 7;
        App app{fixed};
        if (fixed.scenario.empty()) fixed.scenario = "six";
        if (const auto no = app.choose(fixed)) return *no;
        shot.prepare(app);
        for (const Language language : languages)
            for (const Form& form : forms) {
                if (!is_wanted(shot, language, form)) continue;
                Settings settings = app.settings();
                settings.language = language;
                settings.text_percent = form.text;
                app.set(settings);
                const std::string file =
                    (std::filesystem::path{folder} / name_of(shot, language, form)).string();
                if (!draw_png(file, form.width, form.height, fonts,
                              [&](Canvas& canvas, int w, int h) { app.draw(canvas, metrics, w, h); }))
                    return say("file.save_failed", file);
            }
    }
    return {};
}

} // namespace frenemy::client
