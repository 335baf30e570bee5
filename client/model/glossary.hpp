#pragma once

#include "engine/match/view.hpp"

#include <array>
#include <span>
#include <string_view>

namespace frenemy::client {

/// A number for each seat, and Titan's behind them.
using Parts = std::array<int, max_seats + 1>;

/// An economic term of the game. Its words are "glossary.<id>.name", ".meaning", ".now" (its number
/// in the present match), ".fact" (dated) and ".source".
struct Term {
    std::string_view id;
    int (*now)(const View& view);
    Parts (*parts)(const View& view); ///< what the number is made of; null: of nobody's
    int chapter;                      ///< of the rulebook
};

/// In the order one reads them.
std::span<const Term> glossary();
const Term* find_term(std::string_view id);

/// The term a control is about: "draft.add.prepay" is about prepayment. Null: it is about none.
const Term* term_of(std::string_view control);

} // namespace frenemy::client
