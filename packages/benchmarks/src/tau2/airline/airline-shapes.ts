import type { JsonObject, JsonValue } from "@toolworld/contracts";
import { dict, float, int, list, model, type PythonShape, plain } from "../python-values/python-shape.ts";
import type { PythonValue } from "../python-values/python-value.ts";

const perCabin = dict(int);
const passengers = list(model({ first_name: plain, last_name: plain, dob: plain }));

/** Keys are sorted where a standing is told, so the fields of all six kinds can stand in one order. */
const standings: Readonly<Record<string, PythonShape>> = {
  available: model({ status: plain, available_seats: perCabin, prices: perCabin }),
  landed: model({ status: plain, actual_departure_time_est: plain, actual_arrival_time_est: plain }),
  cancelled: model({ status: plain }),
  delayed: model({ status: plain, estimated_departure_time_est: plain, estimated_arrival_time_est: plain }),
  "on time": model({ status: plain, estimated_departure_time_est: plain, estimated_arrival_time_est: plain }),
  flying: model({ status: plain, actual_departure_time_est: plain, estimated_arrival_time_est: plain }),
};

const paymentMethods: Readonly<Record<string, PythonShape>> = {
  credit_card: model({ source: plain, id: plain, brand: plain, last_four: plain }),
  gift_card: model({ source: plain, id: plain, amount: float }),
  certificate: model({ source: plain, id: plain, amount: float }),
};

/** A flight as a search tells it. */
export const directFlightShape: PythonShape = model({
  flight_number: plain,
  origin: plain,
  destination: plain,
  status: plain,
  scheduled_departure_time_est: plain,
  scheduled_arrival_time_est: plain,
  date: plain,
  available_seats: perCabin,
  prices: perCabin,
});

/** A user, with what they pay with. */
export const userShape: PythonShape = model({
  user_id: plain,
  name: model({ first_name: plain, last_name: plain }),
  address: model({ address1: plain, address2: plain, city: plain, country: plain, state: plain, zip: plain }),
  email: plain,
  dob: plain,
  payment_methods: dict((method) => (paymentMethods[text(method, "source")] as PythonShape)(method)),
  saved_passengers: passengers,
  membership: plain,
  reservations: list(plain),
});

/** Fields of a reservation in which the reference keeps whatever number it is given, a float too. */
export type LooseField = "total_baggages" | "nonfree_baggages";

/** A reservation; in the loose fields that are named, it holds a float. */
export function reservationShape(floats: ReadonlySet<LooseField> = new Set()): PythonShape {
  const bags = (field: LooseField) => (floats.has(field) ? float : int);
  return model({
    reservation_id: plain,
    user_id: plain,
    origin: plain,
    destination: plain,
    flight_type: plain,
    cabin: plain,
    flights: list(model({ flight_number: plain, origin: plain, destination: plain, date: plain, price: int })),
    passengers,
    payment_history: list(model({ payment_id: plain, amount: int })),
    created_at: plain,
    total_baggages: bags("total_baggages"),
    nonfree_baggages: bags("nonfree_baggages"),
    insurance: plain,
    status: plain,
  });
}

/** A flight with its days, which the airline domain keeps in a table of their own. */
export function toFlight(flight: JsonObject, days: Iterable<JsonObject>): PythonValue {
  const dates = Array.from(days, ({ date, standing }): [string, PythonValue] => {
    return [date as string, (standings[text(standing as JsonValue, "status")] as PythonShape)(standing as JsonValue)];
  });
  return new Map<string, PythonValue>([...Object.entries(flight as Record<string, string>), ["dates", new Map(dates)]]);
}

function text(value: JsonValue, field: string): string {
  return (value as JsonObject)[field] as string;
}
