# Sourced by the scripts beside it: ways to ask the lab and to complain. Works in a folder of its own.
set -eu
lab=$FRENEMY_BIN/frenemy-lab
work=$(mktemp -d "$PWD/work.XXXXXX")
trap 'rm -rf "$work"' EXIT
cd "$work"

fail()
{
    echo "FAILED: $*" >&2
    exit 1
}

# same <what> <found> <expected>
same()
{
    [ "$2" = "$3" ] || fail "$1: found '$2', expected '$3'"
}

# field <file> <python expression on `it`>: a value of a JSON file
field()
{
    python3 -c 'import json, sys; it = json.load(open(sys.argv[1])); print(eval(sys.argv[2]))' "$1" "$2"
}

# refused <status> <part of the sentence> <words>...: one sentence on standard error and that status.
refused()
{
    wanted=$1 part=$2
    shift 2
    status=0
    "$lab" "$@" >said 2>sentence || status=$?
    same "status of: $*" "$status" "$wanted"
    same "lines on standard error of: $*" "$(wc -l <sentence | tr -d ' ')" 1
    grep -qF -- "$part" sentence || fail "$*: '$(cat sentence)' does not say '$part'"
}
