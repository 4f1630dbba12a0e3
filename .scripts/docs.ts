// Writes docs/rules/ from the declarations of the rules and from what the loader says of their examples; --check fails
// when a page is out of date.
import { toMarkdown } from "../src/render/markdown.ts";
import { rulePage } from "../src/workspace/rules/page.ts";
import { RULES } from "../src/workspace/rules/registry.ts";
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
    "The examples stand on top of a small valid workspace, so the files that are counted are more than those shown.";
  return `${["# Rules", introduction, ...groups].join("\n\n")}\n`;
}

const files = new Map([["README.md", index()]]);
for (const rule of RULES) {
  const { printed } = await judgeExample(rule.trips);
  files.set(`${rule.id}.md`, toMarkdown(rulePage(rule, printed)));
}
bringUpToDate("docs/rules", files, "npx tsx .scripts/docs.ts");
