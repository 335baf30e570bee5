#pragma once

#include "client/app/screen.hpp"
#include "client/model/replay_viewer.hpp"

#include <filesystem>
#include <variant>

namespace frenemy::client {

/// A match that was played, watched again.
class ReplayScreen final : public Screen {
public:
    explicit ReplayScreen(MatchLog log)
        : replay_(std::move(log))
    {
    }

    void draw(Painter& painter, const Rect& window) override;
    Outcome press(std::string_view id, const Words& say) override;
    Outcome tick(const Words& say) override;
    bool busy() const override { return replay_.playing(); }
    std::optional<Library::Present> present() const override
    {
        return Library::Present{replay_.view(), replay_.scenario()};
    }

private:
    ReplayViewer replay_;
};

/// The screen, or one sentence that says why the file cannot be watched.
std::variant<std::unique_ptr<Screen>, std::string> open_replay(const std::filesystem::path& file,
                                                               const Words& say);
/// The file of the match that was saved last; empty when there is none.
std::filesystem::path newest_match();
/// Opens it.
Outcome open_newest_replay(const Words& say);

} // namespace frenemy::client
