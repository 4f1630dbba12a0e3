import type { Root, RootContent } from "mdast";
import { heading, type Inline, list, paragraph, root, strong } from "../document/build.ts";
import { counted, sentenceList } from "../document/words.ts";
import type { ActionItem } from "../escalation/actions.ts";
import type { Voice } from "../score/voice.ts";
import { sentence } from "./parts.ts";

/** Actions as a list that somebody works through: what is overdue first, what has ended last. */
export function actionList(title: string, actions: readonly ActionItem[], voice: Voice, none: string): Root {
  const sections = SECTIONS.flatMap(({ name, states }) => section(name, actions, states, voice));
  return root(heading(1, title), ...(sections.length === 0 ? [paragraph(none)] : sections));
}

const SECTIONS: readonly { readonly name: string; readonly states: ActionItem["state"] }[] = [
  { name: "Overdue", states: "overdue" },
  { name: "Open", states: "open" },
  { name: "Done", states: "done" },
  { name: "Dropped", states: "dropped" },
];

function section(
  name: string,
  actions: readonly ActionItem[],
  state: ActionItem["state"],
  voice: Voice,
): RootContent[] {
  const theirs = actions.filter((action) => action.state === state);
  return theirs.length === 0 ? [] : [heading(2, name), list(...theirs.map((action) => line(action, voice)))];
}

/** Who, what, until when, what it is for, and where it came from. */
function line(action: ActionItem, voice: Voice): Inline[] {
  const { what, owner, owedBy, from, id } = action;
  const who = owner === owedBy ? voice.person(owner) : `${voice.person(owedBy)} for ${voice.person(owner)}`;
  const origin = from.kind === "decision" ? `, from “${voice.reference(from.id)}”` : ", from a review";
  return [
    strong(endOf(action, voice)),
    `, ${who}: ${what}${aboutText(action, voice)}${origin} (${id})`,
    ...whyDropped(action),
  ];
}

/** `, for Week-one activation`; what its decision affects, where the action itself does not say. */
export function aboutText({ for: named, affects }: ActionItem, voice: Voice): string {
  if (affects.length === 0) return "";
  return `, for ${named.length === 0 ? "what its decision affects: " : ""}${sentenceList(affects.map((each) => voice.reference(each)))}`;
}

function whyDropped({ dropped }: ActionItem): Inline[] {
  return dropped === null ? [] : [`. Dropped because: ${sentence(dropped)}`];
}

/** When it is due, how late it is, or how it ended. */
export function endOf({ state, due, daysLate, done }: ActionItem, voice: Voice): string {
  switch (state) {
    case "overdue":
      return `${voice.day(due)}, ${counted(daysLate, "day")} late`;
    case "done":
      return `done ${voice.day(done ?? due)}`;
    case "dropped":
      return "dropped";
    default:
      return voice.day(due);
  }
}
