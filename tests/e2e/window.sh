#!/bin/sh
# A person without a mouse plays a whole match in the real window: Enter presses what is to be done
# now. At the end the match is a file that verifies.
set -eu
. "$FRENEMY_ROOT/tests/e2e/_screen.sh"
export XDG_DATA_HOME="$PWD/data" XDG_CONFIG_HOME="$PWD/config"
rm -rf "$XDG_DATA_HOME" "$XDG_CONFIG_HOME" display.txt
mkdir -p "$XDG_CONFIG_HOME/frenemy" "$XDG_DATA_HOME"
echo '{"reduced_motion": true, "language": "ko"}' >"$XDG_CONFIG_HOME/frenemy/settings.json"

open_screen 1280x800
open_game --seed 5 --seat 2 --scenario three
# Once round: to a control and back, the keys, nothing focused, the menu, larger text, which is
# remembered.
keys Tab Tab shift+Tab Right Down question Escape Escape Escape Escape ctrl+equal
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

"$FRENEMY_BIN/frenemy-lab" verify "$(find "$XDG_DATA_HOME" -name '*.frenemy')"
grep -q '"text_percent": 125' "$XDG_CONFIG_HOME/frenemy/settings.json"
