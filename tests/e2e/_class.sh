# Part of other scripts: several people, each with a screen and a home of their own, and a server
# that one of them starts.

people=

sit_at_screen() { # sit_at_screen NAME; a screen of that name's
    mkdir -p "$1/config/frenemy" "$1/data" "$1/state"
    echo '{"reduced_motion": true, "language": "ko"}' >"$1/config/frenemy/settings.json"
    rm -f "$1/display.txt"
    Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp -noreset 3>"$1/display.txt" 2>/dev/null &
    people="$people $!"
    trap 'kill $(cat ./*/process) 2>/dev/null || true; kill $people 2>/dev/null || true' EXIT
    for try in $(seq 100); do
        [ -s "$1/display.txt" ] && return
        sleep 0.1
    done
    echo "no screen came up for $1"; exit 1
}

at() { # at NAME COMMAND...: on that screen, in that home
    name=$1
    shift
    env DISPLAY=":$(cat "$name/display.txt")" XDG_CONFIG_HOME="$PWD/$name/config" \
        XDG_DATA_HOME="$PWD/$name/data" XDG_STATE_HOME="$PWD/$name/state" "$@"
}

play() { # play NAME OPTION...: opens the game there; its process is in NAME/process
    who=$1
    shift
    rm -f "$who/process"
    at "$who" sh -c 'echo $$ >"$0/process"; exec "$@"' "$who" "$FRENEMY_BIN/frenemy" "$@" 2>"$who/game.txt" &
    for try in $(seq 300); do # a window that was killed can still be found for a moment
        window=$(at "$who" xdotool search --onlyvisible --classname frenemy | head -n 1) && [ -n "$window" ] \
            && at "$who" xdotool windowfocus --sync "$window" 2>/dev/null && return
        sleep 0.1
    done
    echo "no window came up for $who"; cat "$who/game.txt"; exit 1
}

press() { # press NAME KEY...
    who=$1
    shift
    at "$who" xdotool key --delay 60 "$@"
}

click() { # click NAME X Y: in the window of 1280 by 800
    at "$1" xdotool mousemove --sync "$2" "$3" click 1
}

until_true() { # until_true WHAT COMMAND...: within a minute
    what=$1
    shift
    for try in $(seq 300); do
        "$@" && return
        sleep 0.2
    done
    echo "never: $what"
    exit 1
}

figure() { # figure PORT NAME: of the server's metrics
    curl --silent --max-time 5 "http://127.0.0.1:$1/metrics" | sed -n "s/^frenemy_$2 //p"
}
