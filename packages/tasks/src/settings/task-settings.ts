/** Every constant of the maker of tasks. Shares are probabilities in [0, 1]. */
export interface TaskSettings {
  /** After so many tries in a row without a task the maker stops asking for longer plans, and then, with enough tasks, stops. */
  readonly patience: number;
  /** The share of the tries in which plans that are shorter than wanted are refused. */
  readonly earlyShare: number;
  /** How many tries a wanted task may cost before the maker gives up on a domain. */
  readonly triesPerTask: number;
  /** How many worlds, each with rows of its own, tasks are spread over. */
  readonly worlds: number;
  /** Tasks that only ask a question. */
  readonly questionShare: number;
  /** Tasks whose writes are found by walking forward over the tools; the others are planned backwards from a write. */
  readonly walkShare: number;
  /** Tasks of the long class. */
  readonly longShare: number;
  /** How often ordinary plans have one, two, three or four writes. */
  readonly writeWeights: readonly number[];
  readonly longWrites: { readonly minimum: number; readonly maximum: number };
  /** An ordinary task has no more steps than this; a plan of many writes that stays below the long class may. */
  readonly ordinarySteps: number;
  readonly longSteps: { readonly minimum: number; readonly maximum: number };
  /** Once a domain has enough tasks, no more than this share of them is so short, or asks only. */
  readonly shortSteps: number;
  readonly shortShare: number;
  readonly askingShare: number;
  /** No gold is longer. */
  readonly maximumSteps: number;
  /** How often a plan also looks at a row once more, to tell the user something of it. */
  readonly getShare: number;
  /** How often a row is found through the row that it belongs to where another way is open. */
  readonly parentShare: number;
  /** How many references a search for a row may follow. */
  readonly lookupDepth: number;
  /** How many columns an update sets, and how many optional ones a new row gets, at most. */
  readonly maximumValues: number;
  /** True where a domain gives too little otherwise: longer phrases, new rows without names. */
  readonly lenient: boolean;
  /** A domain that has given fewer tasks than this in its early tries is treated leniently. */
  readonly enoughTasks: number;
  /** How often plans of each length are wanted, the shortest first, in steps; in the early tries shorter ones are refused. */
  readonly lengthWeights: readonly { readonly steps: number; readonly weight: number }[];
  /** Longest text of an ordinary task, of one that has more than ordinary steps, and of one of the long class, in characters. */
  readonly maximumText: number;
  readonly maximumMiddleText: number;
  readonly maximumLongText: number;
  readonly maximumPhraseWords: number;
  readonly maximumEntityWords: number;
  /** A task that changes one row without any free value is too easy to hit by chance in a table smaller than this. */
  readonly weakRows: number;
  /** How many orders a certificate tries where there are more. */
  readonly orders: number;
}

/** What holds when nothing is said. */
export const defaultTaskSettings: TaskSettings = {
  triesPerTask: 16,
  patience: 60,
  earlyShare: 0.65,
  worlds: 6,
  questionShare: 0.1,
  walkShare: 0.25,
  longShare: 0.1,
  writeWeights: [0.1, 0.3, 0.35, 0.25],
  longWrites: { minimum: 5, maximum: 6 },
  ordinarySteps: 8,
  longSteps: { minimum: 15, maximum: 20 },
  shortSteps: 3,
  shortShare: 0.4,
  askingShare: 0.15,
  maximumSteps: 20,
  getShare: 0.4,
  parentShare: 0.7,
  lookupDepth: 2,
  maximumValues: 3,
  lenient: false,
  enoughTasks: 10,
  lengthWeights: [
    { steps: 1, weight: 0.04 },
    { steps: 2, weight: 0.08 },
    { steps: 3, weight: 0.14 },
    { steps: 4, weight: 0.22 },
    { steps: 5, weight: 0.2 },
    { steps: 6, weight: 0.16 },
    { steps: 8, weight: 0.16 },
  ],
  maximumText: 260,
  maximumMiddleText: 600,
  maximumLongText: 1200,
  maximumPhraseWords: 3,
  maximumEntityWords: 3,
  weakRows: 200,
  orders: 8,
};
