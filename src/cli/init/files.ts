import { jsonSchemaText } from "../../model/json-schema.ts";
import type { Kind } from "../../model/kinds.ts";
import { cycleText, objectiveText } from "./cycle-files.ts";
import { EDITOR_EXTENSIONS, editorSettings, GIT_ATTRIBUTES } from "./editor-files.ts";
import type { Founding } from "./founding.ts";
import { FILE_KINDS, schemaFile, schemaLine } from "./schema-files.ts";
import { settingsText } from "./settings-file.ts";
import { companyText } from "./team-file.ts";
import { workflowText } from "./workflow.ts";

/** A file that `okr init` wants to be there. */
export interface Wanted {
  /** Relative to the workspace, or to the repository that it stands in. */
  readonly path: string;
  readonly text: string;
}

/** The path of the editor's settings, below the folder that people open. */
export const EDITOR_SETTINGS = ".vscode/settings.json";

/** The first objective, as references name it. */
export const FIRST_OBJECTIVE = "company/first-objective";

/** The path of the first objective, which is there to be edited. */
export function firstObjectiveFile({ cycle }: Founding): string {
  return `cycles/${cycle.id}/okrs/${FIRST_OBJECTIVE}.yaml`;
}

/** The files of the workspace. okr.yaml is the last, so that a folder becomes a workspace only when all is there. */
export function workspaceFiles(founding: Founding): Wanted[] {
  const cycleFile = `cycles/${founding.cycle.id}/cycle.yaml`;
  return [
    ...FILE_KINDS.map(({ kind }) => ({ path: schemaFile(kind), text: jsonSchemaText(kind) })),
    { path: ".gitattributes", text: GIT_ATTRIBUTES },
    withSchema("teams/company.yaml", "team", companyText(founding)),
    withSchema(cycleFile, "cycle", cycleText(founding)),
    withSchema(firstObjectiveFile(founding), "objective", objectiveText(founding)),
    withSchema("okr.yaml", "settings", settingsText(founding)),
  ];
}

/**
 * The files that editors and GitHub look for at the top of the repository.
 *
 * @param prefix the workspace's folder in the repository, ending in `/`, or empty.
 */
export function repositoryFiles(prefix: string, version: string): Wanted[] {
  return [
    { path: EDITOR_SETTINGS, text: json(editorSettings(prefix)) },
    { path: ".vscode/extensions.json", text: json(EDITOR_EXTENSIONS) },
    { path: ".github/workflows/okr.yml", text: workflowText(prefix, version) },
  ];
}

function withSchema(path: string, kind: Kind, text: string): Wanted {
  return { path, text: schemaLine(path, kind) + text };
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
