import type { BlockContent, Root, RootContent } from "mdast";
import { code, heading, inlineCode, list, paragraph, root } from "../document/build.ts";
import { sentenceList } from "../document/words.ts";
import type { ExampleFile } from "../model/rule.ts";
import { exampleFile, prose, trimmed } from "../workspace/rules/page.ts";
import type { FlagRule, OptionDeclaration } from "./flag-rule.ts";

/**
 * A flag's page: what `okr explain` shows and what stands under docs/rules/.
 *
 * @param printed what `okr flags` says of the example that trips it; left out where it is not at hand.
 */
export function flagPage(rule: FlagRule, printed: string | null = null): Root {
  return root(
    heading(1, rule.id),
    paragraph(`${rule.title}: ${SEVERITIES[rule.severity]} of the stage “${rule.stage}”.`),
    heading(2, "What it looks for"),
    ...prose(rule.looksFor),
    heading(2, "Why it matters"),
    ...prose(rule.why),
    heading(2, "What to do"),
    ...prose(rule.remedy),
    heading(2, "When it is silent"),
    ...silences(rule),
    heading(2, "Options"),
    ...optionBlocks(rule),
    heading(2, "An example that trips it"),
    ...rule.trips.flatMap(fileOf),
    ...(printed === null
      ? []
      : [paragraph(inlineCode(`okr flags --as-of ${rule.asOf}`), " says:"), code("text", trimmed(printed))]),
    heading(2, "An example that does not"),
    ...rule.passes.flatMap(fileOf),
    heading(2, "Where it comes from"),
    paragraph(`${rule.source}.`),
  );
}

const SEVERITIES = { error: "an error", warning: "a warning", info: "a note" } as const;

/** A file with the day of its commit, where that is what the example is about. */
function fileOf(file: ExampleFile): RootContent[] {
  const blocks = exampleFile(file);
  return file.committed === undefined
    ? blocks
    : [paragraph(`Committed on ${file.committed.slice(0, "2026-11-20".length)}:`), ...blocks];
}

/** What keeps the rule from speaking, whatever the data says. */
function silences({ inFirstCycle, whilePlanning, whenClosed, needs, silencedBy = [] }: FlagRule): BlockContent[] {
  return [
    list(
      ["Where the data cannot tell: it never guesses."],
      ...(whilePlanning === "speaks" ? [] : [["Until planning has ended, as ", inlineCode("plan_within"), " says."]]),
      ...(whenClosed === "speaks" ? [] : [["Of a cycle that is closed."]]),
      ...(inFirstCycle === "loud" ? [] : [["In a workspace's first cycle it is a note."]]),
      ...(needs === "history" ? [["Without the whole history in git: a shallow clone does not tell."]] : []),
      ...(silencedBy.length === 0 ? [] : [[`Where the same cause is told better by ${sentenceList(silencedBy)}.`]]),
    ),
  ];
}

function optionBlocks({ id, options }: FlagRule): BlockContent[] {
  const entries = Object.entries(options);
  const off = `rules:\n  ${id}: off`;
  const set = entries.map(([name, option]) => `${name}: ${example(option)}`).join(", ");
  const lines = [off, ...(entries.length === 0 ? [] : [`rules:\n  ${id}: {severity: info, ${set}}`])];
  return [
    ...(entries.length === 0
      ? [
          paragraph(
            "It has none beside its severity: ",
            inlineCode("error"),
            ", ",
            inlineCode("warning"),
            ", ",
            inlineCode("info"),
            " or ",
            inlineCode("off"),
            ".",
          ),
        ]
      : [list(...entries.map(([name, option]) => [inlineCode(name), `: ${option.meaning} ${standard(option)}`]))]),
    paragraph("In ", inlineCode("okr.yaml"), ":"),
    code("yaml", lines.join("\n# or\n")),
  ];
}

function example(option: OptionDeclaration): string {
  return typeof option.default === "number" ? String(option.default) : "[…]";
}

function standard(option: OptionDeclaration): string {
  if (typeof option.default === "number") return `Default: ${option.default}.`;
  return option.default.length === 0 ? "Default: none." : `They are added to ${option.default.join(", ")}.`;
}
