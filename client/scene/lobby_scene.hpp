#pragma once

#include "client/model/lobby.hpp"
#include "client/scene/painter.hpp"

namespace frenemy::client {

/// On the way in, or shut out: what is being tried, what stands in the way, and what one can do.
void draw_coming(Painter& painter, const Rect& window, const Lobby& lobby);

/// Who is here, and the tables one may sit or look on at; at the end the ranks and the records.
void draw_lobby(Painter& painter, const Rect& window, const Lobby& lobby);

/// Above a match: who plays, the clock, the chat, and whatever there is to be told. Returns what is
/// left of the window for the table. `menu`: nothing below opens it.
Rect draw_class_bar(Painter& painter, const Rect& window, const Lobby& lobby, bool menu);

/// What people at the table said, over its right edge.
void draw_chat(Painter& painter, const Rect& area, const Lobby& lobby);

/// Whether the place is really to be given up. Only its own controls remain.
void draw_leaving(Painter& painter, const Rect& window, const Lobby& lobby);

/// Everybody in the class, a small card each: who is here, and which is oneself.
void draw_people(Painter& painter, const Rect& area, const Classroom& classroom, server::Label self);

/// Ranks by seat across the tables: the own line marked.
void draw_ranks(Painter& painter, const Rect& area, const Classroom& classroom, server::Label self);

} // namespace frenemy::client
