import { jsonDocument } from "../../render/json.ts";
import { safeText } from "../../render/safe-text.ts";
import type { Context } from "../context.ts";
import { shellWord } from "../shell-word.ts";
import { editorSettings } from "./editor-files.ts";
import { EDITOR_SETTINGS, FIRST_OBJECTIVE, firstObjectiveFile } from "./files.ts";
import type { Founding } from "./founding.ts";

/** What `okr init` did. Paths are relative to the workspace. */
export interface Made {
  readonly root: string;
  /** The workspace's folder in its repository, ending in `/`, or empty. */
  readonly prefix: string;
  readonly inRepository: boolean;
  /** What to type to get there; `null` when one is there. */
  readonly folder: string | null;
  readonly written: readonly string[];
  readonly kept: readonly string[];
}

/** Prints what was made and the next commands to type. */
export function reportMade(context: Context, made: Made, founding: Founding): void {
  if (context.options.json) context.io.print(madeJson(made, founding));
  else context.io.print(`${[...headline(context, made, founding), ...next(context, made, founding)].join("\n")}\n`);
}

function madeJson({ root, written, kept, prefix }: Made, { organisation, timezone, handle, cycle }: Founding): string {
  const body = {
    workspace: root,
    organisation,
    timezone,
    handle,
    cycle: cycle.id,
    objective: FIRST_OBJECTIVE,
    written,
    kept,
  };
  return jsonDocument("init", keptEditor(kept) ? { ...body, editorSettings: editorSettings(prefix) } : body);
}

function headline({ style }: Context, made: Made, { organisation, handle, timezone, cycle }: Founding): string[] {
  const schemas = made.written.filter((file) => file.startsWith(".okr/"));
  const others = made.written.filter((file) => !file.startsWith(".okr/"));
  return [
    `${style.good("✓")} An OKR workspace for ${style.strong(safeText(organisation))} in ${safeText(made.root)}`,
    `  ${cycle.id}, ${safeText(timezone)}; you are ${handle}`,
    "",
    ...others.map((file) => `  ${safeText(file)}`),
    ...(schemas.length === 0 ? [] : [`  .okr/schemas/ (${schemas.length} files, so that editors know the format)`]),
    "",
    ...leftAlone(made),
  ];
}

function leftAlone({ kept, prefix }: Made): string[] {
  if (kept.length === 0) return [];
  const editor = keptEditor(kept) ? ["", `Add this to ${EDITOR_SETTINGS}:`, ...jsonLines(editorSettings(prefix))] : [];
  return ["Left alone, because they were there:", ...kept.map((file) => `  ${safeText(file)}`), ...editor, ""];
}

function keptEditor(kept: readonly string[]): boolean {
  return kept.some((file) => file.endsWith(EDITOR_SETTINGS));
}

/** The lines of an object without its braces: what goes between those that are there already. */
function jsonLines(value: object): string[] {
  return JSON.stringify(value, null, 2).split("\n").slice(1, -1);
}

function next({ style }: Context, made: Made, founding: Founding): string[] {
  const by = founding.knownToGit ? "" : ` --by ${founding.handle}`;
  const commands = [
    ["okr status", "where everything stands"],
    [`okr checkin${by}`, "the first check-in"],
    ["okr new team <id>", "the teams that take part"],
  ] as const;
  const width = Math.max(...commands.map(([command]) => command.length));
  return [
    `Edit ${style.strong(firstObjectiveFile(founding))}, then:`,
    "",
    ...(made.folder === null ? [] : [`  ${style.code(`cd ${shellWord(made.folder)}`)}`]),
    ...(made.inRepository ? [] : [`  ${style.code("git init")}`]),
    ...commands.map(([command, does]) => `  ${style.code(command.padEnd(width))}  ${style.muted(does)}`),
  ];
}
