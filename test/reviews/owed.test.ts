import { toString as textOf } from "mdast-util-to-string";
import { describe, expect, it } from "vitest";
import { owedDocument, owedOf } from "../../src/reviews/owed.ts";
import { voiceOf } from "../../src/score/voice.ts";
import type { Escalation } from "../../src/workspace/workspace.ts";
import { anEscalation, aWeek } from "./build.ts";

const owedFor = (escalation: Escalation, asOf: string) => {
  const { workspace, now, period } = aWeek({ escalations: [escalation], asOf });
  const whole = { ...workspace, cycles: new Map() } as unknown as Parameters<typeof owedOf>[0];
  const owed = owedOf(whole, now, period.asOf).filter(({ kind }) => kind === "decision");
  const telling = { voice: voiceOf(workspace, now.cycle, period.asOf), week: workspace.settings.week };
  return { owed, text: textOf(owedDocument(owed, telling, period.asOf)) };
};

const pausedAt = (at: string) =>
  anEscalation({ events: [{ at, by: "mira", did: "paused", why: "The vendor answers on Monday." }] });

describe("a decision whose clock stands still", () => {
  it("is owed by nobody when it was in time", () => {
    expect(owedFor(pausedAt("2026-11-23T10:00:00+00:00"), "2026-12-01").owed).toEqual([]);
  });

  it("stays owed when it was late before, as late as it was then", () => {
    const { owed, text } = owedFor(pausedAt("2026-11-26T10:30:00+00:00"), "2026-12-01");
    expect(owed).toMatchObject([
      { due: null, overdue: true, pausedBecause: "The vendor answers on Monday.", remainingMinutes: -90 },
    ]);
    expect(text).toContain("overdue, 1 h 30 min late; paused: The vendor answers on Monday");
  });
});
