import type { Call, CallResult, JsonObject, JsonValue } from "@toolworld/contracts";
import { floatText } from "../python-values/float-text.ts";
import { list, model, type PythonShape, plain } from "../python-values/python-shape.ts";
import type { PythonDict } from "../python-values/python-value.ts";
import { writeResultText } from "../result-text.ts";
import type { LooseFloats } from "./airline-document.ts";
import { directFlightShape, reservationShape, userShape } from "./airline-shapes.ts";

/** What is known of the kinds of numbers. Where nothing is said, every whole number is an int. */
export interface AirlineNumberKinds {
  /** The arguments of the call, with the kinds of their numbers. */
  readonly given?: PythonDict;
  /** The reservations that hold floats after the call. */
  readonly floats?: LooseFloats;
}

/** The text of the reference's tool message for what a call of the airline domain gave. */
export function airlineResultText(call: Call, result: CallResult, { given, floats }: AirlineNumberKinds = {}): string {
  const text = writeResultText(call, result, shapeOf(call.name, floats ?? new Map()));
  const raw = RAW_NUMBERS[call.name];
  return raw && typeof given?.get(raw.parameter) === "number"
    ? text.replace(raw.shownAt, (digits) => floatText(Number(digits)))
    : text;
}

/** Texts in which a number is a float when a parameter was given as one, and where it stands. */
const RAW_NUMBERS: Readonly<Record<string, { readonly parameter: string; readonly shownAt: RegExp }>> = {
  book_reservation: { parameter: "nonfree_baggages", shownAt: /(?<=^Error: Payment .* total price is )-?\d+/ },
  send_certificate: { parameter: "amount", shownAt: /(?<= with amount )-?\d+(?=\.$)/ },
};

/** Tools that give a text are not here: a text is its own tool message. */
const SHAPES: Readonly<Record<string, PythonShape>> = {
  get_user_details: userShape,
  list_all_airports: list(model({ iata: plain, city: plain })),
  search_direct_flight: list(directFlightShape),
  search_onestop_flight: list(list(directFlightShape)),
};

const GIVE_A_RESERVATION: ReadonlySet<string> = new Set([
  "book_reservation",
  "cancel_reservation",
  "get_reservation_details",
  "update_reservation_baggages",
  "update_reservation_flights",
  "update_reservation_passengers",
]);

function shapeOf(tool: string, floats: LooseFloats): PythonShape | undefined {
  if (!GIVE_A_RESERVATION.has(tool)) return SHAPES[tool];
  return (value: JsonValue) => reservationShape(floats.get((value as JsonObject).reservation_id as string))(value);
}
