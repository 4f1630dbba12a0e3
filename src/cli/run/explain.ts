import type { Root } from "mdast";
import type { FlagRule } from "../../flags/flag-rule.ts";
import { flagPage } from "../../flags/page.ts";
import { FLAG_RULES, findFlagRule } from "../../flags/registry.ts";
import type { Rule } from "../../model/rule.ts";
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

/** What `okr flags` raises, then what `okr validate` finds. */
const EVERY: readonly Rule[] = [...FLAG_RULES, ...RULES];

function listRules({ io, options, style, width }: Context): void {
  if (options.json) {
    io.print(jsonDocument("explain", { rules: EVERY.map(inShort) }));
    return;
  }
  const longest = Math.max(...EVERY.map(({ id }) => id.length));
  const linesOf = (rules: readonly Rule[]) =>
    rules.flatMap(({ id, title }) => hang(`${style.code(id.padEnd(longest))}  `, title, width));
  const lines = [
    style.heading("Red flags, raised by okr flags"),
    ...linesOf(FLAG_RULES),
    "",
    style.heading("Errors and warnings of the files, found by okr validate"),
    ...linesOf(RULES),
  ];
  io.print(`${lines.join("\n")}\n`);
}

function inShort({ id, severity, title }: Rule): object {
  const stage = findFlagRule(id)?.stage;
  return { id, severity, ...(stage === undefined ? {} : { stage }), title };
}

function explain({ io, options, color, width }: Context, id: string): void {
  const flag = findFlagRule(id);
  const rule = flag ?? findRule(id);
  if (rule === undefined) throw unknownRule(id);
  if (options.json) io.print(jsonDocument("explain", { rules: [declared(rule)] }));
  else io.print(toTerminal(pageOf(rule, flag), { width: Math.min(width, 100), color }));
}

function pageOf(rule: Rule, flag: FlagRule | undefined): Root {
  return flag === undefined ? rulePage(rule) : flagPage(flag);
}

/** The declaration without its code. */
function declared(rule: Rule): object {
  return Object.fromEntries(Object.entries(rule).filter(([, value]) => typeof value !== "function"));
}

function unknownRule(id: string): UsageError {
  const meant = nearestRule(id);
  return new UsageError(
    `There is no rule ${id}`,
    meant === null ? "okr explain lists them all." : `Did you mean ${meant}?`,
  );
}

/** The rule that was probably meant; where no group is given, by what stands behind it. */
function nearestRule(id: string): string | null {
  const ids = EVERY.map((each) => each.id);
  if (id.includes("/")) return nearest(id, ids);
  const name = nearest(id, ids.map(nameOf));
  const [only = null, another] = ids.filter((each) => nameOf(each) === name);
  return another === undefined ? only : null;
}

/** `no-buy-in` of `plan/no-buy-in`. */
function nameOf(id: string): string {
  return id.slice(id.indexOf("/") + 1);
}
