# Part of other scripts: a screen of their own that no other test can take away, and the game in it.

fresh_home() { # settings and matches of nobody else: Korean, and nothing moves by itself
    export XDG_DATA_HOME="$PWD/data" XDG_CONFIG_HOME="$PWD/config"
    rm -rf "$XDG_DATA_HOME" "$XDG_CONFIG_HOME" display.txt
    mkdir -p "$XDG_CONFIG_HOME/frenemy" "$XDG_DATA_HOME"
    echo '{"reduced_motion": true, "language": "ko"}' >"$XDG_CONFIG_HOME/frenemy/settings.json"
}

kept_match() { # the file of the match that was played; nothing before its end
    find "$XDG_DATA_HOME" -name '*.frenemy'
}

open_screen() { # open_screen 1280x800; sets DISPLAY
    Xvfb -displayfd 3 -screen 0 "$1x24" -nolisten tcp -noreset 3>display.txt 2>xvfb.txt &
    screen=$!
    trap 'kill $game $screen 2>/dev/null || true' EXIT
    game=
    for try in $(seq 100); do
        [ -s display.txt ] && break
        sleep 0.1
    done
    [ -s display.txt ] || { echo "no screen came up"; cat xvfb.txt; exit 1; }
    DISPLAY=":$(cat display.txt)"
    export DISPLAY
}

open_game() { # open_game OPTION...; waits until its window has the keyboard
    "$FRENEMY_BIN/frenemy" "$@" 2>game.txt &
    game=$!
    window=
    for try in $(seq 100); do
        window=$(xdotool search --onlyvisible --classname frenemy | head -n 1) && [ -n "$window" ] && break
        sleep 0.1
    done
    [ -n "$window" ] || { echo "no window came up"; cat game.txt; exit 1; }
    xdotool windowfocus --sync "$window"
}

keys() { # keys NAME...
    xdotool key --delay 60 "$@"
}

close_game() {
    kill $game
    wait $game 2>/dev/null || true
    game=
}

click() { # click X Y: of the window
    xdotool mousemove --window "$window" "$1" "$2"
    sleep 0.2
    xdotool click 1
}
changes() { # changes WHAT: within half a minute the window looks otherwise than before
    for try in $(seq 100); do
        import -window "$window" now.png
        if [ ! -e before.png ] || ! cmp -s before.png now.png; then
            sleep 0.5 # whatever else moves
            import -window "$window" before.png
            return
        fi
        sleep 0.3
    done
    echo "nothing changed: $1"
    exit 1
}

press_to_the_end() { # Enter does what is to be done now, until the match is kept
    presses=0
    while [ -z "$(kept_match)" ]; do
        kill -0 $game 2>/dev/null || { echo "the game ended by itself after $presses presses"; cat game.txt; exit 1; }
        presses=$((presses + 1))
        [ $presses -lt 1000 ] || { echo "no end after $presses presses"; exit 1; }
        keys Return
        sleep 0.04
    done
    echo "$presses presses"
}
