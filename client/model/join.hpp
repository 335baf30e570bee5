#pragma once

#include "client/model/address.hpp"
#include "client/model/text_field.hpp"
#include "client/model/visit.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace frenemy::client {

/// A class that a server near by offers.
struct NearbyClass {
    Address address;
    server::ClassCode code;
    std::string title;
    int pupils = 0;
    server::ClassStage stage{};
};

/// A place in a class that one has the token of.
struct KeptSeat {
    Address address;
    server::ClassCode code;
    server::Label label;
    server::Token token{};

    friend bool operator==(const KeptSeat&, const KeptSeat&) = default;
};

/// Where to go, and what for.
struct Going {
    Address address;
    server::ClassCode code;
    Errand errand;
    std::optional<server::Token> token;
    bool from_console = false; ///< a teacher's, who sits down in the own class and goes back to it
};

/// How one gets into a class: by its code alone, from the list of those near by, to an address, or
/// back to a seat one has had. No window, no network: classes found are told it, time is passed.
class JoinForm {
public:
    explicit JoinForm(std::vector<KeptSeat> kept)
        : kept_(std::move(kept))
    {
    }

    enum class Field : std::uint8_t { Code, Address, Label };
    Field field() const { return field_; }
    const TextField& code() const { return code_; }
    const TextField& address() const { return address_; }
    const TextField& label() const { return label_; }
    const std::vector<NearbyClass>& nearby() const { return nearby_; }
    const std::vector<KeptSeat>& kept() const { return kept_; }
    /// Waits for somebody near by to have the class.
    bool looking() const { return looking_; }
    /// The class that is looked for.
    std::optional<server::ClassCode> wanted() const;
    /// What is wrong, as a key of the words; empty when nothing is.
    std::string_view complaint() const { return complaint_; }

    bool press(std::string_view id);
    void type(char32_t character);
    void paste(std::string_view text);
    void backspace();

    void find(const NearbyClass& found);
    void advance(std::uint32_t milliseconds);
    /// Once there is somewhere to go.
    std::optional<Going> take_going();

    /// As if it had been typed.
    void fill(std::string_view code, std::string_view address);

private:
    TextField& typed();
    void go(bool watch);
    /// The number that was typed.
    server::Label wish() const;
    void set_out(Address address, const server::JoinCode& code, std::optional<server::Token> token);

    std::vector<KeptSeat> kept_;
    std::vector<NearbyClass> nearby_;
    TextField code_{32};
    TextField address_{80};
    TextField label_{4};
    Field field_ = Field::Code;
    bool watch_ = false;
    bool looking_ = false;
    std::uint32_t looked_ms_ = 0;
    std::string_view complaint_;
    std::optional<Going> going_;
};

} // namespace frenemy::client
