import { FILE_KINDS, schemaFile } from "./schema-files.ts";

/**
 * What an editor with the YAML extension needs to know: which schema is for which files.
 *
 * @param prefix the workspace's folder below the one that people open, ending in `/`, or empty.
 */
export function editorSettings(prefix: string): { readonly "yaml.schemas": Readonly<Record<string, string>> } {
  const schemas = FILE_KINDS.map(({ kind, glob }) => [`./${prefix}${schemaFile(kind)}`, `${prefix}${glob}`]);
  return { "yaml.schemas": Object.fromEntries(schemas) };
}

/** The extension that reads them. */
export const EDITOR_EXTENSIONS = { recommendations: ["redhat.vscode-yaml"] } as const;

/** Keeps the line ends of what the format reads the same on every machine. */
export const GIT_ATTRIBUTES = `\
*.yaml text eol=lf
.okr/schemas/*.json text eol=lf linguist-generated
`;
