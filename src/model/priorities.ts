import { z } from "zod";
import { handle, id, text } from "./scalars.ts";

const priority = z.strictObject({
  id: id.describe("The priority's id; objectives support it as priority:<id>."),
  title: text.describe("What the enterprise is set on."),
  owner: handle.describe("Who answers for it."),
  why: text.optional().describe("Why it matters this year."),
});

export const prioritiesSchema = z
  .strictObject({
    priorities: z.array(priority).describe("In rank order: the first is the most important."),
  })
  .meta({ title: "Priorities", description: "The year's enterprise priorities, ranked: priorities/<year>.yaml" });

export type PrioritiesFile = z.infer<typeof prioritiesSchema>;
