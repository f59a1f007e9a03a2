import type { Fact } from "@toolworld/contracts";

/** What an agent's message means to a user who listens for a few things only. */
export interface MessageSignals {
  /** The facts that it asks for. */
  readonly asksFor: readonly Fact[];
  /** It asks whether to go ahead. */
  readonly asksToConfirm: boolean;
  /** It says no. */
  readonly refuses: boolean;
  /** It says that all is done, or asks for more. */
  readonly closes: boolean;
}

const ASKS =
  /\?|\b(please|could you|can you|may i|tell me|provide|give me|share|need your|need to know|what is|let me know)\b/i;
const CONFIRMS =
  /\b(do you confirm|please confirm|can you confirm|your confirmation|confirm (this|that|these|it|the)|go ahead|proceed|yes\/no|\(yes or no\)|shall i|should i|would you like me to|do you agree|is (that|this|it) (ok|okay|right|correct|all right))\b|\(yes\/no\)/i;
const REFUSES =
  /\b(cannot|can't|can not|unable to|not able to|not possible|isn't possible|not allowed|not permitted|must decline|have to decline|against (our |the )?policy|not eligible)\b/i;
const CLOSES =
  /\b(anything else|something else|is there more|further (help|assistance)|all set|taken care of|(has|have) (now )?been (completed|done|made|processed|cancelled|changed|updated|returned|exchanged)|is (now )?(done|complete|completed))\b/i;

/** Reads an agent's message sentence by sentence: a fact is asked for only where the sentence asks. */
export function readMessage(message: string, facts: readonly Fact[]): MessageSignals {
  const plain = message.replaceAll(/[‘’]/g, "'");
  const asking = plain.split(/(?<=[.!?])\s+|\n+/).filter((sentence) => ASKS.test(sentence));
  return {
    asksFor: facts.filter((fact) => asking.some((sentence) => mentions(sentence, fact))),
    asksToConfirm: asking.some((sentence) => CONFIRMS.test(sentence)),
    refuses: REFUSES.test(plain),
    closes: CLOSES.test(plain),
  };
}

/** Tests whether a text names one of some words, as whole words, ignoring case. */
export function mentionsAny(text: string, words: readonly string[]): boolean {
  const lower = ` ${text.toLowerCase().replaceAll(/[^\p{L}\p{N}'-]+/gu, " ")} `;
  return words.some((word) =>
    lower.includes(
      ` ${word
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}'-]+/gu, " ")
        .trim()} `,
    ),
  );
}

function mentions(sentence: string, fact: Fact): boolean {
  return mentionsAny(sentence, [fact.name, ...(fact.askedBy ?? [])]);
}
