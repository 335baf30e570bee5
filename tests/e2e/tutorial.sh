#!/bin/sh
# The lesson in a real window: Enter alone does what each hint asks for, the person plays on to the
# end, and the match that is kept is the lesson's, with the moves it teaches.
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
python3 - "$FRENEMY_ROOT/assets/lessons/first.json" <<'PYTHON'
import json, sys
lesson, match = json.load(open(sys.argv[1])), json.load(open("match.json"))
assert match["seed"] == lesson["seed"] and match["scenario"] == lesson["scenario"], match["seed"]
own = [each["command"] for each in match["entries"] if each["seat"] == lesson["seat"] - 1]
# What the hints of the first round teach, in their order.
wanted = iter(["offer", "accept", "finish", "seal"])
step = next(wanted)
for command in own:
    if command == step:
        step = next(wanted, None)
assert step is None, (step, own[:12])
PYTHON
