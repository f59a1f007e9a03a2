/** Okabe and Ito's eight colours, which readers of every colour vision tell apart, a little brighter in the dark. */
const SERIES = {
  light: ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#b58900", "#56b4e9", "#6b4c9a", "#7a7a7a"],
  dark: ["#4ba3e3", "#ee8a3c", "#2fc79b", "#e29bc4", "#e6b93d", "#86cdf7", "#a78bda", "#a9a9a9"],
} as const;

const PALETTES = {
  light: {
    paper: "#ffffff",
    page: "#f7f7f5",
    ink: "#1f2328",
    soft: "#5d646d",
    line: "#dedfdb",
    tint: "#f1f2ef",
    link: "#005a9c",
    user: "#e3eef8",
    agent: "#f0f1ee",
    good: "#0b6e4f",
    bad: "#b3400a",
    "good-tint": "#e2f3ec",
    "bad-tint": "#fbe9df",
    "doubt-tint": "#ecebf3",
    "fault-tint": "#fdf2d0",
    "fault-ink": "#6d5200",
    "outcome-passed": "#0072b2",
    "on-outcome-passed": "#ffffff",
    "outcome-failed": "#d55e00",
    "on-outcome-failed": "#ffffff",
    "outcome-undecided": "#b4b4b4",
    "on-outcome-undecided": "#1f2328",
    "blame-agent": "#d55e00",
    "on-blame-agent": "#ffffff",
    "blame-user": "#f0c04a",
    "on-blame-user": "#1f2328",
    "blame-world": "#56b4e9",
    "on-blame-world": "#1f2328",
    "blame-task": "#a0648a",
    "on-blame-task": "#ffffff",
  },
  dark: {
    paper: "#1b1e22",
    page: "#131518",
    ink: "#e4e5e2",
    soft: "#9aa1a9",
    line: "#30353b",
    tint: "#23272c",
    link: "#7cbcf2",
    user: "#1d3347",
    agent: "#262a2f",
    good: "#5fd0a5",
    bad: "#f5935a",
    "good-tint": "#173229",
    "bad-tint": "#3b2418",
    "doubt-tint": "#2b2a38",
    "fault-tint": "#3a3215",
    "fault-ink": "#ecd07a",
    "outcome-passed": "#4ba3e3",
    "on-outcome-passed": "#101214",
    "outcome-failed": "#ee8a3c",
    "on-outcome-failed": "#101214",
    "outcome-undecided": "#7d838a",
    "on-outcome-undecided": "#101214",
    "blame-agent": "#ee8a3c",
    "on-blame-agent": "#101214",
    "blame-user": "#f0cf72",
    "on-blame-user": "#101214",
    "blame-world": "#86cdf7",
    "on-blame-world": "#101214",
    "blame-task": "#c58bb0",
    "on-blame-task": "#101214",
  },
} as const;

const keyed = [
  ...SERIES.light.map((_, position) => `series-${position}`),
  ...Object.keys(PALETTES.light).filter((name) => /^(outcome|blame)-/.test(name)),
];

/** The page's colours as custom properties, light or dark as the reader's system has it; paper is always light. */
export const colourStyle = `
:root { color-scheme: light dark; ${properties("light")} }
@media (prefers-color-scheme: dark) { :root { ${properties("dark")} } }
@media print { :root { color-scheme: light; ${properties("light")} } }
${keyed.map((name) => `.key-${name}::before { background: var(--${name}) }`).join("\n")}
`;

function properties(mode: "light" | "dark"): string {
  return [
    ...Object.entries(PALETTES[mode]).map(([name, colour]) => `--${name}: ${colour}`),
    ...SERIES[mode].map((colour, position) => `--series-${position}: ${colour}`),
  ].join("; ");
}
