#include "server/load/player.hpp"

#include <algorithm>

namespace frenemy::server {

Player::Player(std::size_t its_number, boost::asio::io_context& io, const LineEnds& ends,
               Traffic& traffic, Host& host)
    : number(its_number)
    , host_(host)
    , line_(io, ends, *this, traffic)
{
}

void Player::join(const ClassCode& code)
{
    line_.open(Join{code, no_label});
}

void Player::come_back()
{
    here_ = false;
    line_.open(Resume{token_, entry_});
}

void Player::cut()
{
    here_ = false;
    line_.cut();
}

void Player::say(const ScriptedMove& move, SteadyClock::time_point due)
{
    under_way_ = UnderWay{Move{move.sequence, move.command}, due};
    line_.say(under_way_->move);
}

void Player::heard(const ServerMessage& message)
{
    if (const auto* happened = std::get_if<Happened>(&message)) {
        follow(happened->entry, happened->view_digest);
    } else if (const auto* accepted = std::get_if<Accepted>(&message)) {
        if (under_way_ && accepted->sequence == under_way_->move.sequence) settle(true);
    } else if (const auto* joined = std::get_if<Joined>(&message)) {
        on(*joined);
    } else if (const auto* seated = std::get_if<Seated>(&message)) {
        table_ = seated->table;
        seat_ = seated->seat;
    } else if (const auto* snapshot = std::get_if<Snapshot>(&message)) {
        follow(snapshot->entry, snapshot->digest);
    } else if (const auto* rejected = std::get_if<Rejected>(&message)) {
        host_.complain("a move of the script was rejected: "
                       + std::string{name_of(rejected->why.code)});
    } else if (const auto* refused = std::get_if<Refused>(&message)) {
        if (refused->why != Refusal::ServerEnds)
            host_.complain(
                "a player was refused: "
                + std::string{name_of_refusal.text[static_cast<std::size_t>(refused->why)]});
    }
}

void Player::on(const Joined& message)
{
    const bool first = token_ == Token{};
    token_ = message.token;
    if (message.last_sequence < acknowledged_) {
        lost_ += acknowledged_ - message.last_sequence;
        acknowledged_ = message.last_sequence;
    }
    if (first) return host_.joined(*this);
    if (!under_way_) return;
    if (message.last_sequence >= under_way_->move.sequence)
        settle(false);
    else
        line_.say(under_way_->move);
}

void Player::follow(std::uint32_t entry, std::uint64_t digest)
{
    entry_ = entry;
    digest_ = digest;
    if (here_ || seat_ == no_seat) return;
    here_ = true;
    host_.seated(*this);
}

void Player::settle(bool heard)
{
    acknowledged_ = std::max(acknowledged_, under_way_->move.sequence);
    const SteadyClock::time_point due = under_way_->due;
    under_way_.reset();
    host_.answered(*this, due, heard);
}

void Player::cut_off(const std::string& why)
{
    host_.cut_off(*this, why);
    here_ = false;
}

} // namespace frenemy::server
