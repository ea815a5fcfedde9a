/** The look of the page, in the light and in the dark, from phones to wide screens. */
export const style = `
:root {
  color-scheme: light dark;
  --page: #f5f6f8; --card: #ffffff; --line: #dfe3e8; --text: #17202a; --quiet: #55616d;
  --accent: #1f5fbf; --red: #a61b1b; --red-soft: #fdecec; --amber: #855000; --amber-soft: #fdf3dc;
  --green: #17632f; --green-soft: #e6f5ea; --blue: #1a4f9c; --blue-soft: #e8f0fc;
  --grey: #4b5560; --grey-soft: #eceff2;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0e1318; --card: #171e25; --line: #2b353f; --text: #e6eaee; --quiet: #9daab6;
    --accent: #7fb2ff; --red: #ff9c95; --red-soft: #3a1a1b; --amber: #f2c063; --amber-soft: #35290f;
    --green: #7dd698; --green-soft: #12301d; --blue: #93bfff; --blue-soft: #16294a;
    --grey: #b4bfc9; --grey-soft: #252e37;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--page); color: var(--text);
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif;
}
main, header, footer { max-width: 68rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 2.5rem; }
h1 { margin: 0; font-size: 1.9rem; line-height: 1.2; letter-spacing: -0.01em; }
h2 { margin: 2.25rem 0 0.75rem; font-size: 1.15rem; }
h2 .count { color: var(--quiet); font-weight: 400; }
code, pre { font: 0.875em/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; }
code { overflow-wrap: anywhere; }
.lead { margin: 0.5rem 0 0; font-size: 1.05rem; }
.facts { margin: 0.25rem 0 0; color: var(--quiet); font-size: 0.875rem; }
.note { margin: 1rem 0 0; padding: 0.6rem 0.9rem; border-left: 3px solid var(--amber); background: var(--amber-soft); border-radius: 0 6px 6px 0; }
fieldset { display: flex; flex-wrap: wrap; gap: 0.5rem; margin: 1.5rem 0 0; padding: 0; border: 0; }
legend { float: left; padding: 0.35rem 0.5rem 0.35rem 0; color: var(--quiet); font-size: 0.875rem; }
fieldset input { position: absolute; opacity: 0; }
fieldset label {
  padding: 0.3rem 0.85rem; border: 1px solid var(--line); border-radius: 999px;
  background: var(--card); font-size: 0.875rem; cursor: pointer;
}
fieldset label b { margin-left: 0.25rem; }
fieldset label:hover { border-color: var(--accent); }
fieldset input:checked + label { background: var(--text); border-color: var(--text); color: var(--page); }
fieldset input:focus-visible + label { outline: 3px solid var(--accent); outline-offset: 2px; }
.finding { margin: 0 0 0.6rem; background: var(--card); border: 1px solid var(--line); border-left: 4px solid var(--grey); border-radius: 8px; }
.finding > summary, .finding > .title { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.3rem 0.75rem; padding: 0.65rem 1rem; }
.finding > summary { cursor: pointer; list-style: none; }
.finding > summary::-webkit-details-marker { display: none; }
.finding > summary::before { content: "\\25B8"; color: var(--quiet); }
.finding[open] > summary::before { content: "\\25BE"; }
.finding > .title::before { content: "\\25B8"; visibility: hidden; }
.finding > summary:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 6px; }
.finding .what { flex: 1 1 20rem; min-width: 0; }
.finding .where { color: var(--quiet); font-size: 0.875rem; overflow-wrap: anywhere; }
.finding .body { padding: 0 1rem 0.9rem 2.55rem; }
.finding .body > :first-child { margin-top: 0; }
.notes { margin: 0.4rem 0 0.6rem; padding: 0; list-style: none; overflow-wrap: anywhere; }
.notes .deeper { padding-left: 1.25rem; color: var(--quiet); }
.names { margin: 0.4rem 0; color: var(--quiet); font-size: 0.875rem; overflow-wrap: anywhere; }
.red { border-left-color: var(--red); } .amber { border-left-color: var(--amber); }
.green { border-left-color: var(--green); } .blue { border-left-color: var(--blue); }
.badge { display: inline-block; padding: 0.05rem 0.55rem; border-radius: 999px; font-size: 0.8125rem; font-weight: 600; white-space: nowrap; color: var(--grey); background: var(--grey-soft); }
.red .badge, .badge.red { color: var(--red); background: var(--red-soft); }
.amber .badge, .badge.amber { color: var(--amber); background: var(--amber-soft); }
.green .badge, .badge.green { color: var(--green); background: var(--green-soft); }
.blue .badge, .badge.blue { color: var(--blue); background: var(--blue-soft); }
.scroll { overflow-x: auto; background: var(--card); border: 1px solid var(--line); border-radius: 8px; }
.finding .scroll { background: none; border-radius: 6px; }
.scroll:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
table { width: 100%; border-collapse: collapse; font-size: 0.9375rem; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { padding: 0.5rem 0.9rem; text-align: left; vertical-align: top; border-top: 1px solid var(--line); }
thead th { border-top: 0; color: var(--quiet); font-size: 0.8125rem; font-weight: 600; }
tbody th { font-weight: 600; overflow-wrap: anywhere; }
.stacks tbody th { min-width: 9rem; }
td.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
th.number { text-align: right; }
.values { table-layout: fixed; min-width: 34rem; }
.values th:first-child { width: 30%; }
.values tbody th { font-weight: 400; }
del, ins { padding: 0 0.2em; border-radius: 3px; text-decoration: none; }
del { color: var(--red); background: var(--red-soft); }
ins { color: var(--green); background: var(--green-soft); }
.why { display: block; color: var(--red); font-size: 0.8125rem; }
.aside { display: block; color: var(--quiet); font-size: 0.8125rem; font-weight: 400; }
footer { padding-top: 2.5rem; padding-bottom: 2.5rem; color: var(--quiet); font-size: 0.875rem; }
@media (max-width: 40rem) {
  header { padding-top: 1.5rem; }
  h1 { font-size: 1.5rem; }
  .finding .what { flex-basis: 100%; }
  .finding .body { padding-left: 1rem; }
  .stacks .detail { display: none; }
  th, td { padding: 0.45rem 0.6rem; }
}
@media print {
  fieldset { display: none; }
  .finding { break-inside: avoid; }
}
`;
