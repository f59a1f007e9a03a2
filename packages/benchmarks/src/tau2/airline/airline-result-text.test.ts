import type { Call, JsonObject } from "@toolworld/contracts";
import { openWorld } from "@toolworld/world";
import { describe, expect, test } from "vitest";
import { parsePythonJson } from "../python-values/parse-python-json.ts";
import { type PythonDict, pythonToJson } from "../python-values/python-value.ts";
import { writeSmallAirlineData } from "../test-data/small-airline-data.ts";
import { openAirlineEnvironment } from "./open-airline-environment.ts";

/** What the reference would say to calls in the small airline, one after the other; arguments are JSON text. */
function follow(...calls: readonly (readonly [name: string, input: string])[]) {
  using data = writeSmallAirlineData();
  const environment = openAirlineEnvironment(data.path);
  using world = openWorld(environment.domain, { state: environment.state });
  const follower = environment.follow();
  const steps = calls.map(([name, input]) => {
    const given = parsePythonJson(input) as PythonDict;
    const call: Call = { name, arguments: pythonToJson(given) as JsonObject };
    const text = follower.note(call, world.call(call).result, given).text();
    return { text, hash: follower.hashes(world.changes()).agent };
  });
  return { steps, texts: steps.map(({ text }) => text), start: environment.follow().hashes([]).agent };
}

describe("the text of a tool message", () => {
  test("a search tells no day, a connection tells both", () => {
    const route = '"origin": "OSL", "destination": "BGO", "date": "2024-05-16"';
    const first =
      '{"flight_number": "AB2", "origin": "OSL", "destination": "BGO", "status": "available", "scheduled_departure_time_est": "22:30:00", ' +
      '"scheduled_arrival_time_est": "00:30:00+1", "date": null, "available_seats": {"basic_economy": 0, "economy": 3, "business": 2}, ' +
      '"prices": {"basic_economy": 60, "economy": 90, "business": 200}}';
    const { texts } = follow(
      ["search_direct_flight", `{${route}}`],
      ["search_onestop_flight", `{${route.replace("BGO", "TRD")}}`],
      ["search_direct_flight", `{${route.replace("05-16", "05-15")}}`],
    );
    expect(texts[0]).toBe(`[${first}]`);
    expect(texts[1]).toContain(`[[${first.replace('"date": null', '"date": "2024-05-16"')}, {"flight_number": "AB1", `);
    expect(texts[1]).toContain('"scheduled_arrival_time_est": "10:00:00", "date": "2024-05-17", ');
    expect(texts[2]).toBe("[]");
  });

  test("a user and a reservation tell every field in the order of declaration, in ASCII", () => {
    const { texts } = follow(
      ["get_user_details", '{"user_id": "zoe_ek_1000"}'],
      ["get_reservation_details", '{"reservation_id": "ABC123"}'],
      ["get_flight_status", '{"flight_number": "AB2", "date": "2024-05-15"}'],
    );
    expect(texts[0]).toBe(
      String.raw`{"user_id": "zoe_ek_1000", "name": {"first_name": "Zo\u00eb", "last_name": "Ek"}, ` +
        '"address": {"address1": "1 Hill Lane", "address2": null, "city": "Oslo", "country": "Norway", "state": "OS", "zip": "01234"}, ' +
        '"email": "zoe@example.com", "dob": "1990-01-02", "payment_methods": {"gift_card_1": {"source": "gift_card", "id": "gift_card_1", ' +
        '"amount": 250.5}, "certificate_1": {"source": "certificate", "id": "certificate_1", "amount": 100.0}, "credit_card_1": ' +
        '{"source": "credit_card", "id": "credit_card_1", "brand": "visa", "last_four": "1234"}}, "saved_passengers": [], ' +
        '"membership": "silver", "reservations": ["ABC123"]}',
    );
    expect(texts[1]).toBe(
      '{"reservation_id": "ABC123", "user_id": "zoe_ek_1000", "origin": "OSL", "destination": "BGO", "flight_type": "one_way", ' +
        '"cabin": "economy", "flights": [{"flight_number": "AB2", "origin": "OSL", "destination": "BGO", "date": "2024-05-16", "price": 80}], ' +
        String.raw`"passengers": [{"first_name": "Zo\u00eb", "last_name": "Ek", "dob": "1990-01-02"}], "payment_history": ` +
        '[{"payment_id": "gift_card_1", "amount": 80}], "created_at": "2024-05-10T09:00:00", "total_baggages": 2, "nonfree_baggages": 0, ' +
        '"insurance": "no", "status": null}',
    );
    expect(texts[2]).toBe("on time");
  });

  test("a refusal is an error in the reference's words", () => {
    const { texts } = follow(
      ["get_reservation_details", '{"reservation_id": "NONE"}'],
      ["get_flight_status", '{"flight_number": "AB1", "date": "2024-05-15"}'],
      ["get_reservation", "{}"],
    );
    expect(texts).toEqual([
      "Error: Reservation NONE not found",
      "Error: Flight AB1 not found on date 2024-05-15",
      "Error: Tool 'get_reservation' not found.",
    ]);
  });
});

