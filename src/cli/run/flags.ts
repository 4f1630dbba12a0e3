import { asProblem } from "../../flags/as-problem.ts";
import type { Flag } from "../../flags/finding.ts";
import { STAGES } from "../../flags/flag-rule.ts";
import { isInScope } from "../../flags/scope.ts";
import { findRepository } from "../../git/repository.ts";
import type { Problem } from "../../model/problem.ts";
import type { Severity } from "../../model/severity.ts";
import { problemsGithub } from "../../render/problems/github.ts";
import { problemsJson } from "../../render/problems/json.ts";
import { score } from "../../score/scorecard.ts";
import { longDay } from "../../time/spoken.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { choice } from "../choice.ts";
import type { Context } from "../context.ts";
import { UsageError } from "../errors.ts";
import { EXIT, type ExitStatus } from "../exit-status.ts";
import { ignoredJson, ignoredText } from "../flags/ignored.ts";
import { flagScope } from "../flags/scope.ts";
import { flagsText } from "../flags/text.ts";
import { unusedIgnores } from "../flags/unused.ts";
import { type ProblemFormat, problemFormat } from "../problem-format.ts";
import { noteUndecided, openForFlags, type Raised, raiseFlags, rangesOf } from "../raise-flags.ts";

interface Options {
  readonly format?: string;
  readonly stage?: string;
  readonly ignored?: boolean;
  readonly failOn?: string;
}

const FAIL_ON = ["error", "warning", "info", "never"] as const;

export async function run(context: Context, [scopes]: [string[]], options: Options): Promise<ExitStatus> {
  const format = problemFormat(context, options.format);
  const stage = options.stage === undefined ? null : choice("--stage", options.stage, STAGES);
  if (options.ignored && options.format === "github") {
    throw new UsageError("What comments ignore is not annotated", "Leave --format out, or ask for json.");
  }
  const failOn = choice("--fail-on", options.failOn ?? "error", FAIL_ON);
  const opened = await openForFlags(context);
  const { workspace, cycle, asOf } = opened;
  const scorecard = score(workspace, { cycle, asOf: asOf.date });
  const scope = await flagScope(workspace, scorecard, scopes);
  const raised = await raiseFlags(opened, scorecard);
  const isAskedFor = (flag: Flag) =>
    (stage === null || flag.rule.stage === stage) && (scope === null || isInScope(flag, scope, raised.evidence));
  noteUndecided(raised, context);
  if (options.ignored)
    return printIgnored(context, format, workspace, {
      ...raised,
      ignored: raised.ignored.filter(({ flag }) => isAskedFor(flag)),
    });
  const problems = await placed(workspace, raised.kept.filter(isAskedFor));
  const whole = stage === null && scope === null;
  const unused = whole ? unusedIgnores(raised, cycle) : [];
  const all = [...wrongSettings(workspace), ...problems, ...unused].sort(worstFirst);
  const title = `${workspace.settings.organisation} ${cycle.id}, ${longDay(asOf.date)}`;
  print(context, format, workspace, all, title);
  return fails(all, failOn) ? EXIT.found : EXIT.done;
}

/** What okr.yaml gets wrong is not obeyed, and may be why something is flagged or not. */
function wrongSettings({ problems }: Workspace): Problem[] {
  return problems.filter(({ file, severity }) => file === "okr.yaml" && severity === "error");
}

const TOP = { line: 1, column: 1, endLine: 1, endColumn: 2 };

async function placed(workspace: Workspace, flags: readonly Flag[]): Promise<Problem[]> {
  const rangeOf = await rangesOf(workspace, flags);
  return flags.map((flag) => asProblem(flag, rangeOf(flag) ?? TOP));
}

function print(
  { io, style, width }: Context,
  format: ProblemFormat,
  workspace: Workspace,
  problems: readonly Problem[],
  title: string,
): void {
  if (format === "json") io.print(problemsJson("flags", problems, workspace.fileCount));
  else if (format === "github") io.print(problemsGithub(problems, findRepository(workspace.root)?.prefix ?? ""));
  else io.print(flagsText(problems, title, { style, width }));
}

function printIgnored(
  { io, style, width }: Context,
  format: ProblemFormat,
  workspace: Workspace,
  raised: Raised,
): ExitStatus {
  if (format === "json") io.print(ignoredJson(raised.ignored, workspace.fileCount));
  else io.print(ignoredText(raised.ignored, { style, width }));
  return EXIT.done;
}

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** Sorts by severity alone: what is of one severity stays in the order that it has. */
function worstFirst(a: Problem, b: Problem): number {
  return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
}

function fails(problems: readonly Problem[], failOn: (typeof FAIL_ON)[number]): boolean {
  if (failOn === "never") return false;
  const failing = SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
  return problems.some(({ severity }) => failing.includes(severity));
}
