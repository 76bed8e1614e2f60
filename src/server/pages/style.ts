/** The desk's and the intake page's stylesheet: the newspaper's look, denser, and no font or image from anywhere. */
export const DESK_STYLE = `
:root { color-scheme: light dark; --paper: #fdfcf9; --ink: #1c1b19; --quiet: #5c5850; --line: #d9d4c8; --accent: #7a1f1f; --mark: #f6e7b4; }
@media (prefers-color-scheme: dark) { :root { --paper: #16161a; --ink: #e9e6df; --quiet: #a8a297; --line: #3a3833; --accent: #e6a08c; --mark: #574a1c; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-inline-size: 72rem; padding: 1.5rem; background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 Georgia, "Noto Serif", "Noto Naskh Arabic", serif; }
header { display: flex; flex-wrap: wrap; gap: 0 1.5rem; justify-content: space-between; border-block-end: 1px solid var(--line); margin-block-end: 1.5rem; }
.name { font-weight: bold; margin: 0 0 .5rem; } .where, .facts, .id { color: var(--quiet); margin: 0 0 .5rem; }
a { color: var(--accent); } a:focus-visible, [tabindex]:focus-visible, button:focus-visible, textarea:focus-visible, input:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; inset-inline-start: -100rem; } .skip:focus { position: static; }
h1 { font-size: 1.75rem; line-height: 1.2; } h2 { font-size: 1.25rem; margin-block-start: 2.25rem; } h3 { font-size: 1.05rem; margin: 0 0 .3rem; }
.summary { display: flex; flex-wrap: wrap; gap: .5rem 2rem; } .summary dt { color: var(--quiet); } .summary dd { margin: 0; font-size: 1.4rem; font-variant-numeric: tabular-nums; }
.wide { overflow-x: auto; } table { border-collapse: collapse; inline-size: 100%; } th, td { text-align: start; vertical-align: top; padding: .45rem .75rem .45rem 0; border-block-end: 1px solid var(--line); }
th[scope="row"] { font-weight: normal; } .title { display: block; } .figure { font-variant-numeric: tabular-nums; white-space: nowrap; }
mark { background: var(--mark); color: inherit; } .text { white-space: pre-wrap; max-inline-size: 42rem; border-inline-start: 3px solid var(--line); padding-inline-start: 1rem; overflow-wrap: anywhere; }
.claims { padding-inline-start: 1.2rem; } .cards { padding-inline-start: 1.2rem; } .cards > li { margin-block-end: 1.25rem; } .what { color: var(--quiet); } .review { font-weight: normal; color: var(--quiet); } .unread { color: var(--accent); }
label { display: block; margin-block: 1rem .25rem; } textarea, input { inline-size: 100%; max-inline-size: 42rem; font: inherit; padding: .5rem; background: transparent; color: inherit; border: 1px solid var(--quiet); } textarea { min-block-size: 14rem; } button { font: inherit; margin-block-start: 1rem; padding: .5rem 1.25rem; }
@media print { .skip, header .where { display: none; } body { max-inline-size: none; padding: 0; } }
`.trimStart();
