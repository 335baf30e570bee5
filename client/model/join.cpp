#include "client/model/join.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace frenemy::client {
namespace {

constexpr std::uint32_t longest_look_ms = 4000;

std::size_t number_after(std::string_view id, std::string_view prefix)
{
    std::size_t number = SIZE_MAX;
    id.remove_prefix(prefix.size());
    std::from_chars(id.data(), id.data() + id.size(), number);
    return number;
}

} // namespace

TextField& JoinForm::typed()
{
    return field_ == Field::Code ? code_ : field_ == Field::Address ? address_ : label_;
}

void JoinForm::type(char32_t character)
{
    complaint_ = {};
    looking_ = false;
    // Codes, addresses and numbers have Latin letters, whatever the keyboard writes.
    if (character < 0x80 && (field_ != Field::Label || (character >= U'0' && character <= U'9')))
        typed().type(character);
}

void JoinForm::paste(std::string_view text)
{
    complaint_ = {};
    looking_ = false;
    typed().paste(text);
}

void JoinForm::backspace()
{
    complaint_ = {};
    looking_ = false;
    typed().backspace();
}

void JoinForm::fill(std::string_view code, std::string_view address)
{
    code_.clear();
    code_.paste(code);
    address_.clear();
    address_.paste(address);
}

std::optional<server::ClassCode> JoinForm::wanted() const
{
    if (!looking_) return {};
    const auto code = server::read_join_code(code_.text());
    return code ? std::optional{code->code} : std::nullopt;
}

bool JoinForm::press(std::string_view id)
{
    complaint_ = {};
    if (id == "join.code") {
        field_ = Field::Code;
    } else if (id == "join.address") {
        field_ = Field::Address;
    } else if (id == "join.label") {
        field_ = Field::Label;
    } else if (id == "join.go" || id == "join.watch") {
        go(id == "join.watch");
    } else if (id.starts_with("join.nearby.")) {
        const std::size_t at = number_after(id, "join.nearby.");
        if (at >= nearby_.size()) return false;
        const NearbyClass& chosen = nearby_[at];
        code_.clear();
        code_.paste(server::text_of({chosen.code, chosen.address.mark}));
        address_.clear();
        field_ = Field::Label; // one's own number, then in
    } else if (id.starts_with("join.return.")) {
        const std::size_t at = number_after(id, "join.return.");
        if (at >= kept_.size()) return false;
        const KeptSeat& seat = kept_[at];
        watch_ = false;
        set_out(seat.address, {seat.code, seat.address.mark}, seat.token);
    } else {
        return false;
    }
    return true;
}

void JoinForm::go(bool watch)
{
    watch_ = watch;
    const auto code = server::read_join_code(code_.text());
    if (!code) {
        field_ = Field::Code;
        complaint_ = code_.empty() ? "join.no_code" : "join.bad_code";
        return;
    }
    // One who had a seat goes back to it, wherever the server says it is now; somebody else at the
    // same machine says so by another number.
    const server::Label own = wish();
    const auto seat = std::find_if(kept_.begin(), kept_.end(), [&](const KeptSeat& each) {
        return each.code == code->code && (own == server::no_label || own == each.label);
    });
    const bool returns = !watch && seat != kept_.end();
    const std::optional<server::Token> token = returns ? std::optional{seat->token} : std::nullopt;
    if (!address_.empty()) {
        const auto address = read_address(address_.text());
        if (address) {
            set_out(*address, *code, token);
        } else {
            field_ = Field::Address;
            complaint_ = "join.bad_address";
        }
        return;
    }
    const auto near = std::find_if(nearby_.begin(), nearby_.end(),
                                   [&](const NearbyClass& each) { return each.code == code->code; });
    if (near != nearby_.end()) {
        set_out(near->address, *code, token);
    } else {
        looking_ = true;
        looked_ms_ = 0;
    }
}

server::Label JoinForm::wish() const
{
    server::Label wish = server::no_label;
    const std::string number = label_.text();
    std::from_chars(number.data(), number.data() + number.size(), wish.value);
    return wish;
}

void JoinForm::set_out(Address address, const server::JoinCode& code, std::optional<server::Token> token)
{
    looking_ = false;
    // What a person was told goes before what the network says.
    if (code.mark) {
        address.mark = code.mark;
        address.encrypted = true;
    }
    Errand errand = server::Join{code.code, wish()};
    if (watch_) errand = server::Watch{code.code, server::no_table};
    going_ = Going{std::move(address), code.code, errand, token};
}

void JoinForm::find(const NearbyClass& found)
{
    const auto known = std::find_if(nearby_.begin(), nearby_.end(),
                                    [&](const NearbyClass& each) { return each.code == found.code; });
    if (known == nearby_.end())
        nearby_.push_back(found);
    else
        // The first address stays: the same server answers on several.
        *known = {known->address, found.code, found.title, found.pupils, found.stage};
    if (wanted() == found.code) go(watch_);
}

void JoinForm::advance(std::uint32_t milliseconds)
{
    if (!looking_) return;
    looked_ms_ += milliseconds;
    if (looked_ms_ < longest_look_ms) return;
    looking_ = false;
    // Not near by any more: where the seat was.
    const auto code = server::read_join_code(code_.text());
    for (const KeptSeat& seat : kept_)
        if (!watch_ && code && seat.code == code->code
            && (wish() == server::no_label || wish() == seat.label)) {
            set_out(seat.address, *code, seat.token);
            return;
        }
    complaint_ = "join.not_near";
    field_ = Field::Address;
}

std::optional<Going> JoinForm::take_going()
{
    return std::exchange(going_, {});
}

} // namespace frenemy::client
