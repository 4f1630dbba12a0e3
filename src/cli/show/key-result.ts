import type { RootContent } from "mdast";
import {
  heading,
  lineChart,
  list,
  paragraph,
  progress,
  root,
  status,
  strong,
  table,
  trend,
} from "../../document/build.ts";
import { formatMeasure } from "../../document/number.ts";
import { percentText } from "../../render/meaning.ts";
import { type HistoryPoint, historyOf } from "../../score/history.ts";
import { scoringContext } from "../../score/scorecard.ts";
import type { Scorecard, ScoredKeyResult } from "../../score/scored.ts";
import { longDay, shortDate } from "../../time/spoken.ts";
import { readWords } from "../../workspace/words.ts";
import type { CheckInWords, Workspace } from "../../workspace/workspace.ts";
import type { Shown } from "../run/show.ts";
import { keyResultJson, unitOf } from "../status/json.ts";
import { isSilent, valueText } from "../value-text.ts";

/** How many of the newest check-ins are shown with their words. */
const WORDS_SHOWN = 3;

/** A key result: where it stands, its history drawn, and what its owner last said. */
export async function showKeyResult(
  scored: ScoredKeyResult,
  workspace: Workspace,
  scorecard: Scorecard,
): Promise<Shown> {
  const { cycle, asOf } = scorecard;
  const history = historyOf(scored.keyResult, scoringContext(workspace, { cycle, asOf }));
  const words = await readWords(workspace, scored.checkIns.slice(-WORDS_SHOWN));
  const { keyResult } = scored;
  const tree = root(
    heading(1, `${keyResult.ref}  ${keyResult.title}`),
    paragraph(
      status(scored.status, scored.stale),
      "  ",
      isSilent(scored) ? "no check-in yet" : progress(scored.progress, scored.expected, keyResult.title),
      "  ",
      trend(scored.trend),
    ),
    list(...facts(scored)),
    ...drawn(scored, history),
    ...dependencies(scored, asOf),
    ...said(scored, words),
  );
  return {
    type: "key-result",
    tree,
    json: {
      ...keyResultJson(scored),
      history,
      checkIns: scored.checkIns.map((each) => ({ ...each, ...words.get(each.file) })),
    },
  };
}

function facts(scored: ScoredKeyResult): string[] {
  const { keyResult, confidence, projection, forecast, nextCheckIn, overdueCheckIn, owedBy, missedCheckIns } = scored;
  const unit = unitOf(keyResult) ?? "";
  return [
    `Now: ${valueText(scored)}`,
    ...kept(scored),
    ...grades(scored),
    `Owner: ${keyResult.owner}; type ${keyResult.type}, ${keyResult.commitment}${keyResult.primary ? ", the primary one" : ""}${keyResult.weight === 1 ? "" : `, weight ${keyResult.weight}`}`,
    confidence === null ? "Confidence: nothing said yet" : `Confidence: ${percentText(confidence)}`,
    ...(forecast === null
      ? []
      : [`Forecast for the last day: ${formatMeasure(forecast, unit)} (${percentText(projection)})`]),
    ...(overdueCheckIn === null
      ? []
      : [`Check-in overdue since ${longDay(overdueCheckIn)}, owed by ${owedBy ?? keyResult.owner}`]),
    ...(nextCheckIn === null ? [] : [`Next check-in: ${longDay(nextCheckIn)}`]),
    ...(missedCheckIns === 0 ? [] : [`Missed check-ins: ${missedCheckIns}`]),
  ];
}

/** How well a control was kept so far, beside the share of the whole cycle that its progress is. */
function kept(scored: ScoredKeyResult): string[] {
  const { control } = scored;
  if (control === null || control.due === 0 || isSilent(scored)) return [];
  const { attainment, meanShare } = control;
  const bound = meanShare === null ? "" : `; on average ${percentText(meanShare)} of the bound was reached`;
  return [`Kept so far: ${percentText(attainment)} of the check-ins due${bound}`];
}

