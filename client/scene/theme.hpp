#pragma once

#include "client/scene/canvas.hpp"
#include "engine/alliance/membership.hpp"
#include "engine/chain/role.hpp"

namespace frenemy::client {

/// Colours of table and cards. Text colours reach a contrast of 4.5 on the surface they name.
struct Theme {
    Colour table;        ///< what everything lies on
    Colour gloom;        ///< the shade Titan throws on it
    Colour lamp;         ///< the same where light falls on it, at its upper end
    Colour table_text;
    Colour table_quiet;
    Colour raised;       ///< panels on the table
    Colour card;         ///< paper
    Colour card_edge;
    Colour ink;          ///< text on paper
    Colour ink_quiet;
    Colour well;         ///< empty places on paper: slots, bars
    Colour accent;       ///< the one thing to do now
    Colour on_accent;
    Colour accent_on_table; ///< the accent as text on the table
    Colour focus;
    Colour gain;         ///< on paper, always with a sign
    Colour loss;
    Colour foundry;
    Colour fabless;
    Colour big_tech;
    Colour titan;
    Colour titan_edge;
    Colour open_alliance;
    Colour exclusive_alliance;
};

Theme dark_theme();
Theme light_theme();

Colour colour_of(const Theme& theme, Role role);
Colour colour_of(const Theme& theme, AllianceId alliance);

/// Three sizes and no more.
enum class TextSize : std::uint8_t { Small, Body, Title };

} // namespace frenemy::client
