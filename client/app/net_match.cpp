#include "client/app/net_match.hpp"

#include "engine/match/visible.hpp"

namespace frenemy::client {

NetMatch::NetMatch(std::shared_ptr<Visit> visit)
    : visit_(std::move(visit))
    , table_(visit_->following())
{
}

Objection NetMatch::ask(const Command& command)
{
    if (const auto no = objection(scenario(), visible(table_->shown()), person(), command)) return no;
    visit_->move(command);
    return {};
}

std::optional<Happened> NetMatch::next()
{
    if (const auto no = visit_->take_objection()) return Happened{view(), {}, no, {}};
    return table_->next();
}

std::optional<int> NetMatch::seconds_left() const
{
    const std::uint32_t left = visit_->classroom().clock().left_ms;
    if (left == 0) return {};
    return static_cast<int>((left + 999) / 1000);
}

bool NetMatch::over() const
{
    return table_->untold() == 0
           && (Match::over() || visit_->classroom().over(table_->table()));
}

const MatchLog* NetMatch::log() const
{
    const bool all_over = visit_->classroom().now().stage == server::ClassStage::Over;
    return over() && all_over ? visit_->record(table_->table()) : nullptr;
}

} // namespace frenemy::client
