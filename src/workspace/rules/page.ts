import type { Root, RootContent } from "mdast";
import { code, heading, type Inline, inlineCode, list, paragraph, root } from "../../document/build.ts";
import type { ExampleFile, Rule } from "../../model/rule.ts";

/**
 * A rule's page: what `okr explain` shows and what stands under docs/rules/.
 *
 * @param printed what `okr validate` prints for the example that trips the rule; left out where it is not at hand.
 */
export function rulePage(rule: Rule, printed: string | null = null): Root {
  return root(
    heading(1, rule.id),
    paragraph(`${rule.title}: ${rule.severity === "error" ? "an error" : `a ${rule.severity}`}.`),
    ...prose(rule.looksFor),
    heading(2, "Why it matters"),
    ...prose(rule.why),
    heading(2, "What to do"),
    ...prose(rule.remedy),
    heading(2, "An example that trips it"),
    ...rule.trips.flatMap(exampleFile),
    ...(printed === null ? [] : [paragraph(inlineCode("okr validate"), " says:"), code("text", trimmed(printed))]),
    heading(2, "An example that passes"),
    ...rule.passes.flatMap(exampleFile),
    heading(2, "Source"),
    paragraph(`The repository format: ${rule.source}.`),
  );
}

/** A file of an example, as a page shows it. */
export function exampleFile({ file, text, as }: ExampleFile): RootContent[] {
  if (as === "link") return [paragraph(inlineCode(file), ", a symbolic link to ", inlineCode(text))];
  if (as === "pipe") return [paragraph(inlineCode(file), ", a named pipe")];
  const remark = { "latin-1": ", saved in Latin-1", large: ", with a mebibyte of empty lines after it" };
  return [paragraph(inlineCode(file), as === undefined ? "" : remark[as]), code("yaml", trimmed(text))];
}

/** A text without the line ends after it. */
export function trimmed(text: string): string {
  return text.replace(/\n+$/, "");
}

/** The plain markdown of a rule's texts: paragraphs, lists with hyphens, code between backticks. */
export function prose(markdown: string): RootContent[] {
  return markdown.split("\n\n").map((block) => {
    const lines = block.split("\n");
    if (!lines.every((line) => line.startsWith("- "))) return paragraph(...inline(block));
    return list(...lines.map((line) => inline(line.slice("- ".length))));
  });
}

function inline(markdown: string): Inline[] {
  const parts = markdown.split("`").map((part, index) => (index % 2 === 1 ? inlineCode(part) : part));
  return parts.filter((part) => part !== "");
}
