#pragma once

#include <string_view>

namespace frenemy::page {

/// How the page looks: paper on a warm table, large enough for a projector; printed, no chart is torn
/// between two sheets and each table begins on its own. Contrast of text is at least 4.5.
inline constexpr std::string_view page_style = R"css(
:root { --ink: #20262c; --quiet: #4c545c; --paper: #ffffff; --table: #ece7dc; --edge: #d5cdbb;
        --accent: #f2b544; --copper: #8a4415; }
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 4.5rem; }
body { margin: 0; background: var(--table); color: var(--ink); font: 18px/1.6 "Noto Sans KR",
       "Noto Sans CJK KR", "Apple SD Gothic Neo", "Malgun Gothic", system-ui, sans-serif;
       word-break: keep-all; overflow-wrap: anywhere; }
input[name=language] { position: absolute; opacity: 0; }
header { position: sticky; top: 0; z-index: 1; display: flex; justify-content: space-between;
         align-items: center; padding: .6rem max(1.2rem, calc(50% - 33rem)); background: #1d242c;
         color: #f3efe6; }
.switch label { display: inline-block; padding: .25rem .9rem; border: 1px solid #7d8893; cursor: pointer; }
.switch label:first-child { border-radius: 8px 0 0 8px; }
.switch label:last-child { border-radius: 0 8px 8px 0; border-left: 0; }
#ko:checked ~ header label[for=ko], #en:checked ~ header label[for=en] { background: var(--accent);
         color: #2b2208; border-color: var(--accent); font-weight: 700; }
#ko:focus-visible ~ header label[for=ko], #en:focus-visible ~ header label[for=en] {
         outline: 3px solid #3d9bff; outline-offset: 2px; }
#ko:checked ~ main.en, #en:checked ~ main.ko { display: none; }
main { max-width: 66rem; margin: 0 auto; padding: 1.6rem 1.2rem 4rem; }
h1 { font-size: 2.4rem; line-height: 1.2; margin: .4rem 0; }
h2 { font-size: 1.6rem; margin: 2.6rem 0 .2rem; }
h3 { font-size: 1.45rem; line-height: 1.35; margin: .1rem 0 .4rem; }
.lead, .facts { color: var(--quiet); margin: .2rem 0 1rem; }
.contents { display: flex; flex-wrap: wrap; gap: .5rem; margin: 1.2rem 0; }
.contents a { padding: .2rem .8rem; border: 1px solid var(--edge); border-radius: 999px;
              background: var(--paper); color: var(--ink); text-decoration: none; font-size: .9rem; }
.contents a:hover, .contents a:focus-visible { border-color: var(--ink); outline: 0;
              text-decoration: underline; }
article { background: var(--paper); border-radius: 12px; padding: 1.5rem 1.8rem; margin: 1.2rem 0;
          box-shadow: 0 2px 0 var(--edge), 0 8px 24px rgba(60, 50, 30, .10); }
.term { margin: 0; color: var(--copper); font-weight: 700; font-size: .95rem; }
.term b { background: var(--accent); color: #2b2208; border-radius: 999px; padding: .1rem .7rem;
          margin-left: .4rem; }
.reading { margin: 0 0 1rem; color: var(--quiet); }
figure { margin: 0; }
svg { display: block; width: 100%; height: auto; margin: 0 0 .8rem; font-family: inherit; }
.question { margin: 1rem 0 0; padding: .8rem 1rem; background: #f6f0e1; border-left: 5px solid var(--accent);
            border-radius: 0 8px 8px 0; }
.figures { overflow-x: auto; }
.figures th, .figures td { overflow-wrap: normal; }
td.number, .figures td:first-child { white-space: nowrap; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { padding: .45rem .6rem; text-align: left; border-bottom: 1px solid var(--edge); }
th { border-bottom: 2px solid var(--ink); font-size: .92rem; vertical-align: bottom; }
.number { text-align: right; }
tbody td:first-child { font-weight: 700; }
tbody tr:nth-child(even) { background: #f7f4ec; }
.next article { border-top: 5px solid var(--copper); }
.source { color: var(--quiet); font-size: .92rem; margin: .4rem 0 0; }
/* What goes on beside the edge casts a shadow there: phones show no scroll bars. */
figure, .figures { background:
    linear-gradient(90deg, var(--paper) 40%, transparent) left / 2.5rem 100% no-repeat local,
    linear-gradient(-90deg, var(--paper) 40%, transparent) right / 2.5rem 100% no-repeat local,
    linear-gradient(90deg, rgba(60, 50, 30, .28), transparent) left / 1rem 100% no-repeat scroll,
    linear-gradient(-90deg, rgba(60, 50, 30, .28), transparent) right / 1rem 100% no-repeat scroll; }
@media screen and (max-width: 44rem) {
  body { font-size: 16px; }
  article { padding: 1.1rem; }
  figure { overflow-x: auto; }
  svg { min-width: 40rem; }
}
@media print {
  body { background: #fff; font-size: 11pt; }
  header, .contents { display: none; }
  main { max-width: none; padding: 0; }
  article { box-shadow: none; border: 1px solid var(--edge); break-inside: avoid; padding: 1rem; }
  h2, .facts, .lead { break-after: avoid; }
  section ~ section { break-before: page; }
  .next { break-inside: avoid; }
  figure, .figures { overflow: visible; background: none; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
)css";

} // namespace frenemy::page
