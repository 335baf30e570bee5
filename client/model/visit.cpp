#include "client/model/visit.hpp"

#include <algorithm>
#include <utility>

namespace frenemy::client {
namespace {

using server::Refusal;

constexpr std::uint32_t first_wait_ms = 500;
constexpr std::uint32_t longest_wait_ms = 8000;
constexpr std::uint32_t patience_ms = 5000; // until a file is asked for once more

/// One's own attempts differ from the neighbour's: a class does not come back in one instant.
std::uint32_t wait_after(int attempts, const std::optional<server::Joined>& place)
{
    const std::uint32_t wait = std::min(longest_wait_ms, first_wait_ms << std::min(attempts, 5));
    return wait + (place ? place->label.value * 37U % 400U : 0U);
}

/// Nothing that would be said again could change it.
bool is_final(Refusal why)
{
    switch (why) {
    case Refusal::TooOld:
    case Refusal::TooNew:
    case Refusal::OtherRules:
    case Refusal::MissingFeature:
    case Refusal::UnknownCode:
    case Refusal::UnknownLabel:
    case Refusal::LabelTaken:
    case Refusal::ClassFull:
    case Refusal::ClassOver:
    case Refusal::Removed:
    case Refusal::Elsewhere:
    case Refusal::ConsentDenied:
    case Refusal::WrongKey:
    case Refusal::NoWatching: return true;
    default: return false;
    }
}

/// The connection ends with it, and is opened again.
bool cuts(Refusal why)
{
    return why <= Refusal::StoreBroken;
}

} // namespace

Visit::Visit(std::unique_ptr<Line> line, Errand errand, std::optional<server::Token> token)
    : line_(std::move(line))
    , errand_(std::move(errand))
    , token_(token)
{
}

std::uint32_t Visit::wait_ms() const
{
    return dial_at_ > now_ ? static_cast<std::uint32_t>(dial_at_ - now_) : 0;
}

bool Visit::advance(std::uint32_t milliseconds)
{
    now_ += milliseconds;
    classroom_.pass(milliseconds);
    bool changed = false;
    if (!dialled_ && !closed_ && standing_ != Standing::Ended && now_ >= dial_at_) {
        dial();
        changed = true;
    }
    while (auto news = line_->take()) {
        if (!closed_) std::visit([this](const auto& each) { take(each); }, *news);
        changed = true;
    }
    return changed;
}

void Visit::dial()
{
    dialled_ = true;
    line_->open();
}

void Visit::come_again()
{
    if (standing_ == Standing::Here || standing_ == Standing::Waiting) return;
    // Somebody else may hold the token by now; then it is as good as none.
    if (standing_ == Standing::Ended) standing_ = Standing::Coming;
    line_->close();
    refusal_.reset();
    trouble_.reset();
    attempts_ = 0;
    closed_ = false;
    dial_at_ = now_;
    dial();
}

void Visit::close()
{
    closed_ = true;
    line_->close();
}

void Visit::end(Refusal why)
{
    standing_ = Standing::Ended;
    refusal_ = why;
    trouble_.reset();
    line_->close();
}

// What the line tells ---------------------------------------------------------------------------

void Visit::take(const Opened&)
{
    trouble_.reset();
    send(server::Hello{});
}

void Visit::take(const Broken& broken)
{
    dialled_ = false;
    trouble_ = broken.why;
    forget_tickets();
    // Pressed again rather than done twice.
    powers_.clear();
    if (standing_ == Standing::Ended) return;
    if (broken.why == Trouble::OtherCertificate) {
        standing_ = Standing::Ended;
        return;
    }
    if (standing_ == Standing::Here || standing_ == Standing::Waiting) standing_ = Standing::Away;
    dial_at_ = now_ + wait_after(attempts_++, place_);
}

void Visit::take(const Fetched& fetched)
{
    const auto ticket = tickets_.find(fetched.path);
    if (ticket == tickets_.end()) return;
    const Asked asked = ticket->second;
    tickets_.erase(ticket);
    asked_.erase(asked);
    if (!fetched.bytes) return;
    if (asked.what != server::Download::Match) {
        files_.push_back({asked.what, *fetched.bytes});
        return;
    }
    DecodedMatch match = decode_match(*fetched.bytes);
    if (match.error != MatchFileError::None) return;
    records_.insert_or_assign(asked.table, std::move(match.log));
}

void Visit::take(const server::ServerMessage& message)
{
    classroom_.hear(message);
    std::visit([this](const auto& each) { hear(each); }, message);
}

// Coming in -------------------------------------------------------------------------------------

void Visit::hear(const server::Welcome&)
{
    refusal_.reset();
    if (token_) {
        send(server::Resume{*token_, following_ && following_->begun() ? following_->entry() : 0});
        return;
    }
    // A spectator comes back to the table that was looked at last.
    std::visit([this](const auto& errand) { send(errand); }, errand_);
}

void Visit::hear(const server::Refused& refused)
{
    if (refused.about != 0) settle(refused.about);
    if (refused.why == Refusal::UnknownToken) {
        token_.reset();
        place_.reset();
        following_.reset();
        // A place of one's own was lost with the class; the errand asks for a new one.
        if (standing_ != Standing::Here) std::visit([this](const auto& each) { send(each); }, errand_);
        return;
    }
    if (standing_ == Standing::Here ? refused.why == Refusal::Removed || refused.why == Refusal::Elsewhere
                                    : is_final(refused.why)) {
        if (refused.why == Refusal::Removed) token_.reset();
        end(refused.why);
        return;
    }
    if (cuts(refused.why))
        refusal_ = refused.why;
    else
        refused_ = refused.why;
}

void Visit::arrive()
{
    standing_ = Standing::Here;
    attempts_ = 0;
    trouble_.reset();
    refusal_.reset();
    forget_tickets();
}

void Visit::hear(const server::Joined& joined)
{
    place_ = joined;
    token_ = joined.token;
    sequence_ = std::max(sequence_, joined.last_sequence);
    arrive();
    for (const server::Move& move : moves_) send(move);
}

void Visit::hear(const server::ConsentAsked&)
{
    standing_ = Standing::Waiting;
}

void Visit::hear(const server::Lobby&)
{
    if (standing_ != Standing::Here && !std::holds_alternative<server::Teach>(errand_)) arrive();
}

// The table -------------------------------------------------------------------------------------

void Visit::hear(const server::Seated& seated)
{
    const bool same = following_ && following_->table() == seated.table
                      && following_->seat() == seated.seat;
    if (!same) following_ = std::make_shared<Following>(seated);
}

void Visit::hear(const server::Unseated&)
{
    following_.reset();
    moves_.clear();
}

void Visit::hear(const server::Snapshot& snapshot)
{
    if (following_) following_->take(snapshot);
}

void Visit::hear(const server::Happened& happened)
{
    if (following_ && following_->take(happened) == Following::Fit::Differs)
        send(server::DigestDiffers{happened.entry, following_->digest()});
}

void Visit::hear(const server::Remarked& remarked)
{
    if (following_) following_->take(remarked);
}

void Visit::move(const Command& command)
{
    for (const server::Move& waiting : moves_)
        if (waiting.command == command) return;
    moves_.push_back({++sequence_, command});
    if (standing_ == Standing::Here) send(moves_.back());
}

bool Visit::settle(std::uint32_t number)
{
    const auto move = std::find_if(moves_.begin(), moves_.end(),
                                   [&](const auto& each) { return each.sequence == number; });
    if (move != moves_.end()) {
        moves_.erase(move);
        return true;
    }
    const auto power = std::find_if(powers_.begin(), powers_.end(),
                                    [&](const auto& each) { return each.request == number; });
    if (power == powers_.end()) return false;
    powers_.erase(power);
    return true;
}

void Visit::hear(const server::Accepted& accepted)
{
    settle(accepted.sequence);
}

void Visit::hear(const server::Rejected& rejected)
{
    if (settle(rejected.about)) objection_ = rejected.why;
}

Objection Visit::take_objection()
{
    return std::exchange(objection_, {});
}

std::optional<Refusal> Visit::take_refusal()
{
    return std::exchange(refused_, {});
}

void Visit::say(const std::string& words)
{
    if (standing_ == Standing::Here && !words.empty()) send(server::Say{words});
}

void Visit::take_seat(server::TableId table, SeatId seat)
{
    if (standing_ == Standing::Here) send(server::TakeSeat{table, seat});
}

void Visit::watch(server::TableId table)
{
    auto* errand = std::get_if<server::Watch>(&errand_);
    if (!errand) return;
    errand->table = table;
    following_.reset();
    if (standing_ == Standing::Here) send(*errand);
}

void Visit::leave()
{
    if (standing_ == Standing::Here) send(server::Leave{});
    token_.reset();
}

// Files -----------------------------------------------------------------------------------------

const MatchLog* Visit::known_record(server::TableId table) const
{
    const auto record = records_.find(table);
    return record == records_.end() ? nullptr : &record->second;
}

const MatchLog* Visit::record(server::TableId table)
{
    if (const MatchLog* known = known_record(table)) return known;
    ask(server::Download::Match, table);
    return nullptr;
}

void Visit::ask_file(server::Download what)
{
    ask(what, server::no_table);
}

void Visit::ask(server::Download what, server::TableId table)
{
    std::uint64_t& not_before = asked_[{what, table}];
    if (standing_ != Standing::Here || now_ < not_before) return;
    not_before = now_ + patience_ms;
    send(server::AskDownload{what, table});
}

void Visit::hear(const server::Ticket& ticket)
{
    tickets_[ticket.path] = {ticket.what, ticket.table};
    line_->fetch(ticket.path);
}

std::optional<Visit::File> Visit::take_file()
{
    if (files_.empty()) return {};
    File file = std::move(files_.front());
    files_.pop_front();
    return file;
}

/// What was asked for and has not come will have to be asked for again.
void Visit::forget_tickets()
{
    tickets_.clear();
    asked_.clear();
}

// A teacher's -----------------------------------------------------------------------------------

void Visit::hear(const server::Teaching& teaching)
{
    taught_ = Taught{teaching.classes, teaching.scenarios};
    arrive();
    if (attended_) use(server::AttendClass{*attended_});
}

void Visit::use(const server::Power& power)
{
    if (standing_ != Standing::Here) return;
    powers_.push_back({++request_, power});
    send(server::Use{request_, power});
}

void Visit::hear(const server::ClassOpened& opened)
{
    settle(opened.request);
    attended_ = opened.code;
    join_code_ = opened.join_code;
}

void Visit::hear(const server::Done& done)
{
    const auto used = std::find_if(powers_.begin(), powers_.end(),
                                   [&](const auto& each) { return each.request == done.request; });
    if (used == powers_.end()) return;
    if (const auto* attend = std::get_if<server::AttendClass>(&used->power)) attended_ = attend->code;
    if (const auto* back = std::get_if<server::LetBack>(&used->power)) classroom_.answered(back->pupil);
    if (std::holds_alternative<server::DeleteClass>(used->power)) attended_.reset();
    powers_.erase(used);
}

} // namespace frenemy::client
