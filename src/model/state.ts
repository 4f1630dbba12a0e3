import { z } from "zod";

/** The state of an objective or a key result. */
export const workState = z.enum(["draft", "active", "backlog", "stopped", "done"]);
export type WorkState = z.infer<typeof workState>;
