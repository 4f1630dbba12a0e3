import { expect, it } from "vitest";
import { writtenInstant } from "../../src/time/written-instant.ts";

it.each([
  ["2026-11-20T14:00:00Z", "Europe/London", "2026-11-20T14:00:00+00:00"],
  ["2026-07-01T14:00:00Z", "Europe/London", "2026-07-01T15:00:00+01:00"],
  ["2026-11-20T14:00:00.999Z", "UTC", "2026-11-20T14:00:00+00:00"],
  ["1969-12-31T23:59:59.5Z", "UTC", "1969-12-31T23:59:59+00:00"],
  ["2026-11-20T14:00:00+05:30", "America/New_York", "2026-11-20T03:30:00-05:00"],
  ["2026-11-20T14:00:00Z", "Nowhere/Land", "2026-11-20T14:00:00+00:00"],
])("writes %s in %s as %s", (instant, timezone, expected) => {
  expect(writtenInstant(instant, timezone)).toBe(expected);
});
