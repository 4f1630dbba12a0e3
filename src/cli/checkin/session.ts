import type { Context } from "../context.ts";
import type { Opened } from "../open-for-cycle.ts";
import type { Draft } from "./draft.ts";
import type { Call } from "./gather.ts";

export async function askForCheckIns(_context: Context, _opened: Opened, _call: Call): Promise<readonly Draft[]> {
  return [];
}
