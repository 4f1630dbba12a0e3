// Writes docs/rules/ from the declarations of the rules and from what the loader says of their examples; --check fails
// when a page is out of date.
import { STAGES, type Stage } from "../src/flags/flag-rule.ts";
import { flagPage } from "../src/flags/page.ts";
import { FLAG_RULES } from "../src/flags/registry.ts";
import { toMarkdown } from "../src/render/markdown.ts";
import { rulePage } from "../src/workspace/rules/page.ts";
import { RULES } from "../src/workspace/rules/registry.ts";
import { judgeFlagExample } from "../test/flags/on-disk.ts";
import { judgeExample } from "../test/workspace/rules/on-disk.ts";
import { bringUpToDate } from "./generated.ts";

const GROUPS = {
  format: "What is wrong inside one file.",
  ignore: "What is wrong with a comment that ignores a flag.",
  path: "What is wrong with the name or the place of a file: the path is the identity.",
  reference: "What one file says of another and that is not so.",
};

/** Links between pages are relative, which reports may not have: so the index is written out here. */
function index(): string {
  const groups = Object.entries(GROUPS).map(([group, about]) => {
    const rules = RULES.filter(({ id }) => id.startsWith(`${group}/`));
    const rows = rules.map(({ id, severity, title }) => `| [\`${id}\`](${id}.md) | ${title} | ${severity} |`);
    return [`## ${group}`, "", about, "", "| rule | what it finds | severity |", "| --- | --- | --- |", ...rows].join(
      "\n",
    );
  });
  const introduction =
    "What `okr validate` can find, one page a rule; `okr explain <rule>` shows the same page. " +
    "The examples stand on top of a small valid workspace, so the files that are counted are more than those shown. " +
    "What `okr flags` raises has [an index of its own](flags.md).";
  return `${["# Rules", introduction, ...groups].join("\n\n")}\n`;
}

/** The flags by the stage that they look after. */
function flagIndex(): string {
  const stages = STAGES.map((stage) => {
    const rules = FLAG_RULES.filter((rule) => rule.stage === stage);
    const rows = rules.map(({ id, severity, title }) => `| [\`${id}\`](${id}.md) | ${title} | ${severity} |`);
    return [
      `## ${ABOUT_STAGES[stage]}`,
      "",
      "| flag | what it notices | severity |",
      "| --- | --- | --- |",
      ...rows,
    ].join("\n");
  });
  const introduction =
    "The red flags of a programme and the triggers of escalation, by stage: what `okr flags` raises, on data alone. " +
    "`okr explain <flag>` shows the same page. The examples stand on top of a small valid workspace in its second cycle.";
  return `${["# Red flags", introduction, ...stages].join("\n\n")}\n`;
}

const ABOUT_STAGES: Readonly<Record<Stage, string>> = {
  plan: "Plan: is it worth doing, does it fit together, who answers for it",
  execute: "Execute: does it move, and is what stands in the way dealt with",
  engage: "Engage: do people meet about it, and decide, and thank",
  learn: "Learn: does what was learned reach those who plan next",
};

const files = new Map([
  ["README.md", index()],
  ["flags.md", flagIndex()],
]);
for (const rule of FLAG_RULES) {
  const { printed } = await judgeFlagExample(rule, rule.trips);
  files.set(`${rule.id}.md`, toMarkdown(flagPage(rule, printed)));
}
for (const rule of RULES) {
  const isFound = rule.id !== "ignore/unused"; // which okr flags reports
  const printed = isFound ? (await judgeExample(rule.trips)).printed : null;
  files.set(`${rule.id}.md`, toMarkdown(rulePage(rule, printed)));
}
bringUpToDate("docs/rules", files, "npx tsx .scripts/docs.ts");
