import { z } from "zod";

/** How much a problem or a flag matters: an error fails a run, a warning asks for attention, info is worth knowing. */
export const severity = z.enum(["error", "warning", "info"]);
export type Severity = z.infer<typeof severity>;
