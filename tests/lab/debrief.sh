#!/bin/bash
# The debrief of one match and of a class: a page that a browser draws whole, in both languages and
# without asking anybody for anything, and CSV files a spreadsheet reads.
. "$(dirname "$0")/_asking.sh"

"$lab" simulate --scenario six --matches 3 --seed 11 --bots fair,opportunist,loyal,firm --save kept >/dev/null
"$lab" debrief kept/six-11.frenemy --html one --csv one >/dev/null
"$lab" debrief kept/*.frenemy --html class --csv class --lang en >/dev/null
"$lab" simulate --scenario three --matches 5 --seed 31 --save five >/dev/null
"$lab" debrief five/*.frenemy --html five >/dev/null
"$lab" simulate --scenario six-lesson --matches 1 --seed 4 --save lesson >/dev/null
"$lab" debrief lesson/*.frenemy --html lesson >/dev/null

# The page in a frame, looked at as a person would: drawn, switched, nothing cut, nothing fetched.
cat >look.html <<'HTML'
<!DOCTYPE html><meta charset="utf-8"><iframe id="page" width="1280" height="900"></iframe><pre id="found"></pre>
<script>
const frame = document.getElementById("page"), found = [];
const check = (what, holds) => { if (!holds) found.push(what); };
frame.onload = () => {
  const page = frame.contentDocument, shown = code => page.querySelector("main." + code).offsetHeight > 1000;
  for (const code of page.documentElement.lang === "ko" ? ["ko", "en", "ko"] : ["en", "ko", "en"]) {
    page.querySelector(`label[for=${code}]`).click();
    check(code + " is shown", shown(code));
    check("only " + code, !shown(code === "ko" ? "en" : "ko"));
    const half = page.querySelector("main." + code);
    const charts = half.querySelectorAll("article figure");
    check("charts: " + charts.length, charts.length >= 16);
    for (const figure of charts) check("empty: " + figure.parentNode.id, figure.querySelector("svg *, td"));
    for (const svg of half.querySelectorAll("svg")) {
      const where = code + " " + svg.closest("article").id, room = svg.viewBox.baseVal;
      check("not drawn: " + where, svg.getBoundingClientRect().height > 50);
      const letters = [];
      for (const text of svg.querySelectorAll("text")) {
        const box = text.getBBox();
        for (const [other, there] of letters) // letters fill the middle of their line
          check(`overlap: ${where}: ${other} and ${text.textContent}`, box.x >= there.x + there.width - 1
                || there.x >= box.x + box.width - 1 || Math.abs(box.y - there.y) >= box.height / 2);
        letters.push([text.textContent, box]);
        check(`shortened: ${where}: ${text.textContent}`, !text.textContent.endsWith("…"));
        check(`cut: ${where}: ${text.textContent}`, box.x >= -1 && box.y >= -6
              && box.x + box.width <= room.width + 1 && box.y + box.height <= room.height + 6);
      }
    }
    for (const article of half.querySelectorAll("section:not(.next) article"))
      for (const part of ["h3", ".reading", ".question"])
        check(`says nothing: ${article.id} ${part}`, article.querySelector(part)?.textContent.trim().length > 8);
    for (const table of half.querySelectorAll(".figures"))
      check("a table is cut: " + table.closest("article").id, table.scrollWidth <= table.clientWidth);
    check("what happened next", half.querySelectorAll(".next article .source").length === 2);
    check("wider than the window", page.documentElement.scrollWidth <= 1280);
  }
  for (const link of page.querySelectorAll("a"))
    check("leads nowhere: " + link.hash, page.getElementById(link.hash.slice(1)));
  const fetched = frame.contentWindow.performance.getEntriesByType("resource").map(each => each.name);
  check("fetched: " + fetched, fetched.length === 0);
  document.getElementById("found").textContent = found.length ? found.join("\n") : "all is well";
};
frame.src = location.hash.slice(1);
</script>
HTML
browser()
{
    chromium --headless --no-sandbox --disable-gpu --disable-dev-shm-usage --user-data-dir="$work/profile" \
        --allow-file-access-from-files --enable-logging=stderr --virtual-time-budget=20000 "$@" 2>console
}
for page in one class five lesson; do
    browser --dump-dom "file://$work/look.html#$page/debrief.html" >dom
    grep -q '<pre id="found">all is well' dom || fail "$page: $(sed -n '/<pre id="found">/,/<.pre>/p' dom | head -20)"
    grep -q CONSOLE console && fail "$page: the browser complains: $(grep CONSOLE console | head -3)"
    browser --hide-scrollbars --window-size=1280,3000 --screenshot="$work/$page.png" "file://$work/$page/debrief.html"
    [ "$(convert "$page.png" -format %k info:)" -gt 100 ] || fail "$page: the picture is empty"
    ! grep -qE '://|src=|@import|url\(|<script|<link' "$page/debrief.html" || fail "$page: points outside itself"
done
grep -q '<html lang="en">' class/debrief.html || fail "--lang en does not open in English"

same "CSV files of one match that a class has too" \
    "$(comm -23 <(ls one | grep csv) <(ls class | grep csv))" ""
python3 - <<'PYTHON'
import csv, glob
for folder in ("one", "class"):
    files = glob.glob(folder + "/*.csv")
    assert len(files) >= 18, files
    for name in files:
        rows = list(csv.reader(open(name, encoding="utf-8-sig", newline="")))
        assert open(name, "rb").read(3) == b"\xef\xbb\xbf", name
        assert len(rows) > 1 and all(rows[0]), name
        tables = {row[0] for row in rows[1:]}
        assert tables <= ({"1"} if folder == "one" else {"1", "2", "3"}), (name, tables)
share = [r for r in csv.reader(open("one/titan_share.csv", encoding="utf-8-sig", newline=""))][1:]
assert float(share[0][4]) == 100 and len(share) == 16, share
PYTHON

refused 2 "files is required" debrief --html out
refused 2 "--html,--csv" debrief kept/six-11.frenemy
refused 2 "nowhere.frenemy: cannot be opened" debrief nowhere.frenemy --html out
refused 2 "--lang" debrief kept/six-11.frenemy --html out --lang fr
touch occupied
refused 2 "cannot be written" debrief kept/six-11.frenemy --html occupied
refused 2 "cannot be written" debrief kept/six-11.frenemy --csv occupied
