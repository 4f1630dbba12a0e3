import { z } from "zod";
import { date } from "./scalars.ts";

export const cycleState = z.enum(["planning", "active", "closing", "closed"]);
export type CycleState = z.infer<typeof cycleState>;

export const cycleSchema = z
  .strictObject({
    starts: date.describe("The cycle's first day."),
    ends: date.describe("The cycle's last day; it belongs to the cycle."),
    state: cycleState.optional().describe("planning, active (default), closing or closed."),
  })
  .meta({ title: "Cycle", description: "A cycle's dates and state: cycles/<cycle>/cycle.yaml" });

export type CycleFile = z.infer<typeof cycleSchema>;
