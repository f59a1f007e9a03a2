import type { Changes, JsonObject } from "@toolworld/contracts";
import type { PythonShape } from "../python-values/python-shape.ts";
import type { PythonValue } from "../python-values/python-value.ts";
import { applyChanges, type ChangedRows, rowsByKey } from "../state-hash/apply-changes.ts";
import type { Document, Replacements } from "../state-hash/document-hasher.ts";
import type { AirlineRows } from "./airline-database.ts";
import { type LooseField, reservationShape, toFlight, userShape } from "./airline-shapes.ts";

/** Which loose fields of which reservations hold floats. */
export type LooseFloats = ReadonlyMap<string, ReadonlySet<LooseField>>;

/** Rows of the airline domain, seen as the benchmark's database. */
export interface AirlineDocument {
  /** The database of the rows as they were read: what `db.json` holds, sections and entities in its order. */
  readonly document: Document;
  /** The entities that a world's changes touch, or that hold floats, as they stand after them. */
  replace(changes: Changes, floats?: LooseFloats): Replacements;
}

/** Turns rows back into the benchmark's database, and a world's changes into the entities that they touch. */
export function createAirlineDocument(rows: AirlineRows): AirlineDocument {
  const days = new Map(
    rows.flights.map(({ flight_number }) => [flight_number as string, new Map<string, JsonObject>()]),
  );
  for (const day of rows.flight_dates) days.get(day.flight_number as string)?.set(day.date as string, day);
  const base = {
    flights: rowsByKey(rows.flights, "flight_number"),
    flight_dates: new Map(rows.flight_dates.map((day) => [`${day.flight_number},${day.date}`, day])),
    users: rowsByKey(rows.users, "user_id"),
    reservations: rowsByKey(rows.reservations, "reservation_id"),
  };
  const intShape = reservationShape();

  function changedFlights(changed: ChangedRows): Map<string, PythonValue | undefined> {
    const changedDays = changed.get("flight_dates") ?? new Map<string, JsonObject | undefined>();
    const numbers = new Set([...(changed.get("flights")?.keys() ?? []), ...[...changedDays.keys()].map(numberOf)]);
    return new Map(
      Array.from(numbers, (number) => {
        const flight = changed.get("flights")?.has(number)
          ? changed.get("flights")?.get(number)
          : base.flights.get(number);
        const own = new Map(days.get(number));
        for (const [key, day] of changedDays) {
          if (numberOf(key) !== number) continue;
          if (day) own.set(day.date as string, day);
          else own.delete(key.slice(number.length + 1));
        }
        return [number, flight && toFlight(flight, own.values())];
      }),
    );
  }

  return {
    document: new Map([
      [
        "flights",
        new Map([...base.flights].map(([id, flight]) => [id, toFlight(flight, days.get(id)?.values() ?? [])])),
      ],
      ["users", shaped(base.users, () => userShape)],
      ["reservations", shaped(base.reservations, () => intShape)],
    ]) as Document,
    replace(changes, floats = new Map()) {
      const changed = applyChanges(changes, base);
      const reservations = new Map(changed.get("reservations"));
      for (const id of floats.keys()) if (!reservations.has(id)) reservations.set(id, base.reservations.get(id));
      const sections: readonly (readonly [string, ReadonlyMap<string, PythonValue | undefined>])[] = [
        ["flights", changedFlights(changed)],
        ["users", shaped(changed.get("users") ?? new Map(), () => userShape)],
        ["reservations", shaped(reservations, (id) => (floats.has(id) ? reservationShape(floats.get(id)) : intShape))],
      ];
      return new Map(sections.filter(([, entities]) => entities.size > 0));
    },
  };
}

/** The flight number in the key of a day, which is its number and its date. */
function numberOf(key: string): string {
  return key.slice(0, key.lastIndexOf(","));
}

function shaped(rows: ReadonlyMap<string, JsonObject | undefined>, shapeOf: (id: string) => PythonShape) {
  return new Map([...rows].map(([id, row]) => [id, row && shapeOf(id)(row)]));
}
