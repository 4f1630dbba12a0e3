import { counted, sentenceList } from "../../document/words.ts";
import type { OpenEscalation } from "../../escalation/open-escalations.ts";
import { groupBy } from "../../model/group-by.ts";
import { bar } from "../../render/chart/bar.ts";
import { padEnd, widthOf, wrap } from "../../render/columns.ts";
import { badges, percentText, trendSymbol } from "../../render/meaning.ts";
import { safeText } from "../../render/safe-text.ts";
import type { Paint } from "../../render/style.ts";
import { truncate } from "../../render/truncate.ts";
import { hasEnded } from "../../score/rhythm.ts";
import type { Scorecard, ScoredKeyResult, ScoredObjective, Status } from "../../score/scored.ts";
import { shortDate } from "../../time/spoken.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { isUnheard, valueText } from "../value-text.ts";
import { headline } from "./headline.ts";
import { badgeOf, type Look } from "./look.ts";
import { countFlags, escalatedIn, type Signs, triggersIn } from "./signs.ts";

/** From this many columns on, values and owners have columns of their own. */
const WIDE = 112;

/** Columns of the fixed part of a row: status, bar, progress, plan, confidence, trend. */
const STATUS_WIDTH = 14;
const BAR_WIDTH = 8;

/** `okr status` for people: headline, teams with their objectives and key results, and who owes a check-in. */
export function statusText(
  workspace: Workspace,
  scorecard: Scorecard,
  objectives: readonly ScoredObjective[],
  signs: Signs,
  screen: Pick<Look, "style" | "width">,
): string {
  const look = { style: screen.style, width: screen.width, ended: hasEnded(scorecard.cycle, scorecard.asOf) };
  const marks = marksOf(workspace, objectives, signs, look);
  const teams = groupBy(objectives, ({ objective }) => objective.team);
  return [
    ...headline(workspace, scorecard, objectives, look),
    ...(objectives.length === 0 ? [] : ["", columnHeads(look)]),
    ...[...teams].flatMap(([team, own]) => [
      "",
      teamHead(team, workspace, scorecard, look),
      ...own.flatMap((each) => rows(each, marks, look)),
    ]),
    ...carriedLines(workspace, signs, look),
    ...overdue(objectives, look),
    ...flagCount(signs, look),
    "",
  ].join("\n");
}

function columnHeads({ style, width, ended }: Look): string {
  const badge = padEnd(ended ? "grade" : "status", STATUS_WIDTH);
  const fixed = `  ${badge} ${padEnd("progress", BAR_WIDTH + 6)} ${"plan".padStart(5)} ${"sure".padStart(5)}    `;
  const [short, whole] = ["objective", "objective and key results"];
  return style.muted(fixed + (FIXED + whole.length <= width ? whole : short));
}

function isWide({ width }: Look): boolean {
  return width >= WIDE;
}

function teamHead(team: string, { teams }: Workspace, scorecard: Scorecard, { style, width }: Look): string {
  const isHeard = scorecard.objectives.some((each) => each.objective.team === team && !isUnheard(each));
  const mean = isHeard ? (scorecard.teams.get(team) ?? null) : null;
  const name = safeText(teams.get(team)?.name ?? team);
  return style.strong(truncate(`${name} (${team})${mean === null ? "" : `  ${percentText(mean)}`}`, width));
}

function rows(scored: ScoredObjective, marks: Marks, look: Look): string[] {
  const { objective } = scored;
  const drag = look.ended ? "" : dragOf(scored);
  const title =
    look.style.strong(truncate(safeText(objective.title), look.width - drag.length)) + look.style.caution(drag);
  return [
    "",
    title,
    row(scored, () => objective.id, `owned by ${objective.owner}`, look, 0),
    ...markLines(marks.get(objective.id), look),
    ...scored.keyResults.flatMap((each) => [
      ...keyResultRows(each, look),
      ...markLines(marks.get(each.keyResult.ref), look),
    ]),
  ];
}

