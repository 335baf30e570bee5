#include "server/load/class_opening.hpp"

#include <utility>

namespace frenemy::server {

namespace {
enum Request : std::uint32_t { opening = 1, starting, attending, forgetting };
} // namespace

ClassOpening::ClassOpening(boost::asio::io_context& io, const LineEnds& ends, std::string key,
                           Hooks hooks)
    : line_(io, ends, *this, traffic_)
    , key_(std::move(key))
    , hooks_(std::move(hooks))
{
}

void ClassOpening::open(const ClassSettings& settings)
{
    settings_ = settings;
    line_.open(Teach{key_});
}

void ClassOpening::start()
{
    line_.say(Use{starting, StartMatches{}});
}

void ClassOpening::forget()
{
    forgets_ = true;
    line_.open(Teach{key_});
}

void ClassOpening::heard(const ServerMessage& message)
{
    if (std::holds_alternative<Teaching>(message)) {
        if (!forgets_) return line_.say(Use{opening, OpenClass{settings_}});
        line_.say(Use{attending, AttendClass{*code_}});
        line_.say(Use{forgetting, DeleteClass{}});
    } else if (const auto* opened = std::get_if<ClassOpened>(&message)) {
        code_ = opened->code;
        hooks_.opened(opened->code);
    } else if (const auto* done = std::get_if<Done>(&message)) {
        if (done->request == forgetting) forgotten();
    } else if (const auto* refused = std::get_if<Refused>(&message)) {
        // Whoever has had a class forgotten is told that it is over.
        if (forgets_ && refused->why == Refusal::ClassOver) return forgotten();
        hooks_.complain(
            "the teacher was refused: "
            + std::string{name_of_refusal.text[static_cast<std::size_t>(refused->why)]});
    }
}

void ClassOpening::forgotten()
{
    line_.cut();
    hooks_.forgotten();
}

void ClassOpening::cut_off(const std::string& why)
{
    hooks_.complain("the teacher's connection was cut: " + why);
}

} // namespace frenemy::server
