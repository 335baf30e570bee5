#include "engine/alliance/invitation.hpp"

namespace frenemy {
namespace {

using enum Rejection::Code;

Objection objection_to_standing(const State& state, const Membership& member, AllianceId alliance)
{
    if (member.alliance == alliance) return {};
    if (member.alliance != AllianceId::None) return Rejection{AlreadyAllied};
    if (member.banned_until >= state.round) return Rejection{Banned, member.banned_until};
    return {};
}

} // namespace

Objection objection_to_invitation(const State& state, SeatId inviter, SeatId invited,
                                  AllianceId alliance)
{
    const Membership& from = company(state, inviter).membership;
    const Membership& to = company(state, invited).membership;
    if (auto no = objection_to_standing(state, from, alliance)) return no;
    if (auto no = objection_to_standing(state, to, alliance)) return no;
    if (to.alliance == alliance) return Rejection{AlreadyAllied};
    const bool empty = state.alliance[static_cast<std::size_t>(index(alliance))].members == 0;
    if (!empty && from.alliance != alliance) return Rejection{NotInvited};
    return {};
}

} // namespace frenemy
