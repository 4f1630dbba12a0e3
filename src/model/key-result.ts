import { z } from "zod";
import { date, handle, id, neededRef, text } from "./scalars.ts";
import { workState } from "./state.ts";

const dependency = z.strictObject({
  needs: neededRef.describe(
    "The key result, objective, team (team:legal) or outside party (external:…) that must deliver.",
  ),
  what: text.optional().describe("What is needed from them."),
  needed_by: date.optional().describe("When it is needed."),
  critical: z.boolean().optional().describe("Whether the key result fails without it."),
  agreed: z
    .strictObject({
      by: handle.optional().describe("Who committed to it on the other side."),
      date: date.describe("When they did."),
    })
    .optional()
    .describe("The other side's commitment. Absent: nobody has agreed."),
  delivered: date.optional().describe("When it was delivered."),
});
export type Dependency = z.infer<typeof dependency>;

const source = z.looseObject({
  csv: text.optional().describe("A CSV file in the workspace."),
  column: text.optional().describe("The column that holds the value."),
});

const common = {
  id: id.describe("Unique among the objective's key results."),
  title: text.describe("The outcome, with its number."),
  owner: handle.optional().describe("Who answers for it. Default: the objective's owner."),
  state: workState.optional().describe("draft, active (default), backlog, stopped or done."),
  weight: z.number().min(0).optional().describe("How much it counts in the objective's progress. Default: 1."),
  primary: z.boolean().optional().describe("The key result that matters most for the objective; at most one."),
  class: z.enum(["leading", "lagging", "activity", "balancing"]).optional().describe("What kind of signal it is."),
  category: z.enum(["input", "output", "outcome"]).optional().describe("What it measures."),
  impact: z.enum(["high", "low"]).optional().describe("How much reaching it changes."),
  effort: z.enum(["high", "low"]).optional().describe("How much reaching it costs."),
  balances: id.optional().describe("For a balancing key result: the id of the one it keeps honest."),
  resources: z
    .strictObject({
      needed: text.optional().describe("What reaching it takes."),
      committed: z.boolean().optional().describe("Whether that has been promised."),
    })
    .optional()
    .describe("What it takes, and whether it is there."),
  depends_on: z.array(dependency).optional().describe("What others must deliver first."),
  source: source.optional().describe("Where its value can be pulled from."),
};

const measured = {
  metric: text.optional().describe("The metric's name."),
  unit: text.optional().describe("The metric's unit."),
};

const plan = z
  .array(
    z.strictObject({
      date: date.describe("A day in the cycle."),
      value: z.number().describe("The value planned for that day."),
    }),
  )
  .optional()
  .describe("Where the value should be when. Default: the straight line from start to target.");

const movement = {
  ...measured,
  start: z.number().describe("The value at the beginning."),
  target: z.number().describe("The value to reach."),
  plan,
};

const increase = z.strictObject({ ...common, type: z.literal("increase"), ...movement });
const decrease = z.strictObject({ ...common, type: z.literal("decrease"), ...movement });

const control = z.strictObject({
  ...common,
  type: z.literal("control"),
  ...measured,
  at_least: z.number().optional().describe("The lower bound; the value itself is within bounds."),
  at_most: z.number().optional().describe("The upper bound; the value itself is within bounds."),
  every: z.enum(["day", "week"]).optional().describe("How often it is measured: day or week (default)."),
});

const baseline = z.strictObject({
  ...common,
  type: z.literal("baseline"),
  ...measured,
  measurements: z.int().min(1).optional().describe("How many measurements make a baseline. Default: 1."),
  due: date.optional().describe("When the baseline should stand."),
});

const percentage = z.strictObject({ ...common, type: z.literal("percentage") });

const milestone = z.strictObject({
  ...common,
  type: z.literal("milestone"),
  milestones: z
    .array(
      z.strictObject({
        id: id.describe("Unique among the milestones; check-ins name it under done."),
        title: text.describe("What is reached."),
        due: date.optional().describe("When it should be reached."),
        weight: z.number().min(0).optional().describe("How much it counts. Default: 1."),
      }),
    )
    .min(1)
    .describe("The steps that make up the key result."),
});

const task = z.strictObject({
  ...common,
  type: z.literal("task"),
  tasks: z
    .array(
      z.strictObject({
        id: id.describe("Unique among the tasks; check-ins name it under done."),
        title: text.describe("What is to be done."),
        due: date.optional().describe("When it should be done."),
      }),
    )
    .min(1)
    .optional()
    .describe("The tasks. Without it, the objective's initiatives for this key result are its tasks."),
});

/** The seven types of key result, with what each needs. */
export const KEY_RESULT_TYPES = { increase, decrease, control, baseline, percentage, milestone, task } as const;

export const keyResult = z.discriminatedUnion("type", [
  increase,
  decrease,
  control,
  baseline,
  percentage,
  milestone,
  task,
]);

export type KeyResultFile = z.infer<typeof keyResult>;
export type KeyResultType = KeyResultFile["type"];
