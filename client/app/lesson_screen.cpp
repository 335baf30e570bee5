#include "client/app/lesson_screen.hpp"

#include "client/app/lesson_file.hpp"
#include "client/app/room_match.hpp"
#include "client/scene/lesson_scene.hpp"

namespace frenemy::client {

LessonScreen::LessonScreen(const Lesson& lesson)
    : match_(RoomMatch::follow(lesson.record))
    , tutor_(lesson.hints)
{
    tutor_.follow(match_.table());
}

void LessonScreen::draw(Painter& painter, const Rect& window)
{
    match_.draw(painter, window);
    if (const Hint* hint = tutor_.hint()) draw_hint(painter, window, *hint);
}

Outcome LessonScreen::press(std::string_view id, const Words& say)
{
    Outcome outcome = id == "lesson.on" || id == "lesson.stop" ? Outcome::redraw()
                                                               : match_.press(id, say);
    if (id == "lesson.stop")
        tutor_.stop();
    else if (outcome.changed && !match_.table().refusal())
        tutor_.pressed(id);
    tutor_.follow(match_.table());
    return outcome;
}

Outcome LessonScreen::tick(const Words& say)
{
    Outcome outcome = match_.tick(say);
    tutor_.follow(match_.table());
    return outcome;
}

Outcome open_lesson(const Words& say)
{
    const auto lesson = read_lesson();
    if (!lesson) return Outcome::says(say("lesson.missing"));
    return Outcome::open(std::make_unique<LessonScreen>(*lesson));
}

} // namespace frenemy::client
