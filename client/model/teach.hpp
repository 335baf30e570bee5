#pragma once

#include "client/model/address.hpp"
#include "client/model/text_field.hpp"

#include <optional>
#include <string_view>

namespace frenemy::client {

/// How a teacher gets to a server that runs elsewhere: where it is, and the key it printed.
class TeachForm {
public:
    enum class Field : std::uint8_t { Address, Key };
    Field field() const { return field_; }
    const TextField& address() const { return address_; }
    const TextField& key() const { return key_; }
    /// What is wrong, as a key of the words; empty when nothing is.
    std::string_view complaint() const { return complaint_; }

    bool press(std::string_view id);
    void type(char32_t character);
    void paste(std::string_view text);
    void backspace();
    void fill(std::string_view address);

    struct Going {
        Address address;
        std::string key;
    };
    /// Once there is somewhere to go.
    std::optional<Going> take_going();

private:
    TextField& typed() { return field_ == Field::Address ? address_ : key_; }

    TextField address_{80};
    TextField key_{64};
    Field field_ = Field::Address;
    std::string_view complaint_;
    std::optional<Going> going_;
};

} // namespace frenemy::client
