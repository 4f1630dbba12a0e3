import { z } from "zod";
import { action } from "./action.ts";
import { datedSlug, handle, handles, text, thanks } from "./scalars.ts";

export const reviewSchema = z
  .strictObject({
    led_by: handle.describe("Who led the review."),
    present: handles.optional().describe("Who was there."),
    notes: text.optional().describe("Anything worth noting."),
    decisions: z.array(datedSlug).optional().describe("The decisions that were made, by the names of their files."),
    actions: z.array(action).optional().describe("What is to be done now."),
    kudos: z.array(thanks).optional().describe("Who was thanked, and what for."),
    learnings: z.array(datedSlug).optional().describe("The lessons that were shared or recorded."),
    improved: text.optional().describe("Quarterly: what improved because the objective existed."),
    missed: text.optional().describe("Quarterly: what leaders missed."),
    ownership_broke: text.optional().describe("Quarterly: where ownership broke."),
    forums_helped: text.optional().describe("Quarterly: which forums helped."),
    forums_cost: text.optional().describe("Quarterly: which forums only cost."),
  })
  .meta({
    title: "Review",
    description: "Minutes of a review that was held: cycles/<cycle>/reviews/<team>/<date>-<kind>.yaml",
  });

export type ReviewFile = z.infer<typeof reviewSchema>;
