import { z } from "zod";
import { date, duration, handle, handles, ruleId, text, timeOfDayRange } from "./scalars.ts";
import { severity } from "./severity.ts";

/** The versions of the repository format that this `okr` reads. */
export const READABLE_VERSIONS = [1] as const;

export const weekday = z.enum(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]);
export type Weekday = z.infer<typeof weekday>;

const WEEKDAYS = weekday.options;
const ORDINALS = ["first", "second", "third", "fourth", "last"] as const;

const ofMonth = ORDINALS.flatMap((ordinal) => WEEKDAYS.map((day) => `${ordinal} ${day}` as const));
const ofCycle = ORDINALS.flatMap((ordinal) => WEEKDAYS.map((day) => `${ordinal} ${day} of cycle` as const));

/** The n-th weekday of every month (`second wed`), or of the cycle (`last tue of cycle`). */
export const meetingDay = z.enum([...ofMonth, ...ofCycle]);
export type MeetingDay = z.infer<typeof meetingDay>;

const forum = {
  attends: text.optional().describe("Who must be in the room."),
  decides: text.optional().describe("What this forum may decide."),
};

const weekly = z.enum(["1w", "2w"]);

const checkInRhythm = z.strictObject({
  every: weekly.optional().describe("How often a check-in is due: 1w (default) or 2w."),
  day: weekday.optional().describe("The weekday on which check-ins are due. Default: fri."),
  grace: duration
    .optional()
    .describe("How long after its date a check-in may be committed before it counts as back-dated. Default: 3d."),
  ...forum,
});

const weeklyReviewRhythm = z.strictObject({
  every: weekly.optional().describe("How often the review is held: 1w (default) or 2w."),
  day: weekday.optional().describe("The weekday of the review. Default: mon."),
  ...forum,
});

const monthlyForum = (standard: string) =>
  z.strictObject({
    day: meetingDay.optional().describe(`Such as "second wed", or "last wed of cycle". Default: ${standard}.`),
    ...forum,
  });

const rhythm = z
  .strictObject({
    check_in: checkInRhythm.optional().describe("When check-ins are due."),
    weekly_review: weeklyReviewRhythm.optional().describe("When teams review the week."),
    monthly_review: monthlyForum("first tue").optional().describe("When departments and the company review the month."),
    quarterly_review: monthlyForum("last tue of cycle").optional().describe("When the cycle is reviewed."),
    celebration: monthlyForum("second wed").optional().describe("When wins are celebrated."),
    learning: monthlyForum("third wed").optional().describe("When lessons are shared."),
    town_hall: monthlyForum("last wed of cycle").optional().describe("When the whole company hears the outcome."),
    plan_within: duration
      .optional()
      .describe(
        "How long from the cycle's first day planning may take; nothing is owed or flagged before. Default: 1w.",
      ),
    reflect_from: duration
      .optional()
      .describe("How many working days before the cycle's last day reflections open. Default: 7d."),
  })
  .describe("When check-ins are owed and forums are held.");

const tier = z.strictObject({
  acknowledge: duration.optional().describe("How long the owner has to take an escalation on."),
  decide: duration.optional().describe("How long the owner has to decide."),
  owner: handle.optional().describe("Who decides at this tier."),
  deputy: handle.optional().describe("Who decides when the owner is away."),
});

const escalation = z
  .strictObject({
    low_confidence: z.number().min(0).max(1).optional().describe("Confidence below this is low. Default: 0.4."),
    low_confidence_runs: z
      .int()
      .min(1)
      .optional()
      .describe("Consecutive check-ins with low confidence that trigger. Default: 2."),
    off_track_runs: z.int().min(1).optional().describe("Consecutive check-ins off track that trigger. Default: 2."),
    dependency_window: duration
      .optional()
      .describe("How long a blocked critical dependency may stay open. Default: 5d."),
    tiers: z
      .strictObject({ 1: tier.optional(), 2: tier.optional(), 3: tier.optional() })
      .optional()
      .describe("The three tiers: 1 the owning team, 2 the department or an arbiter, 3 the sponsor's level."),
  })
  .describe("When something stuck must be raised, who gets it and how long they have.");

const ruleSetting = z.union([
  z.enum(["off", ...severity.options]),
  z.looseObject({ severity: z.enum(["off", ...severity.options]).optional() }),
]);

export const settingsSchema = z
  .strictObject({
    version: z.literal(1).describe("The version of the repository format. This one is 1."),
    organisation: text.describe("The organisation whose programme this is."),
    timezone: text.optional().describe("The IANA time zone that days and working hours are counted in. Default: UTC."),
    problem: text.optional().describe("The execution problem that this programme is there to solve, in plain English."),
    roles: z
      .strictObject({
        sponsor: handle.optional().describe("The executive sponsor."),
        rollout_lead: handle.optional().describe("Who leads the rollout of the programme."),
        coaches: handles.optional().describe("Who coaches teams."),
        arbiters: handles.optional().describe("Who settles conflicts between departments, in this order."),
      })
      .optional()
      .describe("Who carries the programme."),
    week: z
      .strictObject({
        working_days: z.array(weekday).min(1).optional().describe("Default: Monday to Friday."),
        hours: timeOfDayRange.optional().describe('Default: "09:00-17:30".'),
        holidays: z.array(date).optional().describe("Days on which nobody works."),
      })
      .optional()
      .describe("The working week: what durations and due dates are counted in."),
    rhythm: rhythm.optional(),
    escalation: escalation.optional(),
    rules: z.record(ruleId, ruleSetting).optional().describe("A rule's severity, its options, or off."),
  })
  .meta({
    title: "okr.yaml",
    description: "The settings of an OKR workspace. Its presence makes the folder a workspace.",
  });

export type SettingsFile = z.infer<typeof settingsSchema>;
export type RuleSetting = z.infer<typeof ruleSetting>;
