#!/bin/sh
# A person without a mouse plays a whole match in the real window: Enter presses what is to be done
# now. At the end the match is a file that verifies.
set -eu
. "$FRENEMY_ROOT/tests/e2e/_screen.sh"
fresh_home

open_screen 1280x800
open_game --seed 5 --seat 2 --scenario three
# Once round: to a control and back, the keys, nothing focused, the menu, larger text, which is
# remembered.
keys Tab Tab shift+Tab Right Down question Escape Escape Escape Escape ctrl+equal
press_to_the_end
close_game

"$FRENEMY_BIN/frenemy-lab" verify "$(kept_match)"
grep -q '"text_percent": 125' "$XDG_CONFIG_HOME/frenemy/settings.json"
