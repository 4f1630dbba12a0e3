import type { Pointer } from "../../model/problem.ts";
import { cut } from "../../reviews/cut.ts";
import type { Complaint } from "../complaint.ts";
import { isMap } from "../input.ts";
import type { HandedIn } from "./handed-in.ts";
import { OPTION_NOTATION } from "./notation.ts";
import type { Proposal } from "./proposal.ts";

/** A part without which a brief is no request that somebody could decide. */
interface Demand {
  readonly pointer: Pointer;
  /** What it says, behind "it is missing". */
  readonly what: string;
  /** What to do, with what is known already where that helps. */
  readonly help: (proposal: Proposal) => string;
}

const DEMANDS: readonly Demand[] = [
  { pointer: ["title"], what: "the issue in a line", help: () => "Say what is stuck, as you would in a subject line." },
  {
    pointer: ["trigger"],
    what: "what set it off",
    help: () => "It is one of progress, dependency, decision or risk.",
  },
  {
    pointer: ["level"],
    what: "how far it reaches",
    help: () => "Level 1 is local, 2 cross-functional, 3 strategic.",
  },
  {
    pointer: ["affects"],
    what: "the objectives or key results concerned",
    help: () => "Name at least one, such as growth/activation/kr1.",
  },
  {
    pointer: ["summary"],
    what: "what happened",
    help: ({ summary }) => known("The data says", summary) ?? "Say what happened, and what it holds up.",
  },
  {
    pointer: ["impact"],
    what: "what will happen if nobody decides",
    help: () =>
      "Say what is lost, and when. Such as: scope and deadline no longer fit together, or: this now affects another objective.",
  },
  {
    pointer: ["tried"],
    what: "what was tried already, at least one thing",
    help: ({ attempts }) => known("The check-ins say", attempts.at(-1) ?? null) ?? "Say what you did before asking.",
  },
  {
    pointer: ["decision_needed", "kind"],
    what: "what kind of decision is needed",
    help: () => "It is one of resource, scope, timing, sequencing, ownership or risk.",
  },
  {
    pointer: ["decision_needed", "question"],
    what: "the question to be decided",
    help: ({ question }) => known("The check-in asks", question) ?? "We need a decision: which one?",
  },
];

function known(source: string, text: string | null): string | null {
  return text === null ? null : `${source}: “${cut(text, 200)}”`;
}

/** Everything that a brief must say and does not. */
export function missingParts(
  { content, locate, namesKeys }: Omit<HandedIn, "complaints">,
  proposal: Proposal,
): Complaint[] {
  const missing = DEMANDS.filter(({ pointer }) => isEmpty(valueAt(content, pointer)));
  const complaints = missing.map(({ pointer, what, help }): Complaint => {
    const key = pointer.at(-1) ?? "";
    const message = namesKeys ? `"${key}" is missing: ${what}` : `it is missing: ${what}`;
    return { where: locate(namesKeys ? placeOfMissing(content, pointer) : pointer), message, help: help(proposal) };
  });
  return [...complaints, ...tooFewOptions({ content, locate, namesKeys })];
}

function tooFewOptions({ content: { options }, locate, namesKeys }: Omit<HandedIn, "complaints">): Complaint[] {
  if (options !== undefined && !Array.isArray(options)) return [];
  const count = options?.length ?? 0;
  if (count >= 2) return [];
  const there = ["there is none", "there is one"][count];
  const message = `at least two real options are needed, and ${there}: a decision request offers paths to choose from`;
  const where = locate(namesKeys && options === undefined ? [] : ["options"]);
  return [{ where, message, help: `Write each like ${OPTION_NOTATION}` }];
}

/** What holds the key that is not there. */
function placeOfMissing(content: HandedIn["content"], pointer: Pointer): Pointer {
  const above = pointer.slice(0, -1);
  return isMap(valueAt(content, above)) ? above : [];
}

function valueAt(content: unknown, pointer: Pointer): unknown {
  return pointer.reduce<unknown>((value, step) => (isMap(value) ? value[step] : undefined), content);
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);
}
