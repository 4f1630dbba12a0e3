import fc from "fast-check";
import type { Blocker } from "../../src/model/check-in.ts";
import type { EscalationEvent } from "../../src/model/escalation.ts";
import { addDays } from "../../src/time/dates.ts";
import type { History } from "../../src/workspace/history.ts";
import type { Decision, Escalation, Person, Review } from "../../src/workspace/workspace.ts";
import { aDecision, anEscalation, aReview } from "../reviews/build.ts";
import { aPerson, type CheckInGiven, type KeyResultGiven, type ObjectiveGiven, Q4 } from "../score/build.ts";
import type { ProgrammeGiven } from "./build.ts";

/** Programmes such as nobody would keep: everything that the format allows, and references to what is not there. */

const OBJECTIVES = ["growth/activation", "growth/partners", "legal/consent"] as const;
const REFERENCES = [...OBJECTIVES, "growth/activation/kr1", "legal/consent/kr2", "growth/gone", "team:legal"];

/** A day of the cycle, or a little before or after it. */
export const day = fc.integer({ min: -3, max: 95 }).map((days) => addDays(Q4.starts, days));
const handle = fc.constantFrom("ada", "nia", "lena", "ghost");
const fraction = fc.double({ min: 0, max: 1, noNaN: true });
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const blocker: fc.Arbitrary<Blocker> = fc.record(
  {
    id: fc.constantFrom("b1", "b2"),
    summary: fc.constant("In the way"),
    kind: fc.constantFrom("dependency", "decision", "resource", "risk"),
    since: day,
    waits_for: fc.constantFrom(...REFERENCES),
    within_our_authority: fc.boolean(),
    threatens: fc.constantFrom("customer", "compliance", "commitment", "objective"),
    done: day,
  },
  { requiredKeys: ["id", "summary"] },
);

/** What a check-in says; what does not belong to the type of its key result is not read. */
export const checkIn: fc.Arbitrary<CheckInGiven> = fc.record(
  {
    date: day,
    value: fc.integer({ min: -20, max: 140 }),
    done: fc.subarray(["a", "b"]),
    confidence: fraction,
    forecast: fc.integer({ min: -20, max: 140 }),
    blockers: fc.uniqueArray(blocker, { maxLength: 2, selector: ({ id }) => id }),
    learned: fc.constant([{ lesson: "Something" }]),
    automatic: fc.boolean(),
    missing: fc.subarray(["confidence", "progress", "plans", "problems"], { minLength: 1 }),
  },
  { requiredKeys: ["date", "value", "done"] },
);

const items = (dues: readonly (string | undefined)[]) =>
  dues.slice(0, 2).map((due, index) => ({ id: index === 0 ? "a" : "b", title: "An item", due }));

const typed = fc
  .record({
    type: fc.integer({ min: 0, max: 7 }),
    dues: fc.array(optional(day), { minLength: 1, maxLength: 2 }),
    plan: day,
  })
  .map(({ type, dues, plan }): object => {
    const due = dues[0];
    const types = [
      { type: "increase", start: 0, target: 100, plan: [{ date: plan, value: 30 }] },
      { type: "decrease", start: 100, target: 0 },
      { type: "percentage" },
      { type: "control", at_least: 40, every: "day" },
      { type: "control", at_most: 60 },
      { type: "baseline", measurements: 3, due },
      { type: "milestone", milestones: items(dues) },
      { type: "task", ...(due === undefined ? {} : { tasks: items(dues) }) },
    ];
    return types[type] ?? {};
  });

