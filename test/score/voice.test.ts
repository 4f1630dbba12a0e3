import { describe, expect, it } from "vitest";
import { voiceOf } from "../../src/score/voice.ts";
import { aDecision, anEscalation, aWeek, PEOPLE } from "../reviews/build.ts";
import { anIncrease } from "./build.ts";

const voiceIn = (timezone = "Europe/London", people = PEOPLE) => {
  const keyResults = [anIncrease({ metric: "Week-one activation" }), anIncrease({ id: "kr2", title: "Untold" })];
  const { workspace, now, period } = aWeek({
    people,
    settings: { timezone },
    objectives: [{ title: "First value", keyResults }],
    escalations: [anEscalation()],
    decisions: [aDecision()],
  });
  return voiceOf(workspace, now.cycle, period.asOf);
};

describe("names", () => {
  it("are people's own, with the handle only where two share one", () => {
    const twin = { ...PEOPLE[1], handle: "ada2", name: "Ada Okafor" } as (typeof PEOPLE)[number];
    expect([voiceIn().person("ada"), voiceIn().person("gone")]).toEqual(["Ada Okafor", "gone"]);
    expect(voiceIn("UTC", [...PEOPLE, twin]).person("ada")).toBe("Ada Okafor (ada)");
  });

  it.each([
    ["growth/activation", "First value"],
    ["growth/activation/kr1", "Week-one activation"],
    ["growth/activation/kr2", "Untold"],
    ["2026-Q4:growth/activation/kr2", "Untold"],
    ["2026-Q3:growth/activation", "2026-Q3:growth/activation"],
    ["growth/gone", "growth/gone"],
    ["team:legal", "Legal"],
    ["external:Acme Payments", "Acme Payments"],
    ["2026-11-20-consent-wording", "Consent wording blocks the launch"],
    ["2026-11-20-short-form", "The short form first"],
  ])("%s is %s", (reference, name) => {
    expect(voiceIn().reference(reference)).toBe(name);
  });
});

describe("times", () => {
  it.each([
    ["2026-11-25", "Wed 25 Nov"],
    ["2027-01-08", "Fri 8 Jan 2027"],
  ])("%s is %s", (date, text) => {
    expect(voiceIn().day(date)).toBe(text);
  });

  it.each([
    ["Europe/London", "Wed 25 Nov, 17:30"],
    ["Asia/Tokyo", "Thu 26 Nov, 02:30"],
    ["Nowhere/Land", "Wed 25 Nov, 17:30"],
  ])("in %s it is %s", (timezone, text) => {
    expect(voiceIn(timezone).moment("2026-11-25T17:30:00+00:00")).toBe(text);
  });
});
