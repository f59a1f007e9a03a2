import { chatStyle } from "./chat-style.ts";
import { colourStyle } from "./colour-style.ts";
import { filterStyle } from "./filter-style.ts";
import { layoutStyle } from "./layout-style.ts";

/** The page's one style sheet. It depends on how many agents there are, for the filter has a rule for each. */
export function createStyleSheet(agents: number): string {
  return [colourStyle, layoutStyle, chatStyle, filterStyle(agents)].join("\n");
}
