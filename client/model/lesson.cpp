#include "client/model/lesson.hpp"

namespace frenemy::client {
namespace {

/// Moments of a match in order; a match that is over is past all of them.
int place(int round, Moment at)
{
    return round * 4 + static_cast<int>(at);
}

int place_of(const Table& table)
{
    const View view = table.match().view();
    switch (table.page()) {
    case Page::Settlement: return place(table.playback().before.round, Moment::Settlement);
    case Page::Report: return place(table.playback().before.round, Moment::Report);
    case Page::Final: return place(max_rounds + 1, Moment::Deals);
    case Page::Play:
    case Page::Cover: break;
    }
    return place(view.round, view.phase == Phase::Planning ? Moment::Planning : Moment::Deals);
}

} // namespace

void Tutor::pressed(std::string_view id)
{
    const Hint* now = hint();
    if (!now) return;
    const bool nod = id == "lesson.on";
    const bool followed = !now->press.empty() && id.starts_with(now->press);
    if (!nod && !followed) return;
    ++next_;
    ++given_;
}

void Tutor::follow(const Table& table)
{
    const int here = place_of(table);
    while (at() && place(at()->round, at()->at) < here) ++next_;
    const Command* move = table.match().recorded_move();
    while (!move && at() && at()->recorded) ++next_;
    waiting_ = at() && place(at()->round, at()->at) > here;
    if (!at()) return;
    now_ = *at();
    const auto* accept = move ? std::get_if<AcceptOffer>(move) : nullptr;
    if (accept && now_.point == "deals.accept.") now_.point += std::to_string(accept->offer.value);
}

} // namespace frenemy::client
