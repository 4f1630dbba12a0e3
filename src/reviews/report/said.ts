import type { BlockContent } from "mdast";
import { emphasis, type Inline, list, strong } from "../../document/build.ts";
import { groupBy } from "../../model/group-by.ts";
import { saysNothing } from "../../model/nothing.ts";
import type { Voice } from "../../score/voice.ts";
import { cut } from "../cut.ts";
import type { Said } from "../facts/said.ts";
import { sentence, subheading } from "../parts.ts";

/** Longest text of each of the three that is told in full. */
const MOST = 200;

/** Progress, plans and problems in the owners' words, team by team. */
export function saidBlocks(said: readonly Said[], voice: Voice): BlockContent[] {
  return Array.from(
    groupBy(said, ({ keyResult }) => keyResult.team),
    ([team, theirs]) => [subheading(voice.team(team)), list(...theirs.map((each) => saidLine(each, voice)))],
  ).flat();
}

function saidLine({ keyResult, by, progress, plans, problems }: Said, voice: Voice): Inline[] {
  return [
    strong(voice.keyResult(keyResult)),
    ` (${voice.person(by)})`,
    ...told(null, progress),
    ...told("Next:", plans),
    ...told("Problem:", problems === undefined || saysNothing(problems) ? undefined : problems),
  ];
}

function told(label: string | null, text: string | undefined): Inline[] {
  if (text === undefined) return [];
  const words = ` ${sentence(cut(text, MOST))}`;
  return label === null ? [`:${words}`] : [" ", emphasis(label), words];
}
