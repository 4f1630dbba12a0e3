import type { BlockContent } from "mdast";
import { barChart, type Cell, type Column, paragraph, status, table, trend } from "../../document/build.ts";
import type { BarItem } from "../../document/nodes.ts";
import { sentenceList } from "../../document/words.ts";
import type { Voice } from "../../score/voice.ts";
import type { ObjectiveStanding, Standing } from "../facts/standing.ts";
import { progressOf } from "../lines.ts";
import { percent } from "../measures.ts";

const COLUMNS: readonly Column[] = [
  { title: "Objective" },
  { title: "Progress" },
  { title: "Confidence", align: "right" },
  { title: "Status" },
  { title: "Trend", align: "center" },
  { title: "Owner" },
];

/**
 * Every objective that counts, in the order of the team tree; what does not count, in a line; why some are behind;
 * progress drawn.
 */
export function objectivesBlocks({ objectives }: Standing, why: readonly BlockContent[], voice: Voice): BlockContent[] {
  const counting = objectives.filter(({ counts }) => counts);
  if (counting.length === 0) return [paragraph("There is no active objective.")];
  return [
    table(
      COLUMNS,
      counting.map((objective) => objectiveRow(objective, voice)),
    ),
    ...asideLine(objectives.filter(({ counts }) => !counts)),
    ...why,
    barChart("Progress against plan", bars(counting)),
  ];
}

function objectiveRow(objective: ObjectiveStanding, voice: Voice): Cell[] {
  return [
    objective.title,
    progressOf(objective),
    percent(objective.confidence),
    status(objective.grade ?? objective.status, objective.stale),
    trend(objective.trend),
    voice.person(objective.owner),
  ];
}

const ASIDE = ["draft", "backlog", "stopped"] as const;
const ASIDE_WORDS = { draft: "Draft", backlog: "In the backlog", stopped: "Stopped" };

function asideLine(others: readonly ObjectiveStanding[]): BlockContent[] {
  const parts = ASIDE.flatMap((state) => {
    const titles = others.filter((objective) => objective.state === state).map(({ title }) => `“${title}”`);
    return titles.length === 0 ? [] : [`${ASIDE_WORDS[state]}: ${sentenceList(titles)}.`];
  });
  return parts.length === 0 ? [] : [paragraph(parts.join(" "))];
}

/** The id without its team, which is short; with it where two teams have the same. */
function bars(objectives: readonly ObjectiveStanding[]): BarItem[] {
  const short = objectives.map(({ id }) => id.slice(id.indexOf("/") + 1));
  return objectives.map(({ id, progress: done, silent, expected }, index) => {
    const label = short[index] ?? id;
    return {
      label: short.filter((other) => other === label).length > 1 ? id : label,
      actual: silent ? null : done,
      expected,
    };
  });
}
