#!/bin/sh
# The lesson in a real window: Enter alone does what each hint asks for, the person plays on to the
# end, and the match that is kept begins with the lesson's recorded moves, everybody's.
set -eu
. "$FRENEMY_ROOT/tests/e2e/_screen.sh"
export XDG_DATA_HOME="$PWD/data" XDG_CONFIG_HOME="$PWD/config"
rm -rf "$XDG_DATA_HOME" "$XDG_CONFIG_HOME" display.txt
mkdir -p "$XDG_CONFIG_HOME/frenemy" "$XDG_DATA_HOME"
echo '{"reduced_motion": true, "language": "ko"}' >"$XDG_CONFIG_HOME/frenemy/settings.json"

open_screen 1280x800
open_game --lesson
presses=0
while [ -z "$(find "$XDG_DATA_HOME" -name '*.frenemy')" ]; do
    kill -0 $game 2>/dev/null || { echo "the game ended by itself after $presses presses"; cat game.txt; exit 1; }
    presses=$((presses + 1))
    [ $presses -lt 1000 ] || { echo "no end after $presses presses"; exit 1; }
    keys Return
    sleep 0.04
done
close_game
echo "$presses presses"

match=$(find "$XDG_DATA_HOME" -name '*.frenemy')
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