/** The computed score at the end, and the one that a reflection gives, each named as what it is. */
function grades({ progress: computed, grade, graded }: ScoredKeyResult): string[] {
  return [
    ...(grade === null ? [] : [`Computed at the end: ${percentText(computed)}, ${grade}`]),
    ...(graded === null
      ? []
      : [
          `Graded in the reflection: ${percentText(graded.score)}${graded.because ? `, because ${graded.because}` : ""}`,
        ]),
  ];
}

/** The value with the plan where there are values; progress where things are counted. Confidence is a line of its own. */
function drawn({ keyResult, start, target }: ScoredKeyResult, history: readonly HistoryPoint[]): RootContent[] {
  if (history.length < 2) return [];
  const xLabels = history.map(({ date }) => shortDate(date));
  const planned = (expected: number | null) =>
    expected === null || start === null || target === null ? null : start + expected * (target - start);
  const moves = keyResult.type === "increase" || keyResult.type === "decrease" || keyResult.type === "percentage";
  const main = moves
    ? {
        title: `Value in ${unitOf(keyResult) ?? "units"}`,
        unit: unitOf(keyResult) ?? "",
        series: [
          { name: "value", values: history.map(({ value }) => value) },
          { name: "plan", values: history.map(({ expected }) => planned(expected)) },
        ],
      }
    : {
        title: "Progress in per cent",
        unit: "%",
        series: [
          { name: "progress", values: history.map((point) => percent(point.progress)) },
          { name: "plan", values: history.map((point) => percent(point.expected)) },
        ],
      };
  const sure = {
    title: "Confidence in per cent",
    unit: "%",
    series: [{ name: "confidence", values: history.map((point) => percent(point.confidence)) }],
  };
  const charts = history.some(({ confidence }) => confidence !== null) ? [main, sure] : [main];
  return charts.map((chart) => lineChart({ ...chart, xLabels }));
}

function percent(fraction: number | null): number | null {
  return fraction === null ? null : fraction * 100;
}

function dependencies({ keyResult }: ScoredKeyResult, asOf: string): RootContent[] {
  if (keyResult.depends_on === undefined || keyResult.depends_on.length === 0) return [];
  const rows = keyResult.depends_on.map(({ needs, what, needed_by, agreed, delivered, critical }) => [
    `${needs}${critical ? " (critical)" : ""}`,
    what ?? "",
    needed_by === undefined ? "" : shortDate(needed_by),
    delivered !== undefined && delivered <= asOf
      ? `delivered ${shortDate(delivered)}`
      : agreed === undefined
        ? "not agreed"
        : `agreed ${shortDate(agreed.date)}`,
  ]);
  return [
    heading(2, "Depends on"),
    table([{ title: "Needs" }, { title: "What" }, { title: "By" }, { title: "State" }], rows),
  ];
}

function said(scored: ScoredKeyResult, words: ReadonlyMap<string, CheckInWords>): RootContent[] {
  const newest = scored.checkIns.slice(-WORDS_SHOWN).reverse();
  if (newest.length === 0) return [paragraph("No check-in yet.")];
  return newest.flatMap((checkIn): RootContent[] => {
    const { progress: moved, plans, problems } = words.get(checkIn.file) ?? {};
    const lines = [
      ["Progress", moved],
      ["Plans", plans],
      ["Problems", problems],
      ["Decision needed", checkIn.decision_needed],
      ["Stops or shifts", checkIn.stop_or_shift],
      ...(checkIn.blockers ?? []).map((blocker) => [
        blocker.done === undefined ? "Blocked" : "Settled",
        blocker.summary,
      ]),
    ].flatMap(([name, text]) => (text === undefined ? [] : [[strong(`${name}: `), text]]));
    const checkInHead = heading(2, `${longDay(checkIn.date)}, ${checkIn.by}`);
    return lines.length === 0 ? [checkInHead, paragraph("Only a number.")] : [checkInHead, list(...lines)];
  });
}
