/** A key or a reference would be broken. It ends the call with a `constraint` error; it never leaves the world. */
export class ConstraintViolation {
  readonly message: string;

  constructor(message: string) {
    this.message = message;
  }
}
