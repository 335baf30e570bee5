#include "client/model/projector.hpp"

#include <utility>

namespace frenemy::client {
namespace {

constexpr std::uint32_t each_table_ms = 20'000;
constexpr std::uint32_t announced_ms = 60'000;

} // namespace

Projector::Projector(std::unique_ptr<Visit> look_on, std::string join_code, std::string address)
    : look_on_(std::move(look_on))
    , join_code_(std::move(join_code))
    , address_(std::move(address))
{
}

const Following* Projector::table() const
{
    const auto& table = look_on_->following();
    return table && table->begun() ? table.get() : nullptr;
}

void Projector::show(int table)
{
    shown_ = table;
    shown_ms_ = 0;
    look_on_->watch(server::TableId{static_cast<std::uint16_t>(table)});
}

bool Projector::press(std::string_view id)
{
    if (id != "projector.next" || classroom().now().tables == 0) return false;
    show((shown_ + 1) % classroom().now().tables);
    return true;
}

bool Projector::advance(std::uint32_t milliseconds)
{
    bool changed = look_on_->advance(milliseconds);
    told_ms_ = told_ == announcement() ? told_ms_ + milliseconds : 0;
    told_ = announcement();
    if (!told_.empty() && told_ms_ >= announced_ms) {
        look_on_->put_announcement_away();
        changed = true;
    }
    const int tables = classroom().now().tables;
    if (tables == 0) shown_ = -1; // a rehearsal was ended
    if (look_on_->standing() != Visit::Standing::Here || tables == 0) return changed;
    shown_ms_ += milliseconds;
    if (shown_ < 0 || shown_ >= tables)
        show(0);
    else if (tables > 1 && shown_ms_ >= each_table_ms)
        show((shown_ + 1) % tables);
    // A wall shows what is, not how it came about.
    while (look_on_->following() && look_on_->following()->next()) changed = true;
    return changed;
}

} // namespace frenemy::client