/** Which key result keeps an objective from being on track: the mean alone does not say. */
function dragOf({ draggedBy }: ScoredObjective): string {
  return draggedBy === null ? "" : `, held back by ${draggedBy.keyResult.id}`;
}

function keyResultRows(scored: ScoredKeyResult, look: Look): string[] {
  const { keyResult, overdueCheckIn, owedBy } = scored;
  const mark = keyResult.primary ? "★ " : "";
  const line = row(
    scored,
    (room) => `${keyResult.id}  ${mark}${nameOf(scored, room - keyResult.id.length - 2 - mark.length)}`,
    `${valueText(scored)}, ${safeText(keyResult.owner)}`,
    look,
    2,
  );
  if (overdueCheckIn === null) return [line];
  const [since, who] = [shortDate(overdueCheckIn), safeText(owedBy ?? keyResult.owner)];
  const room = look.width - FIXED - 2;
  const whole = `! check-in overdue since ${since}, owed by ${who}`;
  const note = widthOf(whole) <= room ? whole : truncate(`! overdue since ${since}: ${who}`, room);
  return [line, look.style.caution(" ".repeat(FIXED + 2) + note)];
}

/** The title where it fits, else what is measured, which is shorter. */
function nameOf({ keyResult }: ScoredKeyResult, room: number): string {
  const title = safeText(keyResult.title);
  const metric = "metric" in keyResult && keyResult.metric !== undefined ? safeText(keyResult.metric) : title;
  return widthOf(title) <= room ? title : metric;
}

/** Columns up to the end of the plan: bar, progress, plan. Of what is unheard, words stand there. */
const PLAN_END = BAR_WIDTH + 1 + 5 + 1 + 5;

/** Nothing is expected of what is not under way. */
const UNBEGUN: ReadonlySet<Status> = new Set(["not-started", "stopped"]);

const FIXED = 2 + STATUS_WIDTH + 1 + BAR_WIDTH + 1 + 5 + 1 + 5 + 1 + 5 + 1 + 1 + 2;

function row(
  scored: ScoredObjective | ScoredKeyResult,
  name: (room: number) => string,
  aside: string,
  look: Look,
  indent: number,
): string {
  const { symbol, word, tone } = badges[badgeOf(scored, look)];
  const expected = UNBEGUN.has(scored.status) ? null : scored.expected;
  const done = isUnheard(scored)
    ? look.ended
      ? "no check-in"
      : "no check-in yet"
    : `${bar(scored.progress, expected, BAR_WIDTH)} ${percentText(scored.progress).padStart(5)} `;
  const fixed = [
    `${scored.stale ? look.style.caution("!") : " "} ${look.style[tone](padEnd(`${symbol} ${word}`, STATUS_WIDTH))}`,
    done + percentText(expected).padStart(PLAN_END - widthOf(done)),
    percentText(scored.confidence).padStart(5),
    trendSymbol(scored.trend),
  ].join(" ");
  const room = look.width - FIXED - indent;
  const asideRoom = isWide(look) ? Math.min(44, Math.floor(room / 2)) : 0;
  const nameRoom = room - asideRoom - (asideRoom > 0 ? 2 : 0);
  const text = padEnd(truncate(name(nameRoom), nameRoom), nameRoom);
  const right = asideRoom > 0 ? `  ${look.style.muted(truncate(aside, asideRoom))}` : "";
  return `${fixed}  ${" ".repeat(indent)}${text}${right}`.trimEnd();
}

/** What an earlier cycle left undecided: its objectives are not in the table. */
function carriedLines({ people }: Workspace, { carried }: Signs, { style, width }: Look): string[] {
  if (carried.length === 0) return [];
  const lines = carried.flatMap((escalation) => {
    const { title, cycle, decide } = escalation;
    const text = `⇧ ${safeText(title)} (${cycle}): ${withWhom(escalation, people)}`;
    return wrap(text, width).map(decide.met === false ? style.bad : style.info);
  });
  return ["", style.strong("Still open from before this cycle"), ...lines];
}

