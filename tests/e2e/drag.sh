#!/bin/sh
# A hand with a mouse: chips of one's own are dragged onto a company in the real window, and offered.
set -eu
. "$FRENEMY_ROOT/tests/e2e/_screen.sh"
fresh_home

open_screen 1280x800
open_game --seed 5 --seat 2 --scenario three
sleep 1 # the others speak first
xdotool mousemove --window "$window" 96 620 mousedown 1
for x in 150 400 700 860; do
    xdotool mousemove --window "$window" $x 330
    sleep 0.1
done
sleep 0.5
xdotool mouseup 1
sleep 0.5
keys Return
press_to_the_end
close_game

"$FRENEMY_BIN/frenemy-lab" export "$(kept_match)" >match.json
python3 - <<'PYTHON'
import json
entries = json.load(open("match.json"))["entries"]
first = next(each for each in entries if each["seat"] == 1 and each["command"] == "offer")
term = first["terms"][0]
assert first["to"] == 2 and term["kind"] == "chips" and term["giver"] == "from", first
PYTHON
