import type { Severity } from "../model/severity.ts";
import { answers } from "./answered.ts";
import type { Evidence } from "./evidence.ts";
import { type Finding, type Flag, flagOf } from "./finding.ts";
import { type FlagRule, STAGES } from "./flag-rule.ts";
import { withoutEchoes } from "./one-cause.ts";
import { choiceFor, type RuleChoice } from "./options.ts";

/** What the rules have to say. */
export interface Flags {
  /** What has been noticed, worst first, then by stage, rule and subject. */
  readonly raised: readonly Flag[];
  /** Triggers that are one step from firing. */
  readonly near: readonly Flag[];
  /**
   * All that was noticed and is not answered, in no order: what is raised, what is said better by another finding, and
   * how a closed cycle went. It explains; nobody is asked to do anything about it.
   */
  readonly noticed: readonly Flag[];
  /** The rules that could not be decided because the past was not read. */
  readonly undecided: readonly FlagRule[];
}

/**
 * Runs rules over the evidence, as okr.yaml sets them. Nothing but what looks after roles speaks before planning has
 * ended; of a closed cycle only what is about its end or still open; in a workspace's first cycle most are info;
 * findings with one cause are one finding; and what a decision answers is answered.
 */
export function findFlags(evidence: Evidence, rules: readonly FlagRule[]): Flags {
  const chosen = rules
    .map((rule) => ({ rule, choice: choiceFor(rule, evidence.programme.settings.rules[rule.id]) }))
    .filter(({ choice }) => choice.enabled);
  const ready = chosen.filter(({ rule }) => evidence.isPlanned || rule.whilePlanning === "speaks");
  const [decidable, undecided] = partition(ready, ({ rule }) => rule.needs !== "history" || evidence.history !== null);
  const found = decidable.flatMap(({ rule, choice }) => [...flagsOf(rule, choice, evidence)]);
  const isAnswered = answers(evidence);
  const isOpen = (flag: Flag) => !isAnswered(flag);
  const open = withoutEchoes(found.filter(({ rule }) => isHeard(rule, evidence))).filter(isOpen);
  const [near, raised] = partition(open.sort(worstFirst), (flag) => flag.near === true);
  const noticed = found.filter((flag) => flag.near !== true && isOpen(flag));
  return { raised, near, noticed, undecided: undecided.map(({ rule }) => rule) };
}

/** Whether a rule speaks of the cycle in the state that it is in. */
export function isHeard({ whenClosed }: FlagRule, { cycle }: Evidence): boolean {
  return cycle.state !== "closed" || whenClosed === "speaks";
}

function* flagsOf(rule: FlagRule, choice: RuleChoice, evidence: Evidence): Generator<Flag> {
  for (const finding of rule.find(evidence, choice.options)) {
    yield flagOf(finding, rule, severityOf(finding, rule, choice, evidence));
  }
}

/** What okr.yaml says of the rule counts before anything else; a finding that matters less than its rule stays so. */
function severityOf(finding: Finding, rule: FlagRule, choice: RuleChoice, { isFirstCycle }: Evidence): Severity {
  const own = finding.severity ?? rule.severity;
  if (choice.severity !== null) return own === "info" && rule.severity !== "info" ? "info" : choice.severity;
  return isFirstCycle && rule.inFirstCycle !== "loud" ? "info" : own;
}

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** Sorts flags by how much they matter, then by stage, rule and subject. */
function worstFirst(a: Flag, b: Flag): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    STAGES.indexOf(a.rule.stage) - STAGES.indexOf(b.rule.stage) ||
    compare(a.rule.id, b.rule.id) ||
    compare(a.subject ?? "", b.subject ?? "") ||
    compare(a.message, b.message)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function partition<Item>(items: readonly Item[], test: (item: Item) => boolean): [Item[], Item[]] {
  const yes: Item[] = [];
  const no: Item[] = [];
  for (const item of items) (test(item) ? yes : no).push(item);
  return [yes, no];
}
