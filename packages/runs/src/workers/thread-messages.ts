/** What a worker thread is sent. */
export interface ThreadRequest<Input> {
  readonly id: number;
  readonly input: Input;
}

/** What it answers. An error crosses as what can be told of it. */
export type ThreadReply<Output> =
  | { readonly id: number; readonly ok: true; readonly output: Output }
  | { readonly id: number; readonly ok: false; readonly room: string; readonly type: string; readonly message: string };
