import { basename, dirname, extname, join } from "node:path";
import type { Root, RootContent } from "mdast";
import { hasShape } from "../document/radar.ts";
import { UsageError } from "./errors.ts";

/** A document whose charts are pictures, and the pictures. */
export interface Pictured {
  readonly tree: Root;
  readonly pictures: readonly { readonly file: string; readonly svg: string }[];
}

/**
 * Gives the radars of a document pictures of their own beside it, named as it is: where markdown is shown, a picture that
 * is drawn in it is taken out. The tree that is given stays as it is.
 *
 * @param document the file that the document is written to.
 * @throws {UsageError} when a picture would take the document's own name.
 */
export async function picturedBeside(tree: Root, document: string): Promise<Pictured> {
  const pictures: { file: string; svg: string }[] = [];
  const children: RootContent[] = [];
  for (const node of tree.children) {
    if (node.type !== "radarChart" || !hasShape(node)) {
      children.push(node);
      continue;
    }
    const name = nameOf(document, pictures.length);
    if (name === basename(document)) {
      throw new UsageError(
        `${document} is the name of a picture, and a document is to be written`,
        "Give -o a name that ends in .md: its picture is written beside it.",
      );
    }
    const { toSvgFile } = await import("../render/svg.ts");
    pictures.push({ file: join(dirname(document), name), svg: toSvgFile(node) });
    children.push({ ...node, picture: encodeURIComponent(name) });
  }
  return { tree: { ...tree, children }, pictures };
}

/** `balance.svg` beside `balance.md`, then `balance-2.svg`. */
function nameOf(document: string, before: number): string {
  const stem = basename(document, extname(document));
  return before === 0 ? `${stem}.svg` : `${stem}-${before + 1}.svg`;
}
