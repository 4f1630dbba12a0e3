import { z } from "zod";
import { handle, id, text } from "./scalars.ts";

const answers = z
  .array(
    z.strictObject({
      question: id.describe("The question's id."),
      score: z.int().min(1).max(5).describe("1 (no) to 5 (yes)."),
      evidence: text.optional().describe("What the score rests on."),
    }),
  )
  .optional();

export const diagnosticSchema = z
  .strictObject({
    by: handle.describe("Who answered."),
    areas: z
      .strictObject({
        strategy: answers.describe("Is the strategy clear and shared?"),
        rhythm: answers.describe("Is there a rhythm that decides?"),
        alignment: answers.describe("Do teams pull the same way?"),
        accountability: answers.describe("Does everyone know who owns what?"),
        leadership: answers.describe("Do leaders back the programme?"),
      })
      .describe("The five areas, each with its answers."),
  })
  .meta({ title: "Diagnostic", description: "An execution diagnostic: the answers given. diagnostics/<date>.yaml" });

export type DiagnosticFile = z.infer<typeof diagnosticSchema>;
