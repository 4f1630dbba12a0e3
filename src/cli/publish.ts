import { writeFileSync } from "node:fs";
import { extname, resolve } from "node:path";
import type { Root } from "mdast";
import { jsonDocument } from "../render/json.ts";
import { choice } from "./choice.ts";
import type { Context } from "./context.ts";
import { UsageError } from "./errors.ts";

/** The options of a command whose answer is a document. */
export interface PublishOptions {
  readonly format?: string;
  readonly output?: string;
}

/** A document in the two shapes that all formats are made from. */
export interface Publication {
  /** The kind of the JSON document. */
  readonly kind: string;
  /** The title of the page. */
  readonly title: string;
  readonly tree: () => Root;
  readonly json: () => object;
}

const FORMATS = ["terminal", "markdown", "html", "json"] as const;
type Format = (typeof FORMATS)[number];

const BY_EXTENSION: Readonly<Record<string, Format>> = { ".html": "html", ".htm": "html", ".json": "json" };

/**
 * The format that was asked for: by `--format` or `--json`, else by the name of the file, else what suits whoever reads:
 * a terminal at a terminal, markdown elsewhere. Ask before the work is done.
 *
 * @throws {UsageError} when it is none, or when `--json` and `--format` say different things.
 */
export function formatOf({ options, io }: Context, { format, output }: PublishOptions): Format {
  const asked = format === undefined ? undefined : choice("--format", format, FORMATS);
  if (options.json && asked !== undefined && asked !== "json") {
    throw new UsageError(`--json and --format ${asked} are two different things`, "Leave one of them out.");
  }
  if (options.json) return "json";
  if (asked !== undefined) return asked;
  if (output !== undefined) return BY_EXTENSION[extname(output).toLowerCase()] ?? "markdown";
  return io.stdout.isTTY === true ? "terminal" : "markdown";
}

/** Prints a document in a format, or writes it to the file that `-o` names and says so on standard error. */
export async function publish(
  context: Context,
  publication: Publication,
  { format, output }: { format: Format; output: string | undefined },
): Promise<void> {
  const toFile = output !== undefined;
  const text = await rendered(publication, format, toFile ? { ...context, width: FILE_WIDTH, color: false } : context);
  if (!toFile) {
    context.io.print(text);
    return;
  }
  writeFileSync(resolve(context.io.currentFolder, output), text);
  if (!context.options.quiet) context.io.note(`Written to ${output}\n`);
}

/** A file looks the same whatever terminal it was made in. */
const FILE_WIDTH = 80;

async function rendered({ kind, title, tree, json }: Publication, format: Format, context: Context): Promise<string> {
  switch (format) {
    case "json":
      return jsonDocument(kind, json());
    case "html":
      return (await import("../render/html.ts")).toHtmlPage(tree(), { title });
    case "markdown":
      return (await import("../render/markdown.ts")).toMarkdown(tree());
    case "terminal":
      return (await import("../render/terminal.ts")).toTerminal(tree(), { width: context.width, color: context.color });
  }
}
