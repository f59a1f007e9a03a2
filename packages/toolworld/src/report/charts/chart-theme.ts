/** How wide a chart is drawn, in pixels; the page shrinks it where there is less room. */
export const CHART_WIDTH = 460;

/**
 * What charts look like. Text takes the colour of the text around the drawing, marks take theirs from the page's style
 * sheet, so that both follow a reader's light or dark.
 */
export const chartTheme = {
  aria: false,
  background: "transparent",
  padding: 2,
  font: "system-ui, sans-serif",
  view: { stroke: null, continuousWidth: CHART_WIDTH - 60 },
  axis: {
    labelColor: "currentColor",
    titleColor: "currentColor",
    labelFontSize: 12,
    titleFontSize: 12,
    titleFontWeight: "normal",
    labelOpacity: 0.8,
    titleOpacity: 0.8,
    titlePadding: 8,
    labelPadding: 6,
    gridColor: "currentColor",
    gridOpacity: 0.12,
    domainColor: "currentColor",
    domainOpacity: 0.35,
    ticks: false,
  },
  axisY: { domain: false },
  header: {
    labelColor: "currentColor",
    labelFontSize: 12,
    labelFontWeight: "bold",
    labelOpacity: 0.9,
    labelPadding: 4,
  },
  text: { color: "currentColor", fontSize: 11, opacity: 0.85 },
} as const;

/** The colour of an agent, by its position among the agents: eight that colour-blind readers tell apart (Okabe and Ito). */
export function seriesColour(position: number): string {
  return `var(--series-${position % SERIES})`;
}

/** How many agents have a colour of their own. */
export const SERIES = 8;

/** The shapes that agents' points have, so that colour is never the only sign. */
export const SERIES_SHAPES = [
  "circle",
  "square",
  "triangle-up",
  "diamond",
  "cross",
  "triangle-down",
  "triangle-right",
  "triangle-left",
];
