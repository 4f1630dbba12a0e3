import { z } from "zod";
import { affectedRef, answer, date, datedSlug, handle, id, instant, text } from "./scalars.ts";

const due = z
  .strictObject({
    acknowledge: instant.optional().describe("When it must be acknowledged."),
    decide: instant.optional().describe("When it must be decided."),
  })
  .optional()
  .describe("The running clocks; computed from the settings when absent.");

const tierNumber = z.literal([1, 2, 3]);

const at = instant.describe("When.");
const by = handle.describe("Who.");

/** What can happen to an escalation after it was raised. */
export const EVENT_TYPES = {
  acknowledged: z.strictObject({ at, by, did: z.literal("acknowledged"), why: text.optional() }),
  moved: z.strictObject({
    at,
    by,
    did: z.literal("moved"),
    to: tierNumber.describe("The tier."),
    why: text.optional(),
    due,
  }),
  reassigned: z.strictObject({
    at,
    by,
    did: z.literal("reassigned"),
    to: handle.describe("The new owner."),
    why: text.optional(),
  }),
  paused: z.strictObject({ at, by, did: z.literal("paused"), why: text.describe("Why the clock stops.") }),
  resumed: z.strictObject({
    at,
    by,
    did: z.literal("resumed"),
    why: text.describe("Why it runs again."),
    due: z
      .strictObject({ decide: instant.optional().describe("When it must be decided.") })
      .optional()
      .describe("The clock that runs again; computed from the settings when absent."),
  }),
  decided: z.strictObject({
    at,
    by,
    did: z.literal("decided"),
    option: id.optional().describe("The option that was chosen."),
    decision: datedSlug.optional().describe("The entry in the decision log."),
    why: text.optional(),
  }),
  resolved: z.strictObject({ at, by, did: z.literal("resolved"), why: text.optional() }),
  withdrawn: z.strictObject({ at, by, did: z.literal("withdrawn"), why: text.optional() }),
  reopened: z.strictObject({ at, by, did: z.literal("reopened"), why: text.optional(), due }),
} as const;

const event = z.discriminatedUnion("did", [
  EVENT_TYPES.acknowledged,
  EVENT_TYPES.moved,
  EVENT_TYPES.reassigned,
  EVENT_TYPES.paused,
  EVENT_TYPES.resumed,
  EVENT_TYPES.decided,
  EVENT_TYPES.resolved,
  EVENT_TYPES.withdrawn,
  EVENT_TYPES.reopened,
]);
export type EscalationEvent = z.infer<typeof event>;

const option = z.strictObject({
  id: id.describe("Unique among the options."),
  option: text.describe("A path that could really be taken."),
  consequence: text.optional().describe("What follows from it."),
  recommended: z.boolean().optional().describe("Whether whoever raises it would take this one."),
});

export const escalationSchema = z
  .strictObject({
    title: text.describe("The issue in a line."),
    raised: z
      .strictObject({ by: handle.describe("Who raised it."), at: instant.describe("When."), due })
      .describe("Who raised it and when."),
    trigger: z.enum(["progress", "dependency", "decision", "risk"]).describe("What set it off."),
    level: tierNumber.describe("1 local, 2 cross-functional, 3 strategic. It is the tier it starts at."),
    affects: z.array(affectedRef).min(1).describe("The objectives or key results concerned: at least one."),
    summary: text.describe("What happened."),
    impact: text.describe("What will happen if no decision is made."),
    tried: z.array(text).min(1).describe("What has been tried: at least one thing."),
    decision_needed: z
      .strictObject({
        kind: z
          .enum(["resource", "scope", "timing", "sequencing", "ownership", "risk"])
          .describe("What kind of decision."),
        question: text.describe("The question to be decided."),
        by: date.optional().describe("The day by which it is needed."),
      })
      .describe("The decision that is asked for."),
    options: z.array(option).min(2).describe("At least two real paths."),
    events: z.array(event).optional().describe("What happened since, in time order; only ever added to."),
    review: z
      .strictObject({
        trigger_clear: answer.optional().describe("Was the trigger clear?"),
        right_tier_fast_enough: answer.optional().describe("Did it reach the right tier fast enough?"),
        ownership_accepted: answer.optional().describe("Was ownership accepted?"),
        blocker_removed: answer.optional().describe("Was the blocker removed?"),
        change_next_time: text.optional().describe("What to change next time."),
        assumption: text.optional().describe("The planning assumption that broke, if one did."),
      })
      .optional()
      .describe("Afterwards, without blame."),
  })
  .meta({
    title: "Escalation",
    description: "An escalation brief and what happened to it: cycles/<cycle>/escalations/<date>-<slug>.yaml",
  });

export type EscalationFile = z.infer<typeof escalationSchema>;
