#include "client/model/teach.hpp"

#include <utility>

namespace frenemy::client {
namespace {

/// Keys have large letters and no spaces, however they are typed.
std::string as_printed(const std::string& typed)
{
    std::string key;
    for (const char c : typed)
        if (c != ' ') key += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return key;
}

} // namespace

bool TeachForm::press(std::string_view id)
{
    complaint_ = {};
    if (id == "teach.address") {
        field_ = Field::Address;
    } else if (id == "teach.key") {
        field_ = Field::Key;
    } else if (id == "teach.go") {
        const auto address = read_address(address_.text());
        if (!address) {
            field_ = Field::Address;
            complaint_ = "join.bad_address";
        } else if (key_.empty()) {
            field_ = Field::Key;
            complaint_ = "teach.no_key";
        } else {
            going_ = Going{*address, as_printed(key_.text())};
        }
    } else {
        return false;
    }
    return true;
}

void TeachForm::type(char32_t character)
{
    complaint_ = {};
    if (character < 0x80) typed().type(character);
}

void TeachForm::paste(std::string_view text)
{
    complaint_ = {};
    typed().paste(text);
}

void TeachForm::backspace()
{
    complaint_ = {};
    typed().backspace();
}

void TeachForm::fill(std::string_view address)
{
    address_.clear();
    address_.paste(address);
    field_ = address.empty() ? Field::Address : Field::Key;
}

std::optional<TeachForm::Going> TeachForm::take_going()
{
    auto going = std::exchange(going_, {});
    if (going) key_.clear(); // nobody who sits down here later finds it
    return going;
}

} // namespace frenemy::client
