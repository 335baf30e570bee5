#include "client/scene/theme.hpp"

namespace frenemy::client {

Theme dark_theme()
{
    Theme theme;
    theme.table = rgb(0x1a2028);
    theme.lamp = rgb(0x2f3a46);
    theme.gloom = with_alpha(black, 100);
    theme.table_text = rgb(0xf3efe6);
    theme.table_quiet = rgb(0xaab4bf);
    theme.raised = rgb(0x2a333d);
    theme.card = rgb(0xfbf6ea);
    theme.card_edge = rgb(0xdfd4bd);
    theme.ink = rgb(0x23282e);
    theme.ink_quiet = rgb(0x5f6469);
    theme.well = rgb(0xe9e1cf);
    theme.accent = rgb(0xf2b544);
    theme.on_accent = rgb(0x2b2208);
    theme.accent_on_table = theme.accent;
    theme.focus = rgb(0x3d9bff);
    theme.gain = rgb(0x1a6b3c);
    theme.loss = rgb(0xa8322a);
    theme.foundry = rgb(0x9c4f1c);
    theme.fabless = rgb(0x0f6b70);
    theme.big_tech = rgb(0x5f3fa8);
    theme.titan = rgb(0x33363c);
    theme.titan_edge = rgb(0xd8433a);
    theme.open_alliance = rgb(0x2f9e5b);
    theme.exclusive_alliance = rgb(0xc22f86);
    return theme;
}

Theme light_theme()
{
    Theme theme = dark_theme();
    theme.table = rgb(0xe2e5e6);
    theme.lamp = rgb(0xf3f4f4);
    theme.gloom = with_alpha(rgb(0x3a4652), 60);
    theme.table_text = rgb(0x20262c);
    theme.table_quiet = rgb(0x50575e);
    theme.raised = rgb(0xd8dcdf);
    theme.accent_on_table = rgb(0x7a4f00);
    theme.card = rgb(0xffffff);
    theme.card_edge = rgb(0xc4c9ce);
    theme.well = rgb(0xe9ebed);
    theme.ink_quiet = rgb(0x575d63);
    return theme;
}

Colour colour_of(const Theme& theme, Role role)
{
    switch (role) {
    case Role::Foundry: return theme.foundry;
    case Role::Fabless: return theme.fabless;
    case Role::BigTech: return theme.big_tech;
    }
    return theme.ink;
}

Colour colour_of(const Theme& theme, AllianceId alliance)
{
    switch (alliance) {
    case AllianceId::Open: return theme.open_alliance;
    case AllianceId::Exclusive: return theme.exclusive_alliance;
    case AllianceId::None: break;
    }
    return theme.card_edge;
}

} // namespace frenemy::client
