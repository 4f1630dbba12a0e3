import type { BlockContent, ListItem, Paragraph, Root, RootContent } from "mdast";
import {
  emphasis,
  heading,
  type Inline,
  item,
  list,
  paragraph,
  radarChart,
  root,
  status,
  strong,
  table,
} from "../document/build.ts";
import { hasShape } from "../document/radar.ts";
import { counted, sentenceList } from "../document/words.ts";
import type { Balance, JudgedCause } from "../flags/balance/balance.ts";
import type { CauseGroup, Trace } from "../flags/balance/cause.ts";
import type { NotCompared, Standing } from "../flags/balance/standing.ts";
import type { Level } from "../model/team.ts";
import { wholePercent } from "../score/rounding.ts";
import type { Voice } from "../score/voice.ts";
import { cut } from "./cut.ts";
import { percent } from "./measures.ts";
import { sentence } from "./parts.ts";

/** So many traces of a cause are named. */
const MOST_TRACES = 4;

const LEVELS: Readonly<Record<Level, string>> = {
  company: "the company",
  department: "the departments",
  team: "the teams",
  individual: "individuals",
};

const GROUPS: Readonly<Record<CauseGroup, string>> = {
  leader: "Leader",
  team: "Team",
  target: "Target",
  "review-process": "Review process",
};

/** What the page is called. */
export function balanceTitle({ scope }: Balance, voice: Voice): string {
  return `Balance of ${scope.kind === "team" ? voice.team(scope.id) : LEVELS[scope.id]}`;
}

/**
 * How evenly the objectives of a team or a level move: drawn, in numbers, and then the usual causes of an imbalance, those
 * that the data shows before those that only the people in the room can answer for.
 */
export function balanceDocument(balance: Balance, voice: Voice): Root {
  const { asOf, cycle, elapsed, causes } = balance;
  return root(
    heading(1, balanceTitle(balance, voice)),
    paragraph(`${voice.longDay(asOf)}: ${percent(elapsed)} of ${cycle} is over.`),
    verdict(balance),
    ...drawing(balance, voice),
    ...notCompared(balance.notCompared),
    ...supported(causes),
    ...toAsk(causes),
    ...noSign(causes),
  );
}

function verdict({ verdict: found, objectives, best, worst }: Balance): Paragraph {
  if (found === "too-few") {
    const what = objectives.length === 0 ? "No objective" : "Only one objective";
    return paragraph(strong("Nothing to compare."), ` ${what} here can be held against a plan.`);
  }
  const ends = [best, worst].flatMap((id) => objectives.filter((each) => each.id === id));
  const apart = `The furthest apart, each against its own plan, are ${sentenceList(ends.map(distance))}.`;
  return paragraph(strong(VERDICTS[found]), ` ${apart}`);
}

const VERDICTS = {
  unbalanced: "Out of balance.",
  balanced: "In balance.",
  "too-early": "Too early to tell: little is expected yet.",
};

/** `“Nobody is surprised by a renewal”, 4 points behind` */
function distance(standing: Standing): string {
  const points = pointsOf(standing);
  const how = points === 0 ? "on plan" : `${counted(Math.abs(points), "point")} ${points > 0 ? "ahead" : "behind"}`;
  return `“${standing.title}”, ${how}`;
}

/** As the two numbers beside it are shown, so that they add up. */
function pointsOf({ progress, expected }: Standing): number {
  return wholePercent(progress) - wholePercent(expected);
}

function signed(points: number): string {
  return points > 0 ? `+${points}` : points < 0 ? `−${-points}` : "0";
}

function drawing({ objectives }: Balance, voice: Voice): RootContent[] {
  if (objectives.length === 0) return [];
  const items = objectives.map(({ title, progress, expected }) => ({ label: title, actual: progress, expected }));
  const chart = radarChart("Plan and actual, each objective against its own plan", items);
  const rows = objectives.map((standing, index) => [
    `${index + 1} ${standing.title}`,
    voice.person(standing.owner),
    percent(standing.progress),
    percent(standing.expected),
    signed(pointsOf(standing)),
    status(standing.status, false),
  ]);
  return [
    chart,
    ...(hasShape(chart) ? [] : [paragraph(emphasis(whyBars(objectives.length)))]),
    table(
      [
        { title: "Objective" },
        { title: "Owner" },
        { title: "Actual", align: "right" },
        { title: "Plan", align: "right" },
        { title: "To plan", align: "right" },
        { title: "Status" },
      ],
      rows,
    ),
  ];
}

function whyBars(count: number): string {
  return count < 3
    ? `A radar takes three objectives; ${count === 1 ? "one is" : "two are"} drawn as bars.`
    : `${count} objectives are too many for a radar, and are drawn as bars. Ask for one team to see its shape.`;
}

const WHY_NOT = {
  "no-check-in": "nobody has checked in on it yet",
  "no-plan": "nothing says where it should be by now",
};

function notCompared(left: readonly NotCompared[]): BlockContent[] {
  if (left.length === 0) return [];
  const lines = left.map(({ title, why }): Inline[] => [`“${title}”: ${WHY_NOT[why]}`]);
  return [paragraph("Left out:"), list(...lines)];
}

function supported(causes: readonly JudgedCause[]): RootContent[] {
  const found = causes.filter((cause) => cause.verdict === "supported");
  return [
    heading(2, "What the data points to"),
    found.length === 0
      ? paragraph("To none of the usual causes.")
      : list(
          ...found.map((cause) =>
            causeItem(cause, [strong(`${GROUPS[cause.group]}: ${cause.title}.`)], [cause.question]),
          ),
        ),
  ];
}

function toAsk(causes: readonly JudgedCause[]): RootContent[] {
  const open = causes.filter((cause) => cause.verdict === "ask");
  if (open.length === 0) return [];
  return [
    heading(2, "What to ask the people in the room"),
    list(
      ...open.map((cause) => {
        const why = cause.unknown === null ? "" : `; the data cannot tell, as ${cause.unknown}`;
        const what = `${lower(GROUPS[cause.group])}: ${lower(cause.title)}${why}`;
        return causeItem(cause, [strong(cause.question), ` (${what})`], []);
      }),
    ),
  ];
}

/** A cause with its traces under it, and the question that they lead to. */
function causeItem({ traces }: JudgedCause, first: readonly Inline[], questions: readonly string[]): ListItem {
  const lines = [...shown(traces), ...questions.map((question): Inline[] => [emphasis(question)])];
  return item(paragraph(...first), ...(lines.length === 0 ? [] : [list(...lines)]));
}

function shown(traces: readonly Trace[]): Inline[][] {
  const more = traces.length - MOST_TRACES;
  const named = traces.slice(0, MOST_TRACES).map(({ message }): Inline[] => [sentence(cut(message, 300))]);
  return more > 0 ? [...named, [`${more} more.`]] : named;
}

function noSign(causes: readonly JudgedCause[]): RootContent[] {
  const clear = causes.filter((cause) => cause.verdict === "clear");
  if (clear.length === 0) return [];
  const titles = clear.map(({ title }, index) => (index === 0 ? title : lower(title)));
  return [heading(2, "What the data shows no sign of"), paragraph(`${titles.join("; ")}.`)];
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
