import { z } from "zod";
import { action } from "./action.ts";
import { affectedRef, date, datedSlug, handle, ruleId, text } from "./scalars.ts";

export const decisionSchema = z
  .strictObject({
    title: text.describe("What was decided."),
    by: handle.describe("Who decided."),
    forum: z
      .enum(["escalation", "weekly", "monthly", "quarterly", "off-cycle"])
      .optional()
      .describe("Where it was decided."),
    kind: z
      .enum(["resource", "scope", "timing", "sequencing", "ownership", "risk", "stop", "reset", "move", "unblock"])
      .optional()
      .describe("What kind of decision."),
    affects: z.array(affectedRef).min(1).describe("The objectives or key results concerned."),
    escalation: datedSlug.optional().describe("The escalation that it answers."),
    answers: z
      .array(ruleId)
      .optional()
      .describe("Triggers or flags on what it affects that it settles without a brief."),
    until: date.optional().describe("Until when it settles them. Default: until the condition clears and returns."),
    because: text.optional().describe("Why."),
    gives_way: text.optional().describe("What stops or waits because of it."),
    actions: z.array(action).optional().describe("What is to be done now."),
  })
  .meta({
    title: "Decision",
    description: "A decision and the actions it leaves: cycles/<cycle>/decisions/<date>-<slug>.yaml",
  });

export type DecisionFile = z.infer<typeof decisionSchema>;
