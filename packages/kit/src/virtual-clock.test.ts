import { expect, test } from "vitest";
import { createVirtualClock } from "./virtual-clock.ts";

test("a clock stands still until it is moved, and can be set back", () => {
  const clock = createVirtualClock("2025-03-01T23:30:00.000Z");
  expect([clock.now(), clock.now(), clock.today()]).toEqual([
    "2025-03-01T23:30:00.000Z",
    "2025-03-01T23:30:00.000Z",
    "2025-03-01",
  ]);
  const before = clock.read();
  clock.advance(3_600_000);
  expect([clock.now(), clock.today()]).toEqual(["2025-03-02T00:30:00.000Z", "2025-03-02"]);
  clock.set(before);
  expect(clock.now()).toBe("2025-03-01T23:30:00.000Z");
});

test("a moment is told in UTC, whatever offset it was given with", () => {
  expect(createVirtualClock("2025-03-01T01:00:00+02:00").now()).toBe("2025-02-28T23:00:00.000Z");
});

test.each([-1, Number.NaN, Number.POSITIVE_INFINITY, 1e300])("it does not move by %s", (milliseconds) => {
  const clock = createVirtualClock("2025-03-01T00:00:00.000Z");
  expect(() => clock.advance(milliseconds)).toThrow(RangeError);
  expect(clock.now()).toBe("2025-03-01T00:00:00.000Z");
});

test("it opens at no moment that is none", () => {
  expect(() => createVirtualClock("soon")).toThrow("not an ISO 8601 moment: soon");
});
