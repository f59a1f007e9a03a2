import {
  createStaticSignals,
  type ImmediateSignal,
  LEXICAL_SIGNALS,
  readStaticEmbedding,
  SEARCH_SETTINGS,
  STATIC_WEIGHTS,
} from "@toolworld/retriever";
import { usageError } from "../../usage-error.ts";

/** Which signals are asked, and what each counts. */
export interface SignalChoice {
  readonly signals: readonly ImmediateSignal[];
  readonly weights: Readonly<Record<string, number>>;
}

/**
 * Reads `--embedding` and `--signals`. Without names all signals that are there count as they do by default; names leave out
 * the others, and `name=weight` says what one counts.
 */
export function chooseSignals(options: { readonly embedding?: string; readonly signals?: string }): SignalChoice {
  const { embedding } = options;
  const signals = [
    ...LEXICAL_SIGNALS,
    ...(embedding === undefined ? [] : createStaticSignals(readStaticEmbedding(embedding))),
  ];
  const usual = embedding === undefined ? SEARCH_SETTINGS.signals : STATIC_WEIGHTS;
  if (options.signals === undefined) return { signals, weights: usual };
  const weights: Record<string, number> = {};
  for (const part of options.signals.split(",")) {
    const [name = "", given] = part.trim().split("=");
    if (!signals.some((signal) => signal.name === name)) {
      const needs = name in STATIC_WEIGHTS ? " (give --embedding for it)" : "";
      throw usageError(
        "unknown-signal",
        `no signal "${name}"${needs}; there are ${signals.map((signal) => signal.name).join(", ")}`,
      );
    }
    const weight = given === undefined ? (usual[name] ?? 1) : Number(given);
    if (!(weight >= 0)) {
      throw usageError("invalid-weight", `the weight of "${name}" must be a number from 0, not "${given}"`);
    }
    weights[name] = weight;
  }
  return { signals, weights };
}
