#pragma once

#include "client/app/screen.hpp"
#include "client/model/library.hpp"

namespace frenemy::client {

/// Rulebook and glossary, over whatever one was doing.
class LibraryScreen final : public Screen {
public:
    explicit LibraryScreen(Library library)
        : library_(std::move(library))
    {
    }

    void draw(Painter& painter, const Rect& window) override;
    Outcome press(std::string_view id, const Words& say) override;
    Outcome key(KeyName name, const Words& say) override;
    Outcome type(char32_t character, const Words& say) override;
    Outcome paste(std::string_view text, const Words& say) override;
    Outcome wheel(int steps, const Words& say) override;
    Outcome escape() override { return Outcome::go(Outcome::Then::Back); }

private:
    Library library_;
};

} // namespace frenemy::client
