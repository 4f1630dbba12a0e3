import { hang } from "../../render/columns.ts";
import { jsonDocument } from "../../render/json.ts";
import { toTerminal } from "../../render/terminal.ts";
import { nearest } from "../../workspace/check/nearest.ts";
import { rulePage } from "../../workspace/rules/page.ts";
import { findRule, RULES } from "../../workspace/rules/registry.ts";
import type { Context } from "../context.ts";
import { UsageError } from "../errors.ts";
import { EXIT, type ExitStatus } from "../exit-status.ts";

export async function run(context: Context, [id]: [string | undefined]): Promise<ExitStatus> {
  if (id === undefined) listRules(context);
  else explain(context, id);
  return EXIT.done;
}

function listRules({ io, options, style, width }: Context): void {
  if (options.json) {
    io.print(jsonDocument("explain", { rules: RULES.map(({ id, severity, title }) => ({ id, severity, title })) }));
    return;
  }
  const longest = Math.max(...RULES.map(({ id }) => id.length));
  const lines = RULES.flatMap(({ id, title }) => hang(`${style.code(id.padEnd(longest))}  `, title, width));
  io.print(`${lines.join("\n")}\n`);
}

function explain({ io, options, color, width }: Context, id: string): void {
  const rule = findRule(id);
  if (rule === undefined) {
    const meant = nearest(
      id,
      RULES.map((each) => each.id),
    );
    throw new UsageError(
      `There is no rule ${id}`,
      meant === null ? "okr explain lists them all." : `Did you mean ${meant}?`,
    );
  }
  if (options.json) io.print(jsonDocument("explain", { rules: [rule] }));
  else io.print(toTerminal(rulePage(rule), { width: Math.min(width, 100), color }));
}
