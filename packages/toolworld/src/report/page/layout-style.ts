/** Type, spacing, tables and figures. */
export const layoutStyle = `
*, ::before, ::after { box-sizing: border-box }
html { scroll-behavior: smooth; -webkit-text-size-adjust: 100% }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.6 system-ui, sans-serif; font-variant-numeric: tabular-nums }
main { max-width: 1000px; margin: 0 auto; padding: clamp(24px, 6vw, 64px) clamp(16px, 4vw, 32px) 96px }
h1, h2, h3, h5 { line-height: 1.25; text-wrap: balance; overflow-wrap: anywhere }
h1 { font-size: clamp(1.7rem, 5vw, 2.4rem); letter-spacing: -.02em; margin: 0 0 1.2rem }
h2 { font-size: 1.45rem; letter-spacing: -.01em; margin: 3.6rem 0 1rem; padding-top: 1.1rem; border-top: 2px solid var(--ink) }
h3 { font-size: 1.02rem; margin: 2rem 0 .5rem }
h5 { font-size: .95rem; margin: 0 0 .5rem }
p { margin: .5rem 0; overflow-wrap: anywhere }
a { color: var(--link); text-underline-offset: .18em; text-decoration-thickness: 1px }
code, .json { font-family: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: .84em }
.eyebrow { margin: 0 0 .3rem; color: var(--soft); font-size: .82rem; letter-spacing: .06em; text-transform: uppercase }
.note { color: var(--soft); font-size: .87rem }
.nothing { color: var(--soft); opacity: .7 }
.notice { margin: 0 0 1.2rem; padding: .8rem 1rem; background: var(--fault-tint); border-radius: 8px }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(130px, 1fr)); gap: 1px; margin: 0 0 1.4rem; background: var(--line); border: 1px solid var(--line); border-radius: 10px; overflow: hidden }
.facts div { background: var(--paper); padding: .6rem .9rem; min-width: 0 }
.facts dt { color: var(--soft); font-size: .78rem }
.facts dd { margin: 0; font-size: 1.08rem; font-weight: 600; overflow-wrap: anywhere }
progress { display: block; width: 100%; height: 8px; margin-top: .6rem; accent-color: var(--series-0) }
nav { display: flex; gap: 1.2rem; margin-top: 1.2rem; font-size: .92rem }
.scroll { overflow-x: auto; margin: .4rem 0 1rem }
table { border-collapse: collapse; width: 100%; font-size: .9rem; line-height: 1.45 }
th, td { padding: .42rem .7rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line) }
thead th { color: var(--soft); font-weight: 500; font-size: .8rem; vertical-align: bottom; white-space: nowrap }
thead tr:last-child th { border-bottom-color: var(--soft) }
tbody th { font-weight: 600; overflow-wrap: anywhere; min-width: 7rem }
.number { text-align: right; white-space: nowrap }
.group { text-align: center }
.strong { font-weight: 700 }
.agents { font-size: 1rem }
.bar-column { width: 26%; min-width: 80px; vertical-align: middle }
svg.bar { display: block; width: 100%; height: 8px; border-radius: 4px }
.track { fill: var(--tint) }
.dot::before, .keys li::before { content: ""; display: inline-block; width: .72em; height: .72em; margin-right: .5em; border-radius: 3px; print-color-adjust: exact }
.example code { display: block; color: var(--soft) }
.example span { overflow-wrap: anywhere }
.tasks tbody th { font-weight: 500 }
.trials { padding: .1em .5em; border-radius: 5px; print-color-adjust: exact }
.trials.all { background: var(--good-tint); color: var(--good) }
.trials.none { background: var(--bad-tint); color: var(--bad); font-weight: 700 }
.trials.some { background: var(--fault-tint); color: var(--fault-ink) }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 420px), 1fr)); gap: 16px }
figure { margin: 0; padding: 1rem 1.1rem 1.1rem; background: var(--paper); border: 1px solid var(--line); border-radius: 10px; break-inside: avoid }
figure h3 { margin: 0 0 .4rem }
figcaption { margin-top: .6rem; color: var(--soft); font-size: .84rem; line-height: 1.45 }
.drawing svg { display: block; max-width: 100%; height: auto; print-color-adjust: exact }
.row-title { margin: .3rem 0 0; font-size: .85rem }
.keys { display: flex; flex-wrap: wrap; gap: .1rem 1rem; margin: 0 0 .5rem; padding: 0; list-style: none; font-size: .85rem }
.keys li { overflow-wrap: anywhere }
footer { margin-top: 4rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .84rem }
summary { cursor: pointer }
.fold > summary { color: var(--link); font-size: .84rem; width: fit-content }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px }
@media (max-width: 560px) {
  th, td { padding: .38rem .45rem }
  .bar-column { display: none }
  .failures thead { display: none }
  .failures tr { display: block; padding: .5rem 0; border-bottom: 1px solid var(--line) }
  .failures td { display: inline; padding: 0 .6rem 0 0; border: 0 }
  .failures .example { display: block; padding: 0 }
}
@media print {
  body { background: none; font-size: 10.5pt }
  main { max-width: none; padding: 0 }
  nav, .filter { display: none }
  h2, h3, h5, summary { break-after: avoid }
  tr, .message, .call, .row { break-inside: avoid }
}
`;
