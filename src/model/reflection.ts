import { z } from "zod";
import { answer, date, datedSlug, fraction, handle, id, text } from "./scalars.ts";

const verdict = z.strictObject({
  next: z.enum(["carry", "reset", "backlog", "drop", "done"]).describe("What becomes of the key result."),
  why: text.optional().describe("Why."),
  graded: fraction.optional().describe("A score that a person gives, beside the computed one."),
  because: text.optional().describe("Why the score differs from the computed one."),
});

export const reflectionSchema = z
  .strictObject({
    by: handle.describe("Who reflects."),
    date: date.optional().describe("When."),
    planned: text.optional().describe("What we set out to do."),
    happened: text.optional().describe("What changed between the start and the end."),
    went_well: text.optional().describe("What went well."),
    went_badly: text.optional().describe("What went badly."),
    known_now: z.array(text).optional().describe("What we know now and did not know then."),
    fresh_eyes: text.optional().describe("What someone new in this seat would do first."),
    had_impact: answer.optional().describe("Did it change what it was there to change?"),
    wish_known: text.optional().describe("What we wish we had known at the start."),
    key_results: z.record(id, verdict).describe("What becomes of each key result, by its id."),
    learnings: z.array(datedSlug).optional().describe("The lessons that came of it."),
  })
  .meta({
    title: "Reflection",
    description: "Reflect and reset, at the end of the cycle: cycles/<cycle>/reflections/<team>/<objective>.yaml",
  });

export type ReflectionFile = z.infer<typeof reflectionSchema>;
