import { z } from "zod";
import { date, handle, originRef, text } from "./scalars.ts";

export const learningSchema = z
  .strictObject({
    by: handle.describe("Who learned it."),
    from: originRef.optional().describe("The objective or key result that it comes from."),
    lesson: text.describe("What was learned, in a sentence."),
    worked: z.boolean().optional().describe("Whether what was tried worked."),
    tags: z.array(text).optional().describe("Words to find it by."),
    shared: z
      .array(
        z.strictObject({
          date: date.describe("When it was shared."),
          at: text.optional().describe("In which forum."),
        }),
      )
      .optional()
      .describe("When and where it was shared."),
    thanks: z
      .array(z.strictObject({ by: handle.describe("Who says thank you."), date: date.optional().describe("When.") }))
      .optional()
      .describe("Who thanked for it."),
  })
  .meta({ title: "Learning", description: "A lesson worth keeping: learnings/<date>-<slug>.yaml" });

export type LearningFile = z.infer<typeof learningSchema>;
