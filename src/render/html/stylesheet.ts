/**
 * The style of a report, in one piece so that the page can name its hash. Text before ornament: one column, the
 * system's own fonts, colours that keep a contrast of 4.5 in both schemes, and none that alone says something.
 */
export const stylesheet = `
:root {
  color-scheme: light dark;
  --paper: #fff; --panel: #f5f6f8; --ink: #1b1f24; --soft: #57606a; --line: #d9dee4; --accent: #2f5fc4;
  --good: #17693c; --good-panel: #e3f4ea; --caution: #7a4d00; --caution-panel: #fdf0d3; --bad: #a4241c; --bad-panel: #fce7e5;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #14171a; --panel: #1e2226; --ink: #e4e7ea; --soft: #9aa4ae; --line: #343a41; --accent: #86abf5;
    --good: #7fd6a3; --good-panel: #16321f; --caution: #f0c36d; --caution-panel: #3a2c0e; --bad: #f59a92; --bad-panel: #42191a;
  }
}
* { box-sizing: border-box; }
html { font: 100%/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: break-word; }
main { max-width: 54rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; margin: 2em 0 .5em; }
h1 { font-size: 1.8rem; letter-spacing: -.015em; margin-top: 0; }
h2 { font-size: 1.25rem; padding-bottom: .3em; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.05rem; }
h4, h5, h6 { font-size: 1rem; }
p, ul, ol, blockquote, pre, figure, .scroll { margin: 0 0 1em; }
p, li, blockquote { max-width: 42rem; }
ul, ol { padding-left: 1.4em; }
li { margin: .2em 0; }
li > ul, li > ol { margin: 0; }
.task-list-item { list-style: none; }
.task-list-item > input { margin: 0 .5em 0 -1.4em; }
a { color: var(--accent); text-underline-offset: .15em; }
blockquote { padding: .1em 0 .1em 1em; border-left: 3px solid var(--line); color: var(--soft); }
blockquote > :last-child { margin-bottom: 0; }
code, pre { font: .9em/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
code { background: var(--panel); border-radius: 4px; padding: .1em .3em; }
pre { background: var(--panel); border-radius: 6px; padding: .8em 1em; overflow-x: auto; }
pre code { background: none; padding: 0; font-size: 1em; }
hr { border: 0; border-top: 1px solid var(--line); margin: 2em 0; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; min-width: 100%; font-size: .925rem; font-variant-numeric: tabular-nums; }
th, td { padding: .5em .75em; text-align: left; vertical-align: baseline; border-bottom: 1px solid var(--line); }
th:first-child, td:first-child { padding-left: 0; }
th:last-child, td:last-child { padding-right: 0; }
td:first-child { min-width: 9rem; }
[align="right"] { text-align: right; white-space: nowrap; }
[align="center"] { text-align: center; }
thead th { color: var(--soft); font-weight: 600; font-size: .85rem; white-space: nowrap; }
.badge {
  display: inline-block; white-space: nowrap; padding: .05em .6em; border-radius: 1em; border: 1px solid transparent;
  font-size: .85rem; font-weight: 600; color: var(--soft); background: var(--panel);
}
.on-track, .done, .good { color: var(--good); background: var(--good-panel); }
.at-risk, .learn { color: var(--caution); background: var(--caution-panel); }
.off-track, .missed { color: var(--bad); background: var(--bad-panel); }
.stale { border: 1px dashed currentcolor; }
.progress { white-space: nowrap; }
.plan { color: var(--soft); }
.bar { width: 6rem; height: .625rem; margin-right: .2rem; }
.track { fill: var(--line); }
.fill { fill: var(--accent); }
.mark { fill: var(--ink); }
.blank { display: inline-block; min-width: 9rem; height: 1.3em; border-bottom: 1px solid var(--soft); vertical-align: baseline; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
figure { max-width: 36rem; margin: 1.75em 0; }
figcaption { font-weight: 600; margin-bottom: .5em; }
.chart { display: block; width: 100%; height: auto; overflow: visible; }
.chart text { font: 12px system-ui, sans-serif; fill: var(--ink); }
.chart .number { fill: var(--soft); font-variant-numeric: tabular-nums; }
.grid { stroke: var(--line); }
.series path { fill: none; stroke: var(--soft); stroke-width: 1.5; stroke-dasharray: 5 4; }
.series circle { fill: var(--soft); }
.s0 path { stroke: var(--accent); stroke-width: 2.25; stroke-dasharray: none; stroke-linejoin: round; }
.s0 circle { fill: var(--accent); }
.s2 path { stroke-dasharray: 2 3; }
.s3 path { stroke-dasharray: 8 3 2 3; }
.radar { max-width: 34rem; }
.radar .grid { fill: none; }
.planned polygon, .planned line { fill: none; stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: 5 4; }
.planned circle { fill: var(--ink); }
.actual polygon, .actual line { fill: var(--accent); fill-opacity: .18; stroke: var(--accent); stroke-width: 2.25; stroke-linejoin: round; }
.actual circle { fill: var(--accent); }
details { margin-top: .5em; font-size: .925rem; }
summary { color: var(--soft); cursor: pointer; }
details table { min-width: 0; margin-top: .5em; }
@media (max-width: 40rem) {
  main { padding: 1.5rem 1rem 3rem; }
  h1 { font-size: 1.5rem; }
  .bar { width: 4.5rem; }
}
@media screen and (max-width: 40rem) {
  .scroll table, .scroll thead, .scroll tbody { display: block; }
  .scroll tr { display: flex; flex-wrap: wrap; align-items: baseline; gap: .15em 1.25em; padding: .6em 0; border-bottom: 1px solid var(--line); }
  .scroll th, .scroll td { padding: 0; border: 0; text-align: left; white-space: normal; }
  .scroll thead th:not(:first-child) { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .scroll td:first-child { flex-basis: 100%; font-weight: 600; }
  .scroll td[data-label]::before { content: attr(data-label) " "; color: var(--soft); font-size: .85rem; }
}
@media print {
  @page { margin: 18mm 16mm; }
  html { font-size: 10pt; }
  main { max-width: none; padding: 0; }
  .badge, .bar, .chart { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  h1, h2, h3, h4, figcaption { break-after: avoid; }
  tr, figure, blockquote, pre, li { break-inside: avoid; }
  thead { display: table-header-group; }
  p { orphans: 3; widows: 3; }
  .scroll { overflow: visible; }
  details:not([open]) { display: none; }
  a { color: inherit; }
}
`;
