import type { BlockContent } from "mdast";
import { barChart, type Cell, type Column, paragraph, progress, status, table, trend } from "../../document/build.ts";
import { sentenceList } from "../../render/words.ts";
import type { ObjectiveStanding, Standing } from "../facts/standing.ts";
import { percent } from "../measures.ts";
import type { Voice } from "../voice.ts";

const COLUMNS: readonly Column[] = [
  { title: "Objective" },
  { title: "Progress" },
  { title: "Confidence", align: "right" },
  { title: "Status" },
  { title: "Trend", align: "center" },
  { title: "Owner" },
];

/** Every objective that counts, in the order of the team tree; what does not count, in a line; progress drawn. */
export function objectivesBlocks({ objectives }: Standing, voice: Voice): BlockContent[] {
  const counting = objectives.filter(({ counts }) => counts);
  if (counting.length === 0) return [paragraph("There is no active objective.")];
  return [
    table(COLUMNS, counting.map((objective) => objectiveRow(objective, voice))),
    ...asideLine(objectives.filter(({ counts }) => !counts)),
    barChart("Progress against plan", counting.map(bar)),
  ];
}

function objectiveRow(objective: ObjectiveStanding, voice: Voice): Cell[] {
  return [
    objective.title,
    progress(objective.progress, objective.expected, objective.title),
    percent(objective.confidence),
    status(objective.status, objective.stale),
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

/** The label is the reference, which is short and leads to the file. */
function bar({ id, progress: actual, expected }: ObjectiveStanding) {
  return { label: id, actual, expected };
}