const common = fc.record(
  {
    owner: handle,
    state: fc.constantFrom("active", "active", "done", "stopped", "backlog"),
    weight: fc.integer({ min: 0, max: 3 }),
    primary: fc.boolean(),
    class: fc.constantFrom("leading", "lagging", "activity", "balancing"),
    category: fc.constantFrom("input", "output", "outcome"),
    balances: fc.constantFrom("kr1", "kr2", "kr9"),
    impact: fc.constantFrom("high", "low"),
    effort: fc.constantFrom("high", "low"),
    resources: fc.record({ needed: fc.constant("Time"), committed: fc.boolean() }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
);

const keyResults = fc
  .array(
    fc.record({
      typed,
      common,
      checkIns: fc.uniqueArray(checkIn, { maxLength: 8, selector: ({ date }) => date }),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((all) =>
    all.map(({ typed: one, common: rest, checkIns }, index) => {
      const sorted = checkIns.toSorted((a, b) => (a.date < b.date ? -1 : 1));
      return { ...rest, ...one, id: `kr${index + 1}`, title: "A number moves", checkIns: sorted } as KeyResultGiven;
    }),
  );

const initiative = fc.record(
  {
    id: fc.constantFrom("i1", "i2"),
    title: fc.constant("Work"),
    for: fc.constantFrom("kr1", "kr2", "kr9"),
    state: fc.constantFrom("todo", "doing", "done", "stopped"),
    due: day,
  },
  { requiredKeys: ["id", "title"] },
);

const objective = fc.record(
  {
    owner: handle,
    commitment: fc.constantFrom("stretch", "committed"),
    state: fc.constantFrom("active", "active", "draft", "stopped", "done"),
    added_on: day,
    initiatives: fc.uniqueArray(initiative, { maxLength: 2, selector: ({ id }) => id }),
    keyResults,
  },
  { requiredKeys: ["keyResults"] },
);

const objectives: fc.Arbitrary<ObjectiveGiven[]> = fc
  .array(objective, { minLength: 1, maxLength: 3 })
  .map((all) => all.map((one, index) => ({ ...one, id: OBJECTIVES[index] ?? "growth/other" })));

const people: fc.Arbitrary<Person[]> = fc
  .array(
    fc.record({ who: fc.constantFrom("ada", "nia", "lena"), from: day, length: fc.nat(20), cover: optional(handle) }),
  )
  .map((absences) =>
    ["ada", "nia", "lena"].map((name) => {
      const own = absences.filter(({ who }) => who === name);
      return aPerson(
        name,
        own.map(({ from, length, cover }) => ({ from, to: addDays(from, length), cover })),
      );
    }),
  );

const references = fc.uniqueArray(fc.constantFrom(...REFERENCES), { minLength: 1, maxLength: 3 });
const action = fc
  .record({ owner: handle, due: day, for: optional(references), done: optional(day) })
  .map((one) => ({ ...one, id: "a1", what: "Something" }));

const decision: fc.Arbitrary<Decision> = fc
  .record({ date: day, affects: references, actions: fc.array(action, { maxLength: 1 }) })
  .map(({ date, ...rest }) => aDecision({ id: `${date}-it`, date, ...rest }));
const review: fc.Arbitrary<Review> = fc
  .record({ date: day, actions: fc.array(action, { maxLength: 1 }), team: fc.constantFrom("growth", "legal") })
  .map((given) => aReview(given));

const DID: readonly Partial<EscalationEvent>[] = [
  { did: "acknowledged" },
  { did: "paused", why: "Waiting" },
  { did: "moved", to: 3 },
  { did: "decided", option: "a" },
  { did: "resolved" },
  { did: "withdrawn" },
];
const escalation: fc.Arbitrary<Escalation> = fc
  .record({ date: day, affects: references, did: fc.subarray([...DID]), level: fc.constantFrom(1, 2, 3) })
  .map(({ date, affects, did, level }) => {
    const events = did.map((one, index) => ({ ...one, by: "mira", at: `${addDays(date, index + 1)}T10:00:00Z` }));
    const raised = { by: "ada", at: `${date}T09:00:00Z` };
    return anEscalation({ id: `${date}-it`, date, affects, level, raised, events: events as EscalationEvent[] });
  });

/** A history in which some check-ins were committed later than their date. */
const history = fc
  .array(
    fc.record({ key: fc.constantFrom("growth/activation/kr1", "legal/consent/kr1"), date: day, later: fc.nat(12) }),
  )
  .map((all): History => {
    const added = all.map(({ key, date, later }): [string, { commit: string; at: string; author: string }] => [
      `cycles/${Q4.id}/checkins/${key}/${date}.yaml`,
      { commit: `${date}${later}`, at: `${addDays(date, later)}T12:00:00Z`, author: "Ada" },
    ]);
    return { added: new Map(added), objectives: new Map() };
  });

/** A programme with everything that rules look at, on some day of the cycle. */
export const programme: fc.Arbitrary<ProgrammeGiven> = fc
  .record({
    asOf: fc.integer({ min: 0, max: 91 }).map((days) => addDays(Q4.starts, days)),
    objectives,
    people,
    decisions: fc.uniqueArray(decision, { maxLength: 2, selector: ({ id }) => id }),
    reviews: fc.uniqueArray(review, { maxLength: 2, selector: ({ id }) => id }),
    escalations: fc.uniqueArray(escalation, { maxLength: 2, selector: ({ id }) => id }),
    history: optional(history),
    every: fc.constantFrom("1w", "2w"),
    first: fc.boolean(),
  })
  .map(({ every, first, history: known, ...rest }) => ({
    ...rest,
    ...(first ? { previous: null } : {}),
    ...(known === undefined ? {} : { history: known }),
    settings: { rhythm: { check_in: { every } } },
  }));
