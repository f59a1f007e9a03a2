const PHRASES: Readonly<Record<string, readonly [before: string, after: string]>> = {
  hold: ["put", "on hold"],
  checkin: ["check in", ""],
  checkout: ["check out", ""],
  shutdown: ["shut down", ""],
  rollback: ["roll back", ""],
  arrive: ["mark", "as arrived"],
  fail: ["mark", "as failed"],
  expire: ["mark", "as expired"],
  complete: ["mark", "as complete"],
  finish: ["mark", "as finished"],
  fulfill: ["mark", "as fulfilled"],
  deliver: ["mark", "as delivered"],
  favorite: ["mark", "as a favorite"],
  read: ["mark", "as read"],
  begin: ["start", ""],
  kick: ["kick out", ""],
  agree: ["accept", ""],
  inactivate: ["deactivate", ""],
  reinstate: ["reinstate", ""],
  ban: ["ban", ""],
  "checked out": ["check out", ""],
};

/** Verbs that nobody says of a thing. */
const UNSAID = new Set(["advance", "initiate", "report", "vote", "commit", "apply", "queue", "wake", "play", "recall"]);

/** Tests whether people have words for an action. */
export function canSayAct(verb: string | undefined): verb is string {
  return verb !== undefined && /^[a-z]+(?: [a-z]+)?$/.test(verb) && !UNSAID.has(verb);
}

/** An action on something, in words: `cancel the order 17`, `put the order 17 on hold`. */
export function sayAct(verb: string, what: string): string {
  const [before, after] = PHRASES[verb] ?? [verb, ""];
  return [before, what, after].filter((part) => part !== "").join(" ");
}
