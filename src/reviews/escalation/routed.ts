import type { BlockContent, Root } from "mdast";
import { heading, type Inline, list, paragraph, root, strong } from "../../document/build.ts";
import { sentenceList } from "../../document/words.ts";
import type { Dues } from "../../escalation/clock.ts";
import { TIERS } from "../../escalation/organisation.ts";
import { roleInWords } from "../../escalation/role-words.ts";
import type { EmptyTier, Route } from "../../escalation/route.ts";
import type { SuggestedLevel } from "../../escalation/suggest.ts";
import type { Voice } from "../../score/voice.ts";
import { everyoneAwayText, passedOverText } from "./holder-words.ts";
import { levelReasonsText } from "./level-words.ts";

/** Who would get something at each tier. */
export interface Routes {
  readonly title: string;
  /** The objectives and key results that it is about. */
  readonly affects: readonly string[];
  readonly raisedBy: string;
  readonly suggested: SuggestedLevel;
  /** One for each tier, with until when the clocks would run if it were raised now. */
  readonly tiers: readonly { readonly route: Route; readonly dues: Dues }[];
  /** What is wrong with the map of these tiers, in sentences. */
  readonly holes: readonly string[];
}

/** Who would get an escalation at each tier, and why. */
export function routesDocument(routes: Routes, voice: Voice): Root {
  const { title, affects, raisedBy, suggested, tiers, holes } = routes;
  const things = sentenceList(affects.map((reference) => `${voice.reference(reference)} (${reference})`));
  return root(
    heading(1, title),
    paragraph(`${things}; raised by ${voice.person(raisedBy)}.`),
    paragraph(
      strong(`Suggested: level ${suggested.level}.`),
      ` ${levelReasonsText(suggested, voice)}${goesUpText(routes, voice)}`,
    ),
    ...tiers.flatMap(({ route, dues }) => tierBlocks(route, dues, voice)),
    ...(holes.length === 0 ? [] : [heading(2, "Holes in the map"), list(...holes)]),
  );
}

/** Why somebody at a higher tier takes what starts at the suggested level. */
function goesUpText({ suggested: { level }, tiers }: Routes, voice: Voice): string {
  const route = tiers.find(({ route: { tier } }) => tier === level)?.route;
  if (route?.taker == null || route.takenAt === level || isLastResort(route)) return "";
  const why = route.empty.map(({ tier, because }) => `tier ${tier} cannot take it, since ${EMPTY[because]}`);
  return ` It starts there and goes up to ${voice.person(route.taker.handle)} at tier ${route.takenAt}: ${why.join("; ")}.`;
}

const TIER_WORDS = { 1: "solve it locally", 2: "trade off between teams", 3: "change course" } as const;

function tierBlocks(route: Route, dues: Dues, voice: Voice): BlockContent[] {
  return [
    heading(2, `Tier ${route.tier}: ${TIER_WORDS[route.tier]}`),
    paragraph(...takerText(route, voice)),
    ...reasons(route, voice),
    paragraph(`Raised now: acknowledge by ${voice.moment(dues.acknowledge)}, decide by ${voice.moment(dues.decide)}.`),
  ];
}

function takerText(route: Route, voice: Voice): Inline[] {
  const { tier, taker, takenAt } = route;
  if (taker === null) return [strong("Nobody."), " It would wait for ever: this tier and those above have no owner."];
  const who = [strong(voice.person(taker.handle)), `, ${roleInWords(taker.role, voice)}`];
  if (route.backOn !== null) return [...who, `; ${everyoneAwayText(taker.handle, route.backOn, voice)}.`];
  if (isLastResort(route)) return [...who, ", since there is nobody else."];
  return [...who, takenAt === tier ? "." : `. They take it at tier ${takenAt}.`];
}

/** When no tier can take it, it stays with somebody who should not have it. */
function isLastResort({ tier, empty }: Route): boolean {
  return empty.length === TIERS.filter((each) => each >= tier).length;
}

function reasons(route: Route, voice: Voice): BlockContent[] {
  const { passedOver, empty } = route;
  const lines = [
    ...passedOver.map((each) => `Passed over: ${passedOverText(each, voice)}; they see it all the same`),
    ...(isLastResort(route)
      ? []
      : empty.map(({ tier, because }) => `Tier ${tier} cannot take it, since ${EMPTY[because]}`)),
  ];
  return lines.length === 0 ? [] : [list(...lines)];
}

const EMPTY: Readonly<Record<EmptyTier["because"], string>> = {
  "no-arbiter": "it is between departments, and no arbiter is without a part in it",
  "no-owner": "it has no owner",
  "all-away": "its owner and all who stand in are away",
  "raised-it": "its owner raised it, and nobody decides their own",
  "stand-in-raised-it": "its owner is away, and who stands in raised it",
};
