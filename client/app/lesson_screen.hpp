#pragma once

#include "client/app/table_screen.hpp"
#include "client/model/lesson.hpp"

namespace frenemy::client {

/// A match with somebody at one's elbow.
class LessonScreen final : public Screen {
public:
    explicit LessonScreen(const Lesson& lesson);

    const Tutor& tutor() const { return tutor_; }
    Table& table() { return match_.table(); }

    void draw(Painter& painter, const Rect& window) override;
    Outcome press(std::string_view id, const Words& say) override;
    Outcome tick(const Words& say) override;
    bool busy() const override { return true; }
    int pace() const override { return match_.pace(); }
    int brisk_pace() const override { return match_.brisk_pace(); }
    void set_motion(bool motion) override { match_.set_motion(motion); }
    void think_aside() override { match_.think_aside(); }
    bool moving() const override { return match_.moving(); }
    bool animate(int milliseconds) override { return match_.animate(milliseconds); }
    Outcome escape() override { return match_.escape(); }
    std::string_view ends_with_it() const override { return match_.ends_with_it(); }
    std::optional<Library::Present> present() const override { return match_.present(); }

private:
    TableScreen match_;
    Tutor tutor_;
};

/// The first lesson; a sentence when its files cannot be read.
Outcome open_lesson(const Words& say);

} // namespace frenemy::client
