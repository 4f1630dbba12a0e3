import { z } from "zod";
import { LEVELS } from "./levels.ts";
import { date, handle, id, text } from "./scalars.ts";

export const level = z.enum(LEVELS);
export type Level = z.infer<typeof level>;

const absence = z.strictObject({
  from: date.describe("The first day away."),
  to: date.describe("The last day away; it counts as away."),
  cover: handle.optional().describe("Who owes, while they are away, what they owe."),
});

const member = z
  .strictObject({
    name: text.optional().describe("The name that people know them by."),
    email: text.optional().describe("The address that git commits carry: it tells okr who is checking in."),
    away: z.array(absence).optional().describe("When they are away, and who covers."),
  })
  .nullable();

export const teamSchema = z
  .strictObject({
    name: text.describe("The team's name."),
    level: level.describe("company, department, team or individual. Exactly one team is the company."),
    parent: id.optional().describe("The team above. Every team but the company has one."),
    lead: handle.describe("Who leads the team."),
    deputy: handle.optional().describe("Who stands in for the lead."),
    members: z
      .record(handle, member)
      .optional()
      .describe("The people whose home is this team, by handle. A handle is defined in exactly one team."),
  })
  .meta({ title: "Team", description: "A team, its people and its place in the tree: teams/<team>.yaml" });

export type TeamFile = z.infer<typeof teamSchema>;
export type Absence = z.infer<typeof absence>;
