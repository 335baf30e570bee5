#!/bin/sh
# The lesson in a real window: Enter alone does what each hint asks for, the person plays on to the
# end, and the match that is kept begins with the lesson's recorded moves, everybody's.
set -eu
. "$FRENEMY_ROOT/tests/e2e/_screen.sh"
fresh_home

open_screen 1280x800
open_game --lesson
press_to_the_end
close_game

match=$(kept_match)
"$FRENEMY_BIN/frenemy-lab" verify "$match"
"$FRENEMY_BIN/frenemy-lab" export "$match" >match.json
"$FRENEMY_BIN/frenemy-lab" export "$FRENEMY_ROOT/assets/lessons/first.frenemy" >lesson.json
python3 - <<'PYTHON'
import json
lesson, match = json.load(open("lesson.json")), json.load(open("match.json"))
assert match["seed"] == lesson["seed"] and match["scenario"] == lesson["scenario"], match["seed"]
recorded = lesson["entries"]
assert len(recorded) > 10 and match["entries"][:len(recorded)] == recorded
PYTHON
