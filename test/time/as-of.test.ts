import { describe, expect, it } from "vitest";
import { asOfFrom } from "../../src/time/as-of.ts";

const NOW = "2026-11-20T23:30:00Z";

describe("asOfFrom", () => {
  it("takes a bare date as the end of that day where the workspace is", () => {
    expect(asOfFrom("2026-11-20", NOW, "Europe/London")).toEqual({
      date: "2026-11-20",
      instant: "2026-11-20T23:59:59+00:00",
    });
    expect(asOfFrom("2026-07-01", NOW, "America/New_York")?.instant).toBe("2026-07-01T23:59:59-04:00");
  });

  it("finds the end of a day that the clocks change on", () => {
    expect(asOfFrom("2026-10-25", NOW, "Europe/London")?.instant).toBe("2026-10-25T23:59:59+00:00");
    expect(asOfFrom("2026-03-29", NOW, "Europe/London")?.instant).toBe("2026-03-29T23:59:59+01:00");
    // Midnight of the sixth does not exist in Santiago: the fifth ends when the clocks are put forward.
    expect(asOfFrom("2026-09-05", NOW, "America/Santiago")?.instant).toBe("2026-09-05T23:59:59-04:00");
  });

  it("keeps an instant as it was written, and dates it where the workspace is", () => {
    const text = "2026-11-20T23:30:00+00:00";
    expect(asOfFrom(text, NOW, "Europe/London")).toEqual({ date: "2026-11-20", instant: text });
    expect(asOfFrom(text, NOW, "Asia/Tokyo")).toEqual({ date: "2026-11-21", instant: text });
  });

  it("is now when nothing was asked for, and now may be a bare date", () => {
    expect(asOfFrom(null, NOW, "Asia/Tokyo")).toEqual({ date: "2026-11-21", instant: NOW });
    expect(asOfFrom(null, "2026-11-20", "UTC")?.instant).toBe("2026-11-20T23:59:59+00:00");
  });

  it.each([
    "",
    "yesterday",
    "2026-02-30",
    "2026-13-01",
    "2026-11-20T10:15:00",
    "2026-11-20T24:15:00Z",
    "2026-11-20T10:15:60Z",
    "20261120",
    " 2026-11-20",
    "2026-11-20T10:15:00+25:00",
    "2026-11-20[u-ca=hebrew]",
  ])("does not read %j", (text) => {
    expect(asOfFrom(text, NOW, "UTC")).toBeUndefined();
  });

  it("takes an unknown timezone for a fault of the caller", () => {
    expect(() => asOfFrom("2026-11-20", NOW, "Europe/Londn")).toThrow(RangeError);
  });
});
