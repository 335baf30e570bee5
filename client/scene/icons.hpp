#pragma once

#include "client/scene/painter.hpp"
#include "engine/chain/chip.hpp"
#include "engine/chain/role.hpp"
#include "engine/deals/clause.hpp"

namespace frenemy::client {

// Things on the table, drawn as shapes that differ in form, not in colour alone.

void draw_role(Painter& painter, Role role, const Rect& area);
/// A: a square with legs. E: a round one.
void draw_chip(Painter& painter, Chip chip, const Rect& area, bool coming = false);
/// Chips piled up, as many as can be told apart, and how many there are. Returns the width used.
int draw_stack(Painter& painter, Chip chip, const Rect& area, int count, int coming);
/// A wafer slot: free, promised, or not yet built.
enum class Slot : std::uint8_t { Free, Promised, Building };
void draw_wafer(Painter& painter, Point centre, int radius, Slot slot);
/// `open`: permille of the way from folded to open.
void draw_envelope(Painter& painter, const Rect& area, bool sealed, int open);
/// A cabinet of a data centre; lit while it works.
void draw_rack(Painter& painter, const Rect& area, bool lit);
void draw_coin(Painter& painter, Point centre, int radius);
/// What a term gives: a wafer, a chip, or the sign of its kind.
void draw_thing(Painter& painter, ClauseKind kind, int item, const Rect& area);
/// A flag on its pole; `text` stands on the cloth.
void draw_flag(Painter& painter, const Rect& area, const std::string& text, Colour cloth,
               Colour ink);
/// So many of so many, as dots.
void draw_pips(Painter& painter, const Rect& area, int count, int of, Colour full, Colour empty);

} // namespace frenemy::client