/** Who owes a check-in since when, the longest first. */
function overdue(objectives: readonly ScoredObjective[], { style, width }: Look): string[] {
  const late = objectives.flatMap(({ keyResults }) =>
    keyResults.filter(({ overdueCheckIn }) => overdueCheckIn !== null),
  );
  if (late.length === 0) return [];
  const people = [...groupBy(late, ({ owedBy, keyResult }) => owedBy ?? keyResult.owner)].map(([handle, owed]) => {
    const since = owed.map(({ overdueCheckIn }) => overdueCheckIn ?? "").sort()[0] ?? "";
    return { since, text: `${safeText(handle)} ${owed.length} since ${shortDate(since)}` };
  });
  people.sort((a, b) => (a.since < b.since ? -1 : 1));
  const line = `${counted(late.length, "check-in")} overdue: ${sentenceList(people.map(({ text }) => text))}. okr owed says which.`;
  return ["", ...wrap(line, width).map((text) => style.caution(text))];
}

/** What stands below a row: by reference of the objective or key result. */
type Marks = ReadonlyMap<string, readonly Mark[]>;

interface Mark {
  readonly text: string;
  readonly paint: Paint;
}

/** What is with somebody who must decide, and which triggers have fired or are near. */
function marksOf(
  { people }: Workspace,
  objectives: readonly ScoredObjective[],
  signs: Signs,
  { style, ended }: Look,
): Marks {
  const marks = new Map<string, Mark[]>();
  const add = (reference: string, text: string, paint: Paint) =>
    marks.set(reference, [...(marks.get(reference) ?? []), { text, paint }]);
  for (const { reference, escalation } of escalatedIn(objectives, signs)) {
    add(reference, `⇧ ${withWhom(escalation, people)}`, escalation.decide.met === false ? style.bad : style.info);
  }
  for (const { rule, subject, message } of triggersIn(signs.flags)) {
    add(subject ?? "", `! ${safeText(message)} (${rule.id})`, style.caution);
  }
  for (const { keyResult, graded } of ended ? objectives.flatMap(({ keyResults }) => keyResults) : []) {
    if (graded !== null) add(keyResult.ref, `graded ${percentText(graded.score)} in the reflection`, style.muted);
  }
  for (const { subject, message } of signs.near) add(subject ?? "", `~ near: ${safeText(message)}`, style.muted);
  return marks;
}

/** `with Mira Castell (tier 2), to be decided by 25 Nov` */
function withWhom({ owner, tier, decide, pausedBecause }: OpenEscalation, people: Workspace["people"]): string {
  const name = owner === null ? "nobody yet" : (people.get(owner)?.name ?? owner);
  const who = `with ${safeText(name)} (tier ${tier}), `;
  const late = decide.met === false;
  if (pausedBecause !== null) return `${who}${late ? "late, and " : ""}paused: ${safeText(pausedBecause)}`;
  const when = late ? "should have been decided by" : "to be decided by";
  return `${who}${when} ${shortDate(decide.due.slice(0, "2026-11-20".length))}`;
}

const MARK_INDENT = "    ";

function markLines(marks: readonly Mark[] = [], { width }: Look): string[] {
  return marks.map(({ text, paint }) => MARK_INDENT + paint(truncate(text, width - MARK_INDENT.length)));
}

/** How many red flags there are, so that somebody looks. */
function flagCount({ flags, flagsCommand }: Signs, { style, width }: Look): string[] {
  const { error, warning, info } = countFlags(flags);
  const counts = [
    error > 0 ? counted(error, "error") : null,
    warning > 0 ? counted(warning, "warning") : null,
    info > 0 ? counted(info, "note") : null,
  ].filter((count) => count !== null);
  if (counts.length === 0) return [];
  const paint = error > 0 ? style.bad : warning > 0 ? style.caution : style.muted;
  const line = `Red flags: ${sentenceList(counts)}. ${flagsCommand} says which, and what to do.`;
  return ["", ...wrap(line, width).map(paint)];
}
