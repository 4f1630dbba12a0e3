import { z } from "zod";
import { affectedRef, date, handle, id, text } from "./scalars.ts";

/** An action that a decision or a review left. It ends with `done` or `dropped`. */
export const action = z.strictObject({
  id: id.describe("Unique in this file."),
  what: text.describe("What is to be done."),
  owner: handle.describe("The one person who does it."),
  due: date.describe("When it is due."),
  for: z.array(affectedRef).optional().describe("The objectives or key results that it is for."),
  done: date.optional().describe("When it was done."),
  dropped: text.optional().describe("Why it was dropped."),
});
export type Action = z.infer<typeof action>;
