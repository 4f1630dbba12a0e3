import { askChoice } from "../ask-choice.ts";
import { refusal } from "../complaint.ts";
import type { Context } from "../context.ts";
import { CancelledError } from "../errors.ts";
import { identify } from "../identity.ts";
import type { Opened } from "../open-for-cycle.ts";
import type { SharingOptions } from "../share.ts";
import { sharingThatWorks } from "../share.ts";
import { Terminal } from "../terminal.ts";
import type { Around } from "./around.ts";
import { chooseReferences } from "./choose.ts";
import { type Call, dayReader } from "./gather.ts";
import { namedReferences } from "./named.ts";
import { openingLines } from "./opening.ts";
import { type Draft, type Prepared, slugFaults } from "./prepare.ts";
import { proposalFor } from "./proposal.ts";
import { refuseSecond, secondFault } from "./second.ts";
import { PAGES, type Page, Sitting } from "./sitting.ts";
import { summaryLines } from "./summary.ts";

/** What a person agreed to. */
export interface Agreed {
  readonly draft: Draft;
  readonly sharing: SharingOptions;
}

/**
 * Writes a brief with the person at the terminal. Nothing is written here: what they agreed to comes back.
 *
 * @throws {CancelledError} when they stop it.
 * @throws {UsageError} when one on the same cause is open.
 */
export async function askForBrief(context: Context, opened: Opened, { refs, options }: Call): Promise<Agreed> {
  const by = await identify(opened.workspace, options.by);
  const named = namedReferences(opened.cycle, refs);
  const unusable = slugFaults(opened, options.slug);
  if (unusable.length > 0) throw refusal(unusable);
  return Terminal.open(context.io, async (terminal) => {
    const cause = named.length > 0 ? named : await chooseReferences(context, terminal, opened);
    if (options.anyway !== true) refuseSecond(opened, cause);
    const proposal = await proposalFor(opened, cause);
    const isChecked = options.anyway === true || cause.length > 0;
    const around: Around = {
      opened,
      proposal,
      by,
      readDay: dayReader(opened),
      secondFault: (affected) => (isChecked ? null : secondFault(opened, affected)),
    };
    const sitting = new Sitting(context, terminal, around, options.slug);
    terminal.say(openingLines(proposal, { style: context.style, width: terminal.width }));
    const writing = await sharingChoices(opened, options);
    await sitting.askAll();
    for (;;) {
      const prepared = sitting.prepared();
      terminal.say(summaryLines(opened, prepared, { style: context.style, width: terminal.width }));
      const choices = choicesFor(prepared, writing);
      const decided = await askChoice(terminal, "Write?", choices, context.style);
      if (decided === "cancel") throw new CancelledError("cancelled at the summary");
      if (decided !== "write" && decided !== "commit" && decided !== "push") await sitting.askAgain(decided);
      else if (prepared.draft !== null) return { draft: prepared.draft, sharing: sharingOf(decided, options) };
    }
  });
}

type Decided = Page | "write" | "commit" | "push" | "cancel";

const NAMES: Readonly<Record<Page, string>> = {
  issue: "title, what it affects, trigger and level",
  summary: "what happened",
  impact: "what happens without a decision",
  tried: "what was tried",
  decision: "the decision needed",
  options: "the options",
};

interface Choice {
  readonly name: string;
  readonly value: Decided;
}

/** What can be done on the summary; nothing is written that has something wrong with it. */
function choicesFor({ draft }: Prepared, writing: readonly Choice[]): Choice[] {
  return [
    ...(draft === null ? [] : writing),
    ...PAGES.map((page) => ({ name: `Change ${NAMES[page]}`, value: page })),
    { name: "Cancel, write nothing", value: "cancel" },
  ];
}

/** A clock must not run while the file waits on a laptop, so that sharing it is offered where that can work. */
async function sharingChoices({ workspace }: Opened, { commit, push }: SharingOptions): Promise<Choice[]> {
  const ways = commit || push ? [] : await sharingThatWorks(workspace.root);
  return [...ways.map((way) => SHARING[way]), { name: "Write it", value: "write" }];
}

const SHARING: Readonly<Record<"commit" | "push", Choice>> = {
  push: { name: "Write it, commit it and push it", value: "push" },
  commit: { name: "Write it and commit it", value: "commit" },
};

function sharingOf(decided: "write" | "commit" | "push", { commit, push }: SharingOptions): SharingOptions {
  if (decided !== "write") return { [decided]: true };
  return { ...(commit && { commit }), ...(push && { push }) };
}
