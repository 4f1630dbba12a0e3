import type { SuggestedLevel } from "../../escalation/suggest.ts";
import { saysNothing } from "../../model/nothing.ts";
import { cut } from "../../reviews/cut.ts";
import { sentence } from "../../reviews/parts.ts";
import { score } from "../../score/scorecard.ts";
import type { Scorecard, ScoredKeyResult } from "../../score/scored.ts";
import { shortDate } from "../../time/spoken.ts";
import { readWords } from "../../workspace/words.ts";
import type { CheckInWords } from "../../workspace/workspace.ts";
import type { Opened } from "../open-for-cycle.ts";
import { firedTriggers } from "./fired.ts";
import { matterOf, type StuckMatter, suggestFor } from "./matter.ts";

/** What the data says already of a brief that is to be written; null where it says nothing. */
export interface Proposal {
  readonly matter: StuckMatter;
  readonly level: SuggestedLevel;
  readonly title: string | null;
  readonly summary: string | null;
  /** What the check-ins say was done and planned since it began, the newest last. */
  readonly attempts: readonly string[];
  readonly question: string | null;
  /** The key results that were named, as they stand. */
  readonly standing: readonly ScoredKeyResult[];
}

/** The check-ins that are looked through for what was tried. */
const CHECK_INS = 6;

/** Collects what triggers, blockers and check-ins say of what was named; without anything named, nothing. */
export async function proposalFor(opened: Opened, refs: readonly string[]): Promise<Proposal> {
  const { workspace, cycle, asOf } = opened;
  const scorecard = score(workspace, { cycle, asOf: asOf.date });
  const standing = keyResultsIn(scorecard, refs);
  const { fired } = await firedTriggers(opened, scorecard);
  const named = new Set([...refs, ...standing.map(({ keyResult }) => keyResult.ref)]);
  const matter = matterOf(
    opened,
    scorecard,
    refs,
    fired.filter(({ subject }) => named.has(subject ?? "")),
  );
  const words = await readWords(
    workspace,
    standing.flatMap(({ checkIns }) => checkIns.slice(-CHECK_INS)),
  );
  return {
    matter,
    level: suggestFor(opened, matter),
    title: titleFor(matter, standing),
    summary: summaryFor(matter, standing, words),
    attempts: attemptsIn(matter, standing, words),
    question: questionFor(matter, standing),
    standing,
  };
}

function keyResultsIn({ keyResultsByRef }: Scorecard, refs: readonly string[]): ScoredKeyResult[] {
  return [...keyResultsByRef.values()].filter(({ keyResult }) =>
    refs.some((ref) => keyResult.ref === ref || keyResult.ref.startsWith(`${ref}/`)),
  );
}

const TITLE_LENGTH = 80;

function titleFor({ blockers, kind }: StuckMatter, standing: readonly ScoredKeyResult[]): string | null {
  const [blocker] = blockers;
  if (blocker !== undefined) return cut(blocker.summary, TITLE_LENGTH);
  const [troubled] = standing.filter(({ status }) => status === "off-track" || status === "at-risk");
  if (kind !== "progress" || troubled === undefined) return null;
  const { keyResult, status } = troubled;
  const name = "metric" in keyResult && keyResult.metric !== undefined ? keyResult.metric : keyResult.title;
  return cut(`${name} is ${status === "off-track" ? "off track" : "at risk"}`, TITLE_LENGTH);
}

/** What was noticed, and what the newest check-ins say is in the way. */
function summaryFor(
  { fired, blockers }: StuckMatter,
  standing: readonly ScoredKeyResult[],
  words: ReadonlyMap<string, CheckInWords>,
): string | null {
  const noticed = fired.length > 0 ? fired.map(({ message }) => message) : blockers.map(({ summary }) => summary);
  const problems = standing
    .flatMap(({ checkIns }) => words.get(checkIns.at(-1)?.file ?? "")?.problems ?? [])
    .filter((said) => !saysNothing(said));
  const sentences = [...new Set([...noticed, ...problems])].map((each) => sentence(each.trim()));
  return sentences.length === 0 ? null : sentences.join(" ");
}

function attemptsIn(
  { blockers }: StuckMatter,
  standing: readonly ScoredKeyResult[],
  words: ReadonlyMap<string, CheckInWords>,
): string[] {
  const since = blockers.map((each) => each.since).sort()[0] ?? "";
  const checkIns = standing.flatMap((scored) => scored.checkIns.slice(-CHECK_INS));
  const lines = checkIns
    .filter(({ date }) => date >= since)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .flatMap(({ date, file }) => {
      const { progress, plans } = words.get(file) ?? {};
      const day = shortDate(date);
      return [
        ...(progress === undefined ? [] : [`${day}: ${oneLine(progress)}`]),
        ...(plans === undefined ? [] : [`${day}, planned: ${oneLine(plans)}`]),
      ];
    });
  return [...new Set(lines)];
}

function oneLine(typed: string): string {
  return typed.trim().replace(/\s+/gu, " ");
}

function questionFor({ blockers }: StuckMatter, standing: readonly ScoredKeyResult[]): string | null {
  const asked = standing.flatMap(({ checkIns }) => checkIns.at(-1)?.decision_needed ?? []);
  const blocking = blockers.filter(({ kind, summary }) => kind === "decision" && summary.trim().endsWith("?"));
  return asked[0] ?? blocking[0]?.summary ?? null;
}
