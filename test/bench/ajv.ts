import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Kind } from "../../src/model/kinds.ts";
import { CommandFailed, type Timed } from "./measure.ts";

/** Where the files of each kind are, for ajv-cli's own globs. */
const GLOBS: Readonly<Record<Kind, string>> = {
  settings: "okr.yaml",
  priorities: "priorities/*.yaml",
  team: "teams/*.yaml",
  learning: "learnings/*.yaml",
  diagnostic: "diagnostics/*.yaml",
  cycle: "cycles/*/cycle.yaml",
  objective: "cycles/*/okrs/*/*.yaml",
  "check-in": "cycles/*/checkins/*/*/*/*.yaml",
  escalation: "cycles/*/escalations/*.yaml",
  decision: "cycles/*/decisions/*.yaml",
  review: "cycles/*/reviews/*/*.yaml",
  reflection: "cycles/*/reflections/*/*.yaml",
};

/**
 * ajv-cli over a whole workspace with quoted dates: one process a kind, since it takes one schema, and their times are
 * added. Not in strict mode, which is about how schemas are written and not about what they accept.
 */
export function ajvOver(dir: string, root: string): Timed {
  const program = join(root, "node_modules/.bin/ajv");
  if (!existsSync(program)) throw new CommandFailed("ajv-cli is not installed");
  const kinds = Object.entries(GLOBS) as [Kind, string][];
  const commands = kinds.map(([kind, glob]) => {
    const schema = schemaOf(kind, root);
    const options = ["--spec=draft2020", "--strict=false", "-c", "ajv-formats"];
    return {
      argv: [process.execPath, program, "validate", ...options, "-s", schema, "-d", join(dir, glob)],
    };
  });
  return { commands };
}

function schemaOf(kind: Kind, root: string): string {
  const paths = [`${kind}.json`, `${kind}.schema.json`].map((name) => join(root, "schemas", name));
  const found = paths.find(existsSync);
  if (found === undefined) throw new CommandFailed(`no published schema ${paths.join(" or ")}`);
  return found;
}
