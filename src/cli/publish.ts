import { extname } from "node:path";
import type { Root } from "mdast";
import { sentenceList } from "../document/words.ts";
import { jsonDocument } from "../render/json.ts";
import { oneOf } from "../workspace/check/nearest.ts";
import { choice, twoFormats } from "./choice.ts";
import type { Context } from "./context.ts";
import { UsageError } from "./errors.ts";
import { picturedBeside } from "./pictures.ts";
import { putFile } from "./put-file.ts";

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

const BY_EXTENSION: Readonly<Record<string, Format>> = {
  "": "markdown",
  ".md": "markdown",
  ".markdown": "markdown",
  ".html": "html",
  ".htm": "html",
  ".json": "json",
};

/**
 * The format that was asked for: by `--format` or `--json`, else by the name of the file, else what suits whoever reads:
 * a terminal at a terminal, markdown elsewhere. Ask before the work is done.
 *
 * @throws {UsageError} when it is none, when `--json` and `--format` say different things, or when the name of the file
 *   ends in what is written by none.
 */
export function formatOf({ options, io }: Context, { format, output }: PublishOptions): Format {
  const asked = format === undefined ? undefined : choice("--format", format, FORMATS);
  if (options.json && asked !== undefined && asked !== "json") {
    throw twoFormats(asked);
  }
  if (options.json) return "json";
  if (asked !== undefined) return asked;
  if (output !== undefined) return formatOfFile(output);
  return io.stdout.isTTY === true ? "terminal" : "markdown";
}

/** By the ending of its name; without one it is markdown. */
function formatOfFile(file: string): Format {
  const ending = extname(file);
  const format = BY_EXTENSION[ending.toLowerCase()];
  if (format !== undefined) return format;
  const known = Object.keys(BY_EXTENSION).filter((each) => each !== "");
  throw new UsageError(
    `-o ${file}: nothing is written as ${ending}`,
    `Let the name end in ${oneOf(known)}, or say with --format what it is to hold: ${oneOf(FORMATS)}.`,
  );
}

/**
 * Prints a document in a format, or writes it to the file that `-o` names and says so on standard error. Markdown in a
 * file has its pictures beside it.
 */
export async function publish(
  context: Context,
  publication: Publication,
  { format, output }: { format: Format; output: string | undefined },
): Promise<void> {
  if (output === undefined) {
    context.io.print(await rendered(publication, format, context));
    return;
  }
  const { tree, pictures } =
    format === "markdown" ? await picturedBeside(publication.tree(), output) : { tree: null, pictures: [] };
  const drawn = tree === null ? publication : { ...publication, tree: () => tree };
  const text = await rendered(drawn, format, { ...context, width: FILE_WIDTH, color: false });
  for (const { file, svg } of pictures) putFile(context.io.currentFolder, file, svg);
  putFile(context.io.currentFolder, output, text);
  const files = sentenceList([output, ...pictures.map(({ file }) => file)]);
  if (!context.options.quiet) context.io.note(`Written to ${files}\n`);
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
