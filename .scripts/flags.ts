// Writes the registry of the flags from the files under src/flags, and from their declarations what reading a workspace
// must know of them; --check fails when one is out of date. Run after adding a rule: nothing else lists it.
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import type { FlagRule } from "../src/flags/flag-rule.ts";
import { bringFileUpToDate } from "./generated.ts";

const GROUPS = ["plan", "execute", "engage", "learn", "own", "write", "govern", "progress", "escalate"];
const COMMAND = "npm run generate";
const root = new URL("..", import.meta.url).pathname;

interface RuleFile {
  readonly id: string;
  /** `./plan/no-buy-in.ts` */
  readonly path: string;
  /** `noBuyIn` */
  readonly name: string;
}

const files: RuleFile[] = GROUPS.flatMap((group) =>
  readdirSync(`${root}src/flags/${group}`)
    .filter((file) => file.endsWith(".ts"))
    .sort()
    .map((file) => {
      const name = file.slice(0, -".ts".length);
      return { id: `${group}/${name}`, path: `./${group}/${file}`, name: camelCase(name) };
    }),
);

function camelCase(name: string): string {
  return name.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

function registry(): string {
  return `// Generated from the files beside it by ${COMMAND}.
import type { FlagRule } from "./flag-rule.ts";
${files.map(({ name, path }) => `import { ${name} } from "${path}";`).join("\n")}

/** Every red flag and every trigger, by stage and name. */
export const FLAG_RULES: readonly FlagRule[] = [
${files.map(({ name }) => `  ${name},`).join("\n")}
];

const byId: ReadonlyMap<string, FlagRule> = new Map(FLAG_RULES.map((rule) => [rule.id, rule]));

/** The rule of an id such as \`plan/no-buy-in\`. */
export function findFlagRule(id: string): FlagRule | undefined {
  return byId.get(id);
}
`;
}

async function knownRules(): Promise<string> {
  const rules: FlagRule[] = [];
  for (const { id, path, name } of files) {
    const exported: Record<string, FlagRule> = await import(`../src/flags/${path}`);
    const rule = exported[name];
    if (rule?.id !== id) throw new Error(`src/flags/${path} must export ${name} with the id ${id}`);
    rules.push(rule);
  }
  const entries = rules.map((rule) => {
    const options = Object.entries(rule.options).map(([name, option]) => {
      if (typeof option.default !== "number") return `${name}: "words"`;
      const { min, max, whole } = option as Extract<typeof option, { min: number }>;
      return `${name}: { min: ${min}${max === undefined ? "" : `, max: ${max}`}, whole: ${whole} }`;
    });
    return `  "${rule.id}": ${options.length === 0 ? "{}" : `{ ${options.join(", ")} }`},`;
  });
  return `// Generated from the declarations under src/flags by ${COMMAND}.

/** What an option of a rule takes: a number within bounds, or a list of words. */
export type KnownOption = "words" | { readonly min: number; readonly max?: number; readonly whole: boolean };

/**
 * The programme's red flags and the triggers of escalation, by id, with their options: what \`rules\` in okr.yaml,
 * \`answers\` in a decision and a comment that ignores a finding can name.
 */
export const KNOWN_FLAGS: Readonly<Record<string, Readonly<Record<string, KnownOption>>>> = {
${entries.join("\n")}
};

export const FLAG_IDS: readonly string[] = Object.keys(KNOWN_FLAGS);
`;
}

/** As the check of the sources wants it. */
function formatted(text: string): string {
  const biome = `${root}node_modules/.bin/biome`;
  return execFileSync(biome, ["check", "--write", "--stdin-file-path=src/flags/registry.ts"], {
    cwd: root,
    input: text,
    encoding: "utf8",
  });
}

bringFileUpToDate("src/flags/registry.ts", formatted(registry()), COMMAND);
bringFileUpToDate("src/model/flag-ids.ts", formatted(await knownRules()), COMMAND);
