/** The one stylesheet of an edition: a quiet paper of record. Logical properties throughout, so that it runs either way. */
export const STYLE = `:root {
  color-scheme: light dark;
  --paper: #fdfcf9;
  --ink: #1d1b18;
  --soft: #5c574f;
  --rule: #d9d4c9;
  --wash: #f3f0e8;
  --accent: #8a1c1c;
  --calm: #1f5c46;
  --doubt: #6b4e00;
  --mark: #fbeeb8;
  --sea: #e6edf0;
  --land: #f6f3ea;
  --p0: #b3261e; --p1: #1f5fa8; --p2: #8a5a00; --p3: #5b3a8e; --p4: #00695c; --p5: #6d4c41;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #171614; --ink: #ece8df; --soft: #b3ada2; --rule: #3a3731; --wash: #211f1c; --accent: #f0a49c;
    --calm: #8fd0b4; --doubt: #e3c170; --mark: #54470f; --sea: #1b2226; --land: #2a2823;
    --p0: #ff8a80; --p1: #8ab4f8; --p2: #e5b85c; --p3: #c3a6f0; --p4: #66c9b8; --p5: #c9a595;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { font-size: 106.25%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0 auto; max-inline-size: 46rem; padding: 0 1.25rem 4rem; background: var(--paper); color: var(--ink);
  font-family: 'Iowan Old Style', 'Palatino Linotype', Palatino, Charter, 'Bitstream Charter', 'Noto Serif', Georgia, 'DejaVu Serif', serif;
  line-height: 1.55; font-variant-numeric: oldstyle-nums; overflow-wrap: break-word;
}
a { color: inherit; text-decoration-color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .18em; }
a:hover { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
main:focus { outline: none; }
.skip { position: absolute; inset-inline-start: -100vw; background: var(--ink); color: var(--paper); padding: .5rem 1rem; z-index: 1; }
.skip:focus { inset-inline-start: 1rem; inset-block-start: .5rem; }
.draft { margin: 0 -1.25rem; padding: .45rem 1.25rem; background: var(--mark); border-block-end: 2px solid var(--doubt); text-align: center; font-size: .9rem; }
.masthead { border-block-end: 1px solid var(--rule); margin-block-end: 2rem; padding-block: 1.4rem 0; }
.paper { margin: 0; font-size: 1.9rem; line-height: 1.1; letter-spacing: .01em; }
.paper a { text-decoration: none; }
.dateline { margin: .35rem 0 1rem; color: var(--soft); font-size: .88rem; }
.dateline .day { color: var(--ink); }
.dateline span + span::before { content: '· '; color: var(--rule); }
.bar { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: 0 1.5rem; }
nav { font-size: .9rem; }
nav ul { display: flex; flex-wrap: wrap; gap: 0 1.1rem; list-style: none; margin: 0; padding: 0; }
nav a { display: inline-block; padding-block: .45rem; text-decoration: none; border-block-end: 3px solid transparent; }
nav a:hover { border-color: var(--rule); }
nav a[aria-current] { border-color: var(--accent); }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 1rem; font-weight: 600; text-wrap: balance; }
h2 { font-size: 1.2rem; line-height: 1.3; margin: 2.4rem 0 .7rem; font-weight: 600; border-block-start: 1px solid var(--rule); padding-block-start: .8rem; }
h3 { font-size: 1rem; margin: 1.8rem 0 .5rem; font-weight: 600; }
p { margin: 0 0 .9rem; }
p, li { text-wrap: pretty; }
.lead { font-size: 1.15rem; line-height: 1.5; }
.small, figcaption { font-size: .85rem; color: var(--soft); }
.kicker { margin: 0 0 .2rem; color: var(--accent); font-size: .9rem; }
.kicker::first-letter { text-transform: uppercase; }
ul, ol { padding-inline-start: 1.3rem; margin: 0 0 1rem; }
li { margin-block-end: .4rem; }
.briefs { list-style: none; padding: 0; }
.briefs > li { padding-block: .55rem; border-block-end: 1px solid var(--rule); margin: 0; }
.more, .file { white-space: nowrap; }
.file { font-size: .85rem; color: var(--soft); }
.file::before { content: '→ '; color: var(--accent); }
.n { font-variant-numeric: lining-nums tabular-nums; }
code { font-family: ui-monospace, 'DejaVu Sans Mono', monospace; font-size: .8em; overflow-wrap: normal; }
.long, .small code { overflow-wrap: anywhere; }
pre { background: var(--wash); padding: .8rem 1rem; overflow-x: auto; }
q { quotes: '“' '”' '‘' '’'; }
sup.refs { font-size: .68rem; line-height: 0; margin-inline-start: .15em; font-variant-numeric: lining-nums; white-space: nowrap; }
sup.refs a { color: var(--accent); text-decoration: none; }
sup.refs a + a { margin-inline-start: .35em; }
sup.refs span { color: var(--soft); }
.notes { font-size: .85rem; }
.notes li { margin-block-end: .2rem; }
.notes li:target, .claim:target { background: var(--mark); }
.outlook { border-block: 3px double var(--rule); padding-block: 1rem .4rem; margin-block-end: 1.5rem; }
.outlook + section > h2:first-child, .outlook + .outlook { border-block-start: 0; margin-block-start: 0; }
.verdict { color: var(--doubt); }
.holding .verdict { color: var(--calm); }
.strained .verdict, .broken .verdict { color: var(--accent); }
.states { display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: .2rem 1.5rem; margin: 0 0 .8rem; font-size: .92rem; }
.states div { display: flex; flex-direction: column; padding-block: .3rem; }
.states dd { margin: 0; }
.states dt { color: var(--soft); }
dd[class]::before, .calendar td::before { display: inline-block; inline-size: 1.1em; }
.breach-reported { color: var(--accent); }
.breach-reported::before { content: '▲'; }
.calm-observed { color: var(--calm); }
.calm-observed::before { content: '●'; }
.quiet-unconfirmed { color: var(--doubt); }
.quiet-unconfirmed::before { content: '○'; }
.nobody-watching, .no-confirmed-information { color: var(--soft); }
.nobody-watching::before, .no-confirmed-information::before { content: '–'; }
.facts { display: grid; grid-template-columns: minmax(6rem, max-content) 1fr; gap: .4rem 1.2rem; margin: 0 0 1.4rem; }
.facts dt { color: var(--soft); font-size: .9rem; padding-block-start: .1rem; }
.facts dd { margin: 0; min-inline-size: 0; }
.levels { list-style: none; padding: 0; margin: 0; }
.levels .why { color: var(--soft); font-size: .9rem; }
.level { font-weight: 600; }
.level.corroborated, .level.verified { color: var(--calm); }
.level.contested, .level.retracted, .level.discounted { color: var(--accent); }
.scroll { overflow-x: auto; margin: 0 0 1rem; }
table { border-collapse: collapse; inline-size: 100%; font-size: .88rem; line-height: 1.4; font-variant-numeric: lining-nums tabular-nums; }
caption { text-align: start; font-weight: 600; padding-block: .6rem .2rem; }
th, td { text-align: start; vertical-align: top; padding: .4rem .7rem .4rem 0; border-block-end: 1px solid var(--rule); font-weight: normal; }
thead th { color: var(--soft); font-size: .82rem; border-block-end: 2px solid var(--rule); vertical-align: bottom; }
th.n, td.n { text-align: end; white-space: nowrap; }
tr.total th, tr.total td { font-weight: 600; }
tr.part th { padding-inline-start: 1rem; }
.calendar th, .calendar td { min-inline-size: 7rem; }
.sky { display: block; color: var(--soft); font-size: .8rem; }
.count { margin-block-end: 1rem; }
.count td.n { text-align: start; white-space: normal; }
.findings td, .findings th { min-inline-size: 8.5rem; }
.finding.alleged, .finding.confirmed { font-weight: 600; color: var(--accent); }
.claims { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); gap: 1rem 2rem; }
.claim { border-block-start: 2px solid var(--ink); padding-block: .6rem; min-inline-size: 0; }
.claim.superseded, .claim.early { border-block-start-style: dashed; border-color: var(--soft); }
.claim.contradicts, .claim.retracts { border-color: var(--accent); }
.by { margin: 0 0 .4rem; font-size: .92rem; }
.by cite { font-style: italic; }
.date, .reference { color: var(--soft); }
blockquote { margin: 0 0 .6rem; padding-inline-start: .8rem; border-inline-start: 2px solid var(--rule); font-size: .95rem; color: var(--soft); }
mark { background: var(--mark); color: var(--ink); padding-inline: .1em; }
.paraphrase { font-style: italic; color: var(--soft); }
.figures { list-style: none; padding: 0; font-size: .92rem; margin-block-end: .4rem; }
.figures li { margin: 0; }
.figures .outside { color: var(--soft); }
figure { margin: 0 0 1.5rem; }
.map svg { inline-size: 100%; block-size: auto; border: 1px solid var(--rule); background: var(--sea); }
.sea { fill: var(--sea); }
.land { fill: var(--land); stroke: var(--soft); stroke-width: .7; }
.zone { fill: var(--accent); fill-opacity: .05; stroke: var(--accent); stroke-width: 1; stroke-opacity: .5; }
.corridor { fill: none; stroke: var(--accent); stroke-opacity: .16; stroke-linecap: round; }
.town { fill: var(--soft); }
.label, .scale text { fill: var(--soft); font-size: 12px; paint-order: stroke; stroke: var(--land); stroke-width: 3px; }
.ring { fill: var(--ink); fill-opacity: .03; stroke: var(--soft); stroke-width: 1; stroke-dasharray: 2 3; }
.sign { stroke: var(--paper); stroke-width: 1.2; fill: currentColor; }
.sign.hollow { fill: var(--paper); stroke: currentColor; stroke-width: 2.4; }
.nobody { color: var(--soft); }
.p0 { color: var(--p0); } .p1 { color: var(--p1); } .p2 { color: var(--p2); } .p3 { color: var(--p3); } .p4 { color: var(--p4); } .p5 { color: var(--p5); }
.cell circle { fill: var(--accent); fill-opacity: .25; stroke: var(--accent); }
.cell text { text-anchor: middle; font-size: 12px; fill: var(--ink); }
.scale path { fill: none; stroke: var(--soft); }
.key { font-size: .88rem; }
.key h2 { font-size: 1rem; margin-block: 1rem .4rem; }
.key ul { display: flex; flex-wrap: wrap; gap: .2rem 1.3rem; list-style: none; padding: 0; margin-block-end: .5rem; }
.map .sample { inline-size: 1.3em; block-size: 1.3em; vertical-align: -.25em; border: 0; background: none; }
footer { border-block-start: 1px solid var(--rule); margin-block-start: 3rem; padding-block-start: 1rem; font-size: .85rem; color: var(--soft); }
@media (max-width: 32rem) {
  html { font-size: 100%; }
  .label, .scale text { font-size: 20px; }
  .facts { grid-template-columns: 1fr; gap: .1rem; }
  .facts dd { margin-block-end: .6rem; }
}
@media print {
  :root { --paper: #fff; --ink: #000; --soft: #444; --rule: #bbb; --accent: #000; --mark: #eee; }
  html { font-size: 10.5pt; }
  body { max-inline-size: none; padding: 0; }
  nav, .skip, .file, .more { display: none; }
  a { text-decoration: none; }
  h2, h3 { break-after: avoid; }
  .claim, tr, figure, li { break-inside: avoid; }
  .scroll { overflow: visible; }
}
`;
