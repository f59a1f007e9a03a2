import { defaultWords, type WordSettings } from "./words.ts";

/** Every constant that a graph and its communities are made with. */
export interface GraphSettings {
  readonly words: WordSettings;
  readonly text: TextSettings;
  readonly score: ScoreSettings;
  readonly edges: EdgeSettings;
  readonly communities: CommunitySettings;
}

/** How much of each text is read, in stems. */
export interface TextSettings {
  /** Of a field's description. */
  readonly fieldStems: number;
  /** Of a tool's description. */
  readonly toolStems: number;
  /** Of everything that a tool says, its fields too. */
  readonly contextStems: number;
  /** How often a concept counts in a field's text, against once for each word of its description. */
  readonly conceptRepeats: number;
  /** The longest concept, in stems; of a longer one the last ones count. */
  readonly conceptStems: number;
}

/**
 * The weights of the scorer, chosen by logistic regression on one half of a labelled graph (docs/tool-graph.md).
 *
 * The affinity of a field and a parameter is the weighted sum of their likenesses, each 0 to 1. The score is the logistic
 * function of the affinity and of how far it stands above its rivals: the best other producer for the same parameter and the
 * best other parameter for the same field.
 */
export interface ScoreSettings {
  /** The texts of field and parameter: concept and description. */
  readonly slots: number;
  /** The texts of the two tools: name and description. */
  readonly tools: number;
  /** Everything that the two tools say. */
  readonly context: number;
  /** Whether the types agree. */
  readonly type: number;
  /** How much the affinity counts in the score. */
  readonly affinity: number;
  /** How much the lead over the best field of another tool for the same parameter counts. */
  readonly overProducers: number;
  /** How much the lead over the best other parameter for the same field counts. */
  readonly overConsumers: number;
  /** What is added to the sum before the logistic function. */
  readonly bias: number;
}

/** Which pairs are looked at and which become edges. */
export interface EdgeSettings {
  /** How many containers deep a parameter may lie that an edge feeds. */
  readonly inputDepth: number;
  /** How many containers deep a field may lie that feeds an edge. */
  readonly outputDepth: number;
  /** The least cosine of two concepts, by the stems of their names, for their slots to be compared. */
  readonly conceptBar: number;
  /** How many concepts of outputs are looked at for one concept of inputs, the nearest first. */
  readonly conceptNeighbours: number;
  /**
   * A concept that more fields than this give is too common to say anything across providers, or to stand for another: only the own
   * provider's count, and only for parameters of just that concept.
   */
  readonly crowd: number;
  /** How many producers are scored for one parameter, the likest by tool text first. */
  readonly producersScored: number;
  /** The least likeness of the tools' texts within an API, unless the one is about just what the other asks for. */
  readonly sameApiBar: number;
  /** The least likeness of the tools' texts within a provider. */
  readonly sameProviderBar: number;
  /** The least likeness of the tools' texts across providers. */
  readonly crossProviderBar: number;
  /** How many producers a parameter keeps, the best first. */
  readonly producers: number;
  /** How many parameters a field keeps, the best first. */
  readonly consumers: number;
  /** The least score of an edge. */
  readonly scoreBar: number;
  /** How much of an edge's weight for communities is the likeness of its slots, 0 to 1; the rest is that of its tools. */
  readonly slotsShare: number;
}

/** How communities are cut, split, joined and filled. */
export interface CommunitySettings {
  /** Seed of Louvain's order. */
  readonly seed: string;
  /** Louvain's resolution at first; larger gives smaller communities. */
  readonly resolution: number;
  /** The most tools a piece may hold by its edges. */
  readonly largest: number;
  /** A piece of fewer tools goes to its nearest neighbour, if that has room. */
  readonly smallest: number;
  /** By how much the resolution rises each time a large community is split again. */
  readonly resolutionStep: number;
  /** How often a piece is split again before it is left as it is. */
  readonly splits: number;
  /** The least cosine of two communities' centres for them to be joined across providers. */
  readonly joinBar: number;
  /** The most tools of a joined community. */
  readonly joinLargest: number;
  /** Up to how many tools operations of the same API and entity are taken in. */
  readonly siblingsTo: number;
  /** Up to how many tools a small community grows by its paths' children and parents. */
  readonly growTo: number;
  /** The most words in a name. */
  readonly nameWords: number;
}

/** The settings by default. */
export const defaultGraphSettings: GraphSettings = {
  words: defaultWords,
  text: { fieldStems: 40, toolStems: 60, contextStems: 240, conceptRepeats: 2, conceptStems: 5 },
  score: {
    slots: 8.35,
    tools: 2.09,
    context: 5.68,
    type: 3.91,
    affinity: 0.26,
    overProducers: 0.68,
    overConsumers: 0.19,
    bias: -4.2,
  },
  edges: {
    inputDepth: 1,
    outputDepth: 3,
    conceptBar: 0.75,
    conceptNeighbours: 30,
    crowd: 400,
    producersScored: 40,
    sameApiBar: 0.35,
    sameProviderBar: 0.45,
    crossProviderBar: 0.6,
    producers: 3,
    consumers: 4,
    scoreBar: 0,
    slotsShare: 0.67,
  },
  communities: {
    seed: "communities",
    resolution: 1,
    largest: 40,
    smallest: 5,
    resolutionStep: 1.5,
    splits: 12,
    joinBar: 0.6,
    joinLargest: 40,
    siblingsTo: 40,
    growTo: 20,
    nameWords: 3,
  },
};
