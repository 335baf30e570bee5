#pragma once

#include "engine/match/view.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace frenemy::client {

/// An economic term of the game. Its words are "glossary.<id>.name", ".meaning", ".fact" (dated),
/// ".source" and, for terms with a number, ".now".
struct Term {
    std::string_view id;
    int (*now)(const View& view); ///< its number in the present match; null: it has none
};

/// In the order one reads them.
std::span<const Term> glossary();
const Term* find_term(std::string_view id);

/// The term a control is about: "draft.add.prepay" is about prepayment. Null: it is about none.
const Term* term_of(std::string_view control);

} // namespace frenemy::client
