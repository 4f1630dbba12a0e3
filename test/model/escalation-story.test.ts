import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type EscalationEvent, EVENT_TYPES } from "../../src/model/escalation.ts";
import { faultOf, RAISED, type Standing, standingAfter } from "../../src/model/escalation-story.ts";
import { checkEscalation } from "../../src/workspace/check/content/escalation.ts";
import { stateOf } from "../escalation/build.ts";
import { anEscalation } from "../reviews/build.ts";

type Did = EscalationEvent["did"];

const stand = (...dids: readonly Did[]): Standing => dids.reduce(standingAfter, RAISED);

describe("what can follow in the story of an escalation", () => {
  it.each<[readonly Did[], Did]>([
    [[], "acknowledged"],
    [[], "decided"],
    [[], "resolved"],
    [["paused"], "acknowledged"],
    [["paused"], "decided"],
    [["paused"], "moved"],
    [["paused", "moved"], "resumed"],
    [["paused", "moved"], "paused"],
    [["decided"], "moved"],
    [["decided"], "reopened"],
    [["resolved"], "reopened"],
    [["withdrawn", "reopened"], "paused"],
  ])("after %j: %s", (before, did) => {
    expect(faultOf(stand(...before), did)).toBeNull();
  });

  it.each<[readonly Did[], Did, string]>([
    [[], "resumed", "not-paused"],
    [[], "reopened", "open"],
    [["moved"], "resumed", "not-paused"],
    [["paused", "resumed"], "resumed", "not-paused"],
    [["paused", "moved", "resumed"], "resumed", "not-paused"],
    [["paused", "moved", "moved"], "resumed", "not-paused"],
    [["paused", "decided"], "resumed", "not-paused"],
    [["paused", "resolved", "reopened"], "resumed", "not-paused"],
    [["paused"], "paused", "cannot-pause"],
    [["decided"], "paused", "cannot-pause"],
    [["acknowledged"], "reopened", "open"],
    [["resolved"], "acknowledged", "ended"],
    [["withdrawn"], "resolved", "ended"],
  ])("not after %j: %s", (before, did, kind) => {
    expect(faultOf(stand(...before), did)).toMatchObject({ kind });
  });
});

describe("validate, the clocks and the table agree", () => {
  const dids = fc.array(fc.constantFrom(...(Object.keys(EVENT_TYPES) as Did[])), { maxLength: 8 });

  const eventOf = (did: Did, index: number): EscalationEvent => {
    const about = { at: `2026-11-23T10:${String(index).padStart(2, "0")}:00+00:00`, by: "kofi" };
    if (did === "moved") return { ...about, did, to: 3 };
    if (did === "reassigned") return { ...about, did, to: "tom" };
    return { ...about, did, why: "Because" } as EscalationEvent;
  };

  it("on every order of events: what is reported changes nothing", () => {
    fc.assert(
      fc.property(dids, (order) => {
        const events = order.map(eventOf);
        const raised = { by: "mateo", at: "2026-11-20T10:15:00+00:00" };
        const reported = checkEscalation(anEscalation({ raised, events })).map(({ pointer }) => pointer[1]);
        let standing = RAISED;
        const impossible = order.flatMap((did, index) => {
          if (faultOf(standing, did) !== null) return [index];
          standing = standingAfter(standing, did);
          return [];
        });
        expect(reported).toEqual(impossible);
        const { state, paused } = stateOf({ events });
        expect({ state, paused }).toEqual({ state: standing.phase, paused: standing.isPaused });
        const possible = events.filter((_, index) => !impossible.includes(index));
        expect(stateOf({ events: possible })).toEqual(stateOf({ events }));
      }),
    );
  });
});
