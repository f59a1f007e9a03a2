const marker = Symbol.for("toolworld.error");

/** Which room speaks, and what kind of failure it is. */
export interface ToolworldErrorOptions {
  /** The package that throws, such as `world`. */
  readonly room: string;
  /** A stable name to branch on, such as `unknown-table`. */
  readonly type: string;
  /** What happened, which id or path, and what to do. */
  readonly message: string;
  /** Plain, serialisable facts: file, path, found, expected. */
  readonly details?: Readonly<Record<string, unknown>>;
  readonly cause?: unknown;
}

/**
 * The one error that Toolworld throws: wrong use, damaged files, broken domains. Expected failures of a call are data
 * ({@link CallError}), never this. Two installed versions know each other's errors through {@link ToolworldError.isInstance}.
 */
export class ToolworldError extends Error {
  readonly [marker] = true;
  readonly room: string;
  readonly type: string;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(options: ToolworldErrorOptions) {
    super(`[${options.room}] ${options.message}`, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "ToolworldError";
    this.room = options.room;
    this.type = options.type;
    this.details = options.details ?? {};
  }

  /** Tests whether a value is a ToolworldError, of this or of another installed version. */
  static isInstance(value: unknown): value is ToolworldError {
    return typeof value === "object" && value !== null && marker in value;
  }
}
