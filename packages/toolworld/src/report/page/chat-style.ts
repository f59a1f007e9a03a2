/** Transcripts: closed lines, the conversation as a chat, calls between the messages, what changed, the verdict. */
export const chatStyle = `
.task { margin: 2.2rem 0 0; scroll-margin-top: 5rem }
.task h3 { margin-bottom: .2rem }
.intent { margin: 0 0 .4rem; color: var(--soft); max-width: 46rem; font-size: .95rem; line-height: 1.5 }
.gold ol { margin: .3rem 0 .6rem; padding-left: 1.6rem; font-size: .87rem }
.gold code { font-weight: 600 }
.episode { margin: .5rem 0; background: var(--paper); border: 1px solid var(--line); border-radius: 10px }
.episode > summary { padding: .55rem .9rem; border-radius: 10px; font-size: .93rem }
.episode > summary:hover { background: var(--tint) }
.episode[open] > summary { border-bottom: 1px solid var(--line); border-radius: 10px 10px 0 0 }
.who { font-weight: 600; margin-left: .35rem; overflow-wrap: anywhere }
.trial, .counts { color: var(--soft); margin-left: .35rem; white-space: nowrap }
.reason { display: block; margin: .15rem 0 .1rem 1.1rem; color: var(--soft); font-size: .86rem; line-height: 1.45; overflow-wrap: anywhere }
.badge { display: inline-block; padding: .02em .55em; border-radius: 5px; font-size: .84rem; font-weight: 600; print-color-adjust: exact }
.badge.passed { background: var(--good-tint); color: var(--good) }
.badge.failed { background: var(--bad-tint); color: var(--bad) }
.badge.undecided { background: var(--doubt-tint); color: var(--ink) }
.tag { display: inline-block; margin-left: .4rem; padding: 0 .5em; border: 1px solid var(--line); border-radius: 5px; color: var(--soft); font: 500 .78rem/1.6 system-ui, sans-serif; white-space: nowrap }
.tag.write { border-color: var(--series-0); color: var(--link) }
.tag.error { border-color: var(--bad); color: var(--bad) }
.tag.fault { border-color: transparent; background: var(--fault-tint); color: var(--fault-ink); font-weight: 600 }
.inside { padding: 1rem clamp(.7rem, 3vw, 1.4rem) 1.2rem }
.chat { display: flex; flex-direction: column; gap: .6rem }
.label { display: block; color: var(--soft); font-size: .74rem; line-height: 1.3; margin-bottom: .1rem }
.text { white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: isolate }
.message { max-width: min(85%, 42rem); padding: .5rem .85rem .6rem; border-radius: 14px; font-size: .95rem; line-height: 1.5; print-color-adjust: exact }
.message.agent { align-self: flex-start; background: var(--agent); border-bottom-left-radius: 4px }
.message.user { align-self: flex-end; background: var(--user); border-bottom-right-radius: 4px }
.thought { max-width: min(85%, 42rem); margin: 0; padding-left: .85rem; border-left: 3px solid var(--line); color: var(--soft); font-size: .88rem; font-style: italic; line-height: 1.5 }
.thought.user { align-self: flex-end }
.call { align-self: stretch; margin-left: clamp(0px, 3vw, 1.6rem); padding: .5rem .85rem .6rem; border: 1px solid var(--line); border-left: 3px solid var(--soft); border-radius: 4px 8px 8px 4px; font-size: .93rem; min-width: 0 }
.call.user { margin: 0 clamp(0px, 3vw, 1.6rem) 0 0 }
.call.write { border-left-color: var(--series-0) }
.call.error { border-left-color: var(--bad) }
.call-name { margin: 0 0 .15rem }
.call-name code { font-weight: 700; font-size: .9em }
.json { white-space: pre-wrap; overflow-wrap: anywhere; line-height: 1.5; unicode-bidi: isolate }
.json b { font-weight: 400; color: var(--soft) }
.json i { font-style: normal; color: var(--link) }
.call .json { font-size: .8rem }
.result { margin-top: .4rem; padding-top: .35rem; border-top: 1px dashed var(--line) }
.result .text { font-size: .9rem }
.result.failed .text { color: var(--bad) }
.touched { margin: .4rem 0 0; color: var(--soft); font-size: .8rem; line-height: 1.5 }
.wrote { display: block; color: var(--ink) }
.divider { align-self: stretch; margin: .4rem 0; text-align: center; color: var(--soft); font-size: .82rem; border-bottom: 1px dashed var(--line) }
.end { margin: 1rem 0 0; font-size: .92rem; text-align: center; color: var(--soft) }
.end strong { color: var(--ink) }
.changes, .verdict { margin-top: 1.3rem; padding-top: 1rem; border-top: 1px solid var(--line) }
.row { margin: .8rem 0 0 }
.row-name { margin: 0 }
.deed { font-weight: 600 }
.standing { margin-left: .3rem; padding: .05em .5em; border-radius: 5px; font-size: .8rem; background: var(--bad-tint); color: var(--bad); print-color-adjust: exact }
.standing.equal { background: var(--good-tint); color: var(--good) }
.values { table-layout: auto; font-size: .86rem }
.values th { min-width: 0; font-weight: 500 }
.values td { min-width: 8rem }
.differs td:last-child { background: var(--good-tint); print-color-adjust: exact }
.differs td:nth-last-child(2) { background: var(--bad-tint); print-color-adjust: exact }
.checks { margin: .4rem 0 0; padding: 0; list-style: none; font-size: .93rem }
.checks li { padding: .35rem 0 .35rem 1.6rem; position: relative }
.sign { position: absolute; left: .1rem; font-weight: 700 }
.passed > .sign { color: var(--good) }
.failed > .sign { color: var(--bad) }
.evidence { margin-top: .15rem; color: var(--soft); font-size: .87rem; line-height: 1.5; overflow-wrap: anywhere }
.evidence > code { color: var(--bad) }
@media (max-width: 560px) {
  .values th, .values td { min-width: 4.2rem; padding: .3rem .25rem; font-size: .78rem }
  .values .json, .values code { font-size: .76rem }
}
`;