describe("numbers that the reference keeps or shows as they were given", () => {
  const bags = (total: string, nonfree: string) =>
    [
      "update_reservation_baggages",
      `{"reservation_id": "ABC123", "total_baggages": ${total}, "nonfree_baggages": ${nonfree}, "payment_id": "gift_card_1"}`,
    ] as const;
  const look = ["get_reservation_details", '{"reservation_id": "ABC123"}'] as const;

  test("2.0 bags stay a float, in every later text and in the hash, until bags are set anew", () => {
    const { steps, texts, start } = follow(bags("2.0", "0"), look, bags("2", "0.0"), bags("2", "0"), look);
    expect(texts[0]).toContain('"total_baggages": 2.0, "nonfree_baggages": 0, ');
    expect(texts[1]).toBe(texts[0]);
    expect(texts[2]).toContain('"total_baggages": 2, "nonfree_baggages": 0.0, ');
    expect(texts[4]).toContain('"total_baggages": 2, "nonfree_baggages": 0, ');
    expect(new Set(steps.map(({ hash }) => hash)).size).toBe(3);
    expect(steps.map(({ hash }) => hash === start)).toEqual([false, false, false, true, true]);
  });

  test("a call that failed leaves the kinds as they were", () => {
    const { texts, steps, start } = follow(bags("2.0", "9.0"), look);
    expect(texts[0]).toBe("Error: Gift card balance is not enough");
    expect(texts[1]).toContain('"total_baggages": 2, ');
    expect(steps[1]?.hash).toBe(start);
  });

  test("a certificate's amount, and the total of a booking", () => {
    const booking = (nonfree: string) =>
      [
        "book_reservation",
        '{"user_id": "zoe_ek_1000", "origin": "BGO", "destination": "TRD", "flight_type": "one_way", "cabin": "economy", ' +
          '"flights": [{"flight_number": "AB1", "date": "2024-05-17"}], "passengers": [{"first_name": "A", "last_name": "B", "dob": "C"}], ' +
          `"payment_methods": [], "total_baggages": 1, "nonfree_baggages": ${nonfree}, "insurance": "yes"}`,
      ] as const;
    const { texts } = follow(
      ["send_certificate", '{"user_id": "zoe_ek_1000", "amount": 50.0}'],
      ["send_certificate", '{"user_id": "zoe_ek_1000", "amount": 50}'],
      booking("1.0"),
      booking("1"),
    );
    expect(texts).toEqual([
      "Certificate certificate_3221322 added to user zoe_ek_1000 with amount 50.0.",
      "Certificate certificate_3221323 added to user zoe_ek_1000 with amount 50.",
      "Error: Payment amount does not add up, total price is 130.0, but paid 0",
      "Error: Payment amount does not add up, total price is 130, but paid 0",
    ]);
  });
});

test("amounts of a booking are read as pydantic reads them, and kept as ints", () => {
  const booking = (amounts: readonly string[]) =>
    [
      "book_reservation",
      '{"user_id": "zoe_ek_1000", "origin": "BGO", "destination": "TRD", "flight_type": "one_way", "cabin": "economy", ' +
        '"flights": [], "passengers": [], "total_baggages": 1, "nonfree_baggages": 1, "insurance": "no", "payment_methods": ' +
        `[${amounts.map((amount) => `{"payment_id": "credit_card_1", "amount": ${amount}}`).join(", ")}]}`,
    ] as const;
  const { texts } = follow(booking(["true", '"4_8.0"', "1.0"]), booking(["false"]), booking(['"50."']));
  const paid = [1, 48, 1].map((amount) => `{"payment_id": "credit_card_1", "amount": ${amount}}`);
  expect(texts[0]).toContain(`"payment_history": [${paid.join(", ")}], `);
  expect(texts[1]).toBe("Error: Payment amount does not add up, total price is 50, but paid 0");
  expect(texts[2]).toMatch(/^Error: invalid arguments for book_reservation: payment_methods\[0\]\.amount/);
});
