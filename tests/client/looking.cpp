#include "tests/client/looking.hpp"

#include "client/scene/recording_canvas.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

namespace frenemy::client::testing {
namespace {

using Kind = RecordingCanvas::Kind;
using Items = std::vector<RecordingCanvas::Item>;

/// Whether the words themselves end so.
bool said(const Words& words, const std::string& text)
{
    return std::any_of(words.texts().begin(), words.texts().end(),
                       [&](const auto& each) { return each.second == text; });
}

Rect common(const Rect& a, const Rect& b)
{
    const int x = std::max(a.x, b.x);
    const int y = std::max(a.y, b.y);
    return {x, y, std::max(0, std::min(a.right(), b.right()) - x),
            std::max(0, std::min(a.bottom(), b.bottom()) - y)};
}

/// What of it shows inside its clip.
Rect shown(const RecordingCanvas::Item& item)
{
    return item.clip == Rect{} ? item.area : common(item.area, item.clip);
}

bool is_opaque(const RecordingCanvas::Item& item)
{
    return (item.kind == Kind::Fill || item.kind == Kind::Disc) && item.colour.a == 255;
}

/// Its middle was painted over by what came later, or a panel lies on a part of it.
bool is_covered(const Items& items, std::size_t at)
{
    const Rect text = shown(items[at]);
    for (std::size_t i = at + 1; i < items.size(); ++i) {
        if (items[i].kind != Kind::Fill || items[i].colour.a <= 100) continue;
        const Rect fill = shown(items[i]);
        const bool panel = fill.h > 5 * text.h && fill.w > 5 * text.h;
        if (fill.contains(text.centre()) || (panel && fill.meets(text))) return true;
    }
    return false;
}

std::vector<std::size_t> visible_texts(const Items& items)
{
    std::vector<std::size_t> texts;
    for (std::size_t i = 0; i < items.size(); ++i)
        if (items[i].kind == Kind::Text && shown(items[i]).w > 0 && shown(items[i]).h > 0
            && !is_covered(items, i))
            texts.push_back(i);
    return texts;
}

/// Letters fill the middle of their line box.
Rect letters(const RecordingCanvas::Item& item)
{
    const Rect area = shown(item);
    return area.inset(1, area.h / 4);
}

/// Between the two something was painted that hides all they have in common.
bool is_parted(const Items& items, std::size_t below, std::size_t above)
{
    const Rect both = common(letters(items[below]), letters(items[above]));
    for (std::size_t i = below + 1; i < above; ++i)
        if (is_opaque(items[i]) && common(shown(items[i]), both) == both) return true;
    return false;
}

enum class Passing : std::uint8_t { Never, Covering };

void check_texts(const Items& items, const App& app, const Rect& window,
                 Passing passing = Passing::Never)
{
    const auto texts = visible_texts(items);
    for (const std::size_t at : texts) {
        const RecordingCanvas::Item& item = items[at];
        INFO(item.text << " at " << item.area.x << ',' << item.area.y);
        CHECK(window.contains(shown(item)));
        // A page that is scrolled may be cut at its ends, not at its sides.
        if (item.clip != Rect{}) CHECK(shown(item).w == item.area.w);
        CHECK(item.text.find('{') == std::string::npos);
        CHECK((!item.text.ends_with("…") || said(app.words(), item.text)));
    }
    for (std::size_t i = 0; i < texts.size(); ++i)
        for (std::size_t k = i + 1; k < texts.size(); ++k) {
            const auto& one = items[texts[i]];
            const auto& other = items[texts[k]];
            if (!letters(one).meets(letters(other))) continue;
            if (passing == Passing::Covering && is_parted(items, texts[i], texts[k])) continue;
            INFO(one.text << " under " << other.text << " at " << other.area.x << ',' << other.area.y);
            CHECK(false);
        }
}

/// Text stands out from what was painted below it. What cannot be pressed may be pale.
void check_contrast(const Items& items, const App& app)
{
    for (const std::size_t at : visible_texts(items)) {
        const Point middle = shown(items[at]).centre();
        const Control* control = control_at(app.controls(), middle);
        if (control && !control->enabled) continue;
        const RecordingCanvas::Item* ground = nullptr;
        for (std::size_t k = 0; k < at; ++k)
            if (is_opaque(items[k]) && shown(items[k]).contains(middle)) ground = &items[k];
        if (!ground) continue;
        INFO(items[at].text);
        CHECK(contrast(items[at].colour, ground->colour) >= 4.5);
    }
}

/// On the board: a company and what is its own. On the offer card: a term and its knobs.
bool a_part_of(const std::string& one, const std::string& other)
{
    constexpr std::string_view term = "draft.0";
    if (one.starts_with("draft.") && other.starts_with("draft."))
        return one.substr(0, term.size()) == other.substr(0, term.size())
               && (one.find(".term.") != std::string::npos) != (other.find(".term.") != std::string::npos);
    return one.starts_with("board.") && other.starts_with("board.") && one.back() == other.back();
}

void check_controls(const Controls& controls, const Rect& window)
{
    std::set<std::string> ids;
    for (const Control& control : controls) {
        INFO(control.id);
        CHECK(window.contains(control.area));
        CHECK((control.enabled || !control.why_not.empty()));
        CHECK_FALSE(control.label.empty());
        // The keyboard goes from name to name: two of one name would hide each other.
        CHECK(ids.insert(control.id).second);
    }
    for (std::size_t i = 0; i < controls.size(); ++i)
        for (std::size_t k = i + 1; k < controls.size(); ++k) {
            const Rect& a = controls[i].area;
            const Rect& b = controls[k].area;
            INFO(controls[i].id << " and " << controls[k].id << ": " << controls[i].label << ", "
                                << controls[k].label);
            // A company's parts lie on it, also where a hint covers a side of it.
            if (a_part_of(controls[i].id, controls[k].id)) continue;
            // A thing may lie wholly on a card that is a control itself.
            CHECK((!a.meets(b) || a.contains(b) || b.contains(a)));
        }
}

/// Tab goes once round, and what it stands on is ringed.
void check_keyboard(App& app, const TextMetrics& metrics)
{
    const Colour ring = (app.settings().light ? light_theme() : dark_theme()).focus;
    std::set<std::string> reached;
    std::set<std::string> all;
    for (const Control& control : app.controls()) all.insert(control.id);
    for (std::size_t i = 0; i < all.size(); ++i) {
        app.handle(Key{KeyName::Tab});
        reached.insert(app.attention().focused);
        if (i > 2) continue; // the ring is drawn by one hand
        RecordingCanvas canvas{metrics};
        app.draw(canvas, metrics, 1280, 800);
        const Control* focused = find_control(app.controls(), app.attention().focused);
        REQUIRE(focused);
        INFO(focused->id);
        CHECK(std::any_of(canvas.items().begin(), canvas.items().end(), [&](const auto& item) {
            return item.kind == Kind::Stroke && item.colour == ring && item.area.contains(focused->area);
        }));
    }
    CHECK(reached == all);
    app.handle(Press{-1, -1}); // the keyboard is let go
}

} // namespace

std::unique_ptr<App> app_of(const Shot& shot)
{
    Options options;
    options.scenario = "six";
    options.seed = 7;
    auto app = std::make_unique<App>(options);
    REQUIRE_FALSE(app->choose(options));
    shot.prepare(*app);
    return app;
}

void look(App& app, const TextMetrics& metrics, const std::string& where)
{
    for (const bool light : {false, true})
        for (const Language language : {Language::Korean, Language::English})
            for (const Form& form : forms) {
                Settings settings = app.settings();
                settings.light = light;
                settings.reduced_motion = true; // what flies may pass over what lies
                settings.language = language;
                settings.text_percent = form.text;
                app.set(settings);
                RecordingCanvas canvas{metrics};
                app.draw(canvas, metrics, form.width, form.height);
                const Rect window{0, 0, form.width, form.height};
                INFO(where << ' ' << form.width << " text " << form.text << (light ? " light" : ""));
                check_texts(canvas.items(), app, window);
                check_contrast(canvas.items(), app);
                check_controls(app.controls(), window);
            }
    app.set(Settings{});
    RecordingCanvas canvas{metrics};
    app.draw(canvas, metrics, 1280, 800);
    INFO(where);
    check_keyboard(app, metrics);
}

void look_at_moment(App& app, const TextMetrics& metrics, std::size_t figures,
                    const std::string& where)
{
    for (const Language language : {Language::Korean, Language::English})
        for (const Form& form : forms) {
            Settings settings;
            settings.language = language;
            settings.text_percent = form.text;
            app.set(settings);
            RecordingCanvas canvas{metrics};
            app.draw(canvas, metrics, form.width, form.height);
            INFO(where << ' ' << form.width << " text " << form.text);
            const Items& items = canvas.items();
            check_texts(items, app, {0, 0, form.width, form.height}, Passing::Covering);
            std::vector<const RecordingCanvas::Item*> flying;
            for (auto item = items.rbegin(); item != items.rend() && flying.size() < figures; ++item)
                if (item->kind == Kind::Text) flying.push_back(&*item);
            for (std::size_t i = 0; i < flying.size(); ++i)
                for (std::size_t k = i + 1; k < flying.size(); ++k) {
                    INFO(flying[i]->text << " and " << flying[k]->text << " at " << flying[k]->area.x
                                         << ',' << flying[k]->area.y);
                    CHECK_FALSE(letters(*flying[i]).meets(letters(*flying[k])));
                }
        }
    app.set(Settings{});
}

} // namespace frenemy::client::testing
