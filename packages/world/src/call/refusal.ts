import type { JsonObject } from "@toolworld/contracts";

/** A tool said no. It ends the call with a `refused` error; it never leaves the world. No stack: it is no bug. */
export class Refusal {
  readonly message: string;
  readonly details: JsonObject | undefined;

  constructor(message: string, details?: JsonObject) {
    this.message = message;
    this.details = details;
  }
}

/** What tools call to say no. */
export function refuse(message: string, details?: JsonObject): never {
  throw new Refusal(message, details);
}
