import { z } from "zod";
import { date, fraction, handle, id, neededRef, text, thanks } from "./scalars.ts";

const blocker = z.strictObject({
  id: id.describe("The same id in later check-ins is the same blocker, still open."),
  kind: z.enum(["dependency", "decision", "resource", "risk"]).optional().describe("What kind of thing is in the way."),
  summary: text.describe("What is in the way."),
  since: date.optional().describe("Since when. Default: the first check-in that lists it."),
  waits_for: neededRef.optional().describe("Whom or what it waits for."),
  within_our_authority: z.boolean().optional().describe("Whether the owner may still settle it. Default: true."),
  threatens: z.enum(["customer", "compliance", "commitment", "objective"]).optional().describe("What is at stake."),
  done: date.optional().describe("When it was settled."),
});
export type Blocker = z.infer<typeof blocker>;

const learned = z.strictObject({
  lesson: text.describe("What was learned."),
  tags: z.array(text).optional().describe("Words to find it by."),
  worked: z.boolean().optional().describe("Whether what was tried worked."),
});

export const checkInSchema = z
  .strictObject({
    by: handle.describe("Who checked in."),
    value: z.number().optional().describe("The measured value; for a percentage 0 to 100."),
    done: z.array(id).optional().describe("All milestones or tasks reached so far, by id."),
    confidence: fraction.optional().describe("0 to 1: how sure the owner is of reaching the target by the deadline."),
    forecast: z.number().optional().describe("The value that the owner expects on the cycle's last day."),
    progress: text.optional().describe("What moved since the last check-in."),
    plans: text.optional().describe("What happens next."),
    problems: text.optional().describe("What is in the way; say so when nothing is."),
    blockers: z.array(blocker).optional().describe("What stops the key result."),
    decision_needed: text.optional().describe("The decision that is needed, as a question."),
    stop_or_shift: text.optional().describe("What is stopped or moved to make room."),
    learned: z.array(learned).optional().describe("Lessons worth keeping."),
    kudos: z.array(thanks).optional().describe("Who is thanked, and what for."),
    automatic: z
      .boolean()
      .optional()
      .describe("true: the value came from a source; confidence and words are still owed."),
  })
  .meta({
    title: "Check-in",
    description: "A check-in on one key result: cycles/<cycle>/checkins/<team>/<objective>/<kr>/<date>.yaml",
  });

export type CheckInFile = z.infer<typeof checkInSchema>;
