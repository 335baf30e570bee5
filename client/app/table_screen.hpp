#pragma once

#include "client/app/screen.hpp"
#include "client/model/table.hpp"

#include <filesystem>

namespace frenemy::client {

/// A match that is played; at its end it is saved.
class TableScreen final : public Screen {
public:
    explicit TableScreen(std::unique_ptr<Match> match)
        : table_(std::move(match))
    {
    }

    Table& table() { return table_; }
    /// The match file, once it is written.
    const std::filesystem::path& saved() const { return saved_; }
    /// Why it is not where match files are kept, or is nowhere; empty when it is.
    const std::string& trouble() const { return trouble_; }

    void draw(Painter& painter, const Rect& window) override;
    Outcome press(std::string_view id, const Words& say) override;
    Outcome tick(const Words& say) override;
    bool busy() const override { return true; }
    int pace() const override { return table_.awaits_coach() ? 40 : Screen::pace(); }
    /// Who watches wants to follow whatever else is moving.
    int brisk_pace() const override { return table_.watching() ? pace() : 30; }
    void set_motion(bool motion) override { table_.set_motion(motion); }
    void think_aside() override;
    bool moving() const override { return table_.moving(); }
    bool animate(int milliseconds) override { return table_.animate(milliseconds); }
    Outcome escape() override;
    bool lifts(std::string_view control) const override { return pick_up(table_, control).has_value(); }
    Outcome put_down(std::string_view control, std::span<const DropPlace> places,
                     const Words& say) override;
    std::string_view ends_with_it() const override;
    std::optional<Library::Present> present() const override
    {
        return Library::Present{table_.view(), table_.scenario()};
    }

private:
    std::string save(const Words& say);
    std::optional<Cue> listen();

    Table table_;
    std::size_t heard_ = 0; ///< of the round's chronicle
    std::size_t played_ = 0; ///< parts of the settlement
    std::filesystem::path saved_;
    std::string trouble_;
    std::string where_; ///< a sentence that waits for the score
};

} // namespace frenemy::client
