import { describe, expect, it } from "vitest";
import { weeklyFacts } from "../../../src/reviews/weekly-facts.ts";
import { anIncrease, type ObjectiveGiven } from "../../score/build.ts";
import { anEscalation, aWeek, PEOPLE, type WeekGiven } from "../build.ts";

const meeting = (given: WeekGiven) => weeklyFacts(aWeek(given)).meeting;

describe("the day of the weekly review", () => {
  it.each([
    ["2026-11-20", "2026-11-23"],
    ["2026-11-23", "2026-11-23"],
    ["2026-11-24", "2026-11-30"],
    ["2026-12-25", "2026-12-29"],
  ])("after %s is %s", (asOf, date) => {
    expect(meeting({ asOf, settings: { week: { holidays: ["2026-12-28"] } } }).date).toBe(date);
  });
});

describe("who must be in the room", () => {
  const objectives: ObjectiveGiven[] = [
    {
      keyResults: [
        anIncrease({
          depends_on: [{ needs: "legal/consent/kr1", needed_by: "2026-11-06", critical: true }],
          checkIns: [{ date: "2026-11-20", value: 36, decision_needed: "Wait?" }],
        }),
      ],
    },
    { id: "legal/consent", owner: "marc", keyResults: [anIncrease({ checkIns: [{ date: "2026-11-20", value: 36 }] })] },
  ];
  const whoAndWhy = (given: WeekGiven) =>
    meeting({ objectives, ...given }).room.map(({ handle, reasons }) => [
      handle,
      reasons.map(({ why }) => why).join(" "),
    ]);

  it("is the lead, who decides and who owes what we wait for", () => {
    expect(whoAndWhy({ scope: "growth" })).toEqual([
      ["ada", "leads"],
      ["mira", "decides"],
      ["marc", "delivers"],
    ]);
  });

  it("is also who waits for us", () => {
    expect(whoAndWhy({ scope: "legal" })).toEqual([
      ["lena", "leads"],
      ["marc", "delivers"],
      ["ada", "waits"],
    ]);
  });

  it("is who has the escalation, for the whole company under its lead", () => {
    const events = [{ at: "2026-11-20T11:00:00+00:00", by: "ada", did: "reassigned" as const, to: "lena" }];
    expect(whoAndWhy({ escalations: [anEscalation({ events })] })).toEqual([
      ["mira", "leads"],
      ["lena", "decides"],
      ["marc", "delivers"],
    ]);
  });

  it("is who covers for someone who is away on the day", () => {
    const away = [{ from: "2026-11-23", to: "2026-11-23", cover: "lena" }];
    const people = PEOPLE.map((person) => (person.handle === "marc" ? { ...person, away } : person));
    expect(meeting({ objectives, people, scope: "growth", asOf: "2026-11-20" }).room.at(-1)).toMatchObject({
      handle: "lena",
      standsInFor: "marc",
    });
  });

  it("comes with what the settings say of the forum", () => {
    const settings = { rhythm: { weekly_review: { attends: "The team", decides: "Sequence" } } };
    expect(meeting({ settings })).toMatchObject({ attends: "The team", decides: "Sequence" });
    expect(meeting({})).toMatchObject({ attends: null, decides: null });
  });
});
