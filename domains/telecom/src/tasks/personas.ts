/** How a user speaks, for a model as user. */
export interface Persona {
  readonly name: string;
  /** Nothing is said of how a plain user speaks. */
  readonly text?: string;
}

/** Who calls. */
export const personas: readonly Persona[] = [
  { name: "plain" },
  {
    name: "at-ease",
    text: "You teach geography and use your phone all day. You find a setting when you are told its name, answer to the point, and say so when a step did not help.",
  },
  {
    name: "unsure",
    text: "You drove a bus for forty years and have the phone mostly for calls and for photos of your grandchildren. Abbreviations mean nothing to you: you ask what is meant, want one step at a time, and worry that your photos could be lost.",
  },
];
