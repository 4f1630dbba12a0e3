import type { Dependency } from "../../model/key-result.ts";
import type { Severity } from "../../model/severity.ts";
import type { KeyResult } from "../../workspace/workspace.ts";
import type { Evidence } from "../evidence.ts";
import type { Words } from "../finding.ts";
import { plannedEnd } from "./planned-end.ts";
import type { Provider } from "./provider.ts";
import { supportedHere } from "./supports.ts";

/** A key result that depends on something, and who is to deliver it. */
export interface Reliance {
  readonly dependency: Dependency;
  readonly keyResult: KeyResult;
  readonly provider: Provider;
}

/** Why a dependency may not be kept. */
export interface Doubt {
  readonly cause: "idle" | "not-agreed" | "agreed-late" | "no-key-result" | "planned-late";
  readonly words: () => Pick<Words, "message" | "help">;
  /** Which part of the dependency would be mended. */
  readonly key: keyof Dependency;
  readonly severity?: Severity;
  readonly since?: string;
  readonly facts?: Readonly<Record<string, unknown>>;
}

/**
 * The first reason to doubt that the other side will deliver, the one that must be settled before the others; null when
 * it has delivered, and when nothing speaks against it.
 */
export function doubtAbout(reliance: Reliance, evidence: Evidence): Doubt | null {
  const { dependency, provider } = reliance;
  if (dependency.delivered !== undefined && dependency.delivered <= evidence.asOf.date) return null;
  if (provider.kind === "planned" && isDone(provider)) return null;
  return (
    idle(reliance, evidence) ??
    notAgreed(reliance, evidence) ??
    agreedLate(reliance, evidence) ??
    noKeyResult(reliance, evidence) ??
    plannedLate(reliance, evidence)
  );
}

type Planned = Extract<Provider, { kind: "planned" }>;

function isDone({ keyResults }: Planned): boolean {
  const counted = keyResults.filter(({ counts }) => counts);
  return counted.length > 0 && counted.every(({ status }) => status === "done");
}

/** The other side's word, if it has been given by the day that is asked about. */
export function agreementIn({ agreed }: Dependency, { asOf }: Evidence): Dependency["agreed"] {
  return agreed !== undefined && agreed.date <= asOf.date ? agreed : undefined;
}

const IDLE = { stopped: "is stopped", backlog: "is in the backlog", draft: "is still a draft" } as const;

function idle({ dependency, keyResult, provider }: Reliance, evidence: Evidence): Doubt | null {
  if (provider.kind !== "planned") return null;
  const states = provider.keyResults.map((scored) => scored.keyResult.state);
  const [state] = states.filter((each) => each !== "active" && each !== "done");
  if (state === undefined || states.some((each) => each === "active" || each === "done")) return null;
  return {
    cause: "idle",
    words: () => ({
      message: `${nameOf(keyResult, evidence)} needs ${wanted(dependency, provider)}, and ${provider.name}'s "${provider.title}" ${IDLE[state]}`,
      help: `Ask ${personOf(provider, evidence)} whether they will still deliver it; if not, plan without it, or take it up with okr escalate ${keyResult.ref}.`,
    }),
    key: "needs",
    facts: { state },
  };
}

/** With oneself there is nothing to agree. */
function notAgreed({ dependency, keyResult, provider }: Reliance, evidence: Evidence): Doubt | null {
  if (agreementIn(dependency, evidence) !== undefined || isOwn(provider, keyResult)) return null;
  return {
    cause: "not-agreed",
    words: () => ({
      message: `${nameOf(keyResult, evidence)} needs ${wanted(dependency, provider)}${byWhen(dependency, evidence)}, and ${provider.name} has not agreed to it`,
      help: `Ask ${personOf(provider, evidence)} whether and by when they will deliver it, and record who agreed under \`agreed\`.`,
    }),
    key: "needs",
  };
}

function isOwn(provider: Provider, { owner, team }: KeyResult): boolean {
  return (
    (provider.kind === "planned" && provider.owner === owner) || (provider.kind === "team" && provider.team === team)
  );
}

function agreedLate({ dependency, keyResult, provider }: Reliance, evidence: Evidence): Doubt | null {
  const agreed = agreementIn(dependency, evidence);
  const { needed_by: neededBy } = dependency;
  if (agreed === undefined || neededBy === undefined || agreed.date <= neededBy) return null;
  const { day } = evidence.voice;
  return {
    cause: "agreed-late",
    words: () => ({
      message: `${nameOf(keyResult, evidence)} needed ${wanted(dependency, provider)} by ${day(neededBy)}, and ${provider.name} agreed to it only on ${day(agreed.date)}`,
      help: `Settle a new date with ${personOf(provider, evidence)} and write it under \`needed_by\`, or plan without it.`,
    }),
    key: "needed_by",
    since: agreed.date,
  };
}

/** The team said yes, but nothing in its own plan says that it will. What it does for us it may say by \`supports\`. */
function noKeyResult({ dependency, keyResult, provider }: Reliance, evidence: Evidence): Doubt | null {
  if (provider.kind !== "team" || provider.team === keyResult.team) return null;
  const objectives = evidence.activeObjectives.filter(({ team }) => team === provider.team);
  const isPlanned = objectives.some((objective) =>
    supportedHere(objective).some((supported) => supported.objective === keyResult.objective),
  );
  if (isPlanned) return null;
  const agreed = () => `${provider.name} agreed to ${wanted(dependency, provider)} for ${nameOf(keyResult, evidence)}`;
  const person = () => personOf(provider, evidence);
  if (objectives.length === 0) {
    return {
      cause: "no-key-result",
      severity: "info",
      words: () => ({
        message: `${agreed()} and has no objectives this cycle in which it would show`,
        help: `Agree with ${person()} how you hear each week where it stands.`,
      }),
      key: "needs",
    };
  }
  return {
    cause: "no-key-result",
    words: () => ({
      message: `${agreed()}, and none of its key results is named for it`,
      help: `Ask ${person()} which of their key results will deliver it and name that under \`needs\`; if there is none, ask for one.`,
    }),
    key: "needs",
  };
}

function plannedLate({ dependency, keyResult, provider }: Reliance, evidence: Evidence): Doubt | null {
  const { needed_by: neededBy, what } = dependency;
  if (provider.kind !== "planned" || neededBy === undefined) return null;
  const ends = provider.keyResults
    .filter((scored) => scored.keyResult.state === "active" && scored.status !== "done")
    .flatMap((scored) => plannedEnd(scored, evidence.scorecard.rhythm, what) ?? [])
    .sort();
  const end = ends.at(-1);
  if (end === undefined || end <= neededBy) return null;
  const { day } = evidence.voice;
  return {
    cause: "planned-late",
    words: () => ({
      message: `${nameOf(keyResult, evidence)} needs ${wanted(dependency, provider)} by ${day(neededBy)}, and ${provider.name} plans it for ${day(end)}`,
      help: `Settle with ${personOf(provider, evidence)} which of the two dates moves, and write the same one in both plans.`,
    }),
    key: "needed_by",
    facts: { plannedFor: end },
  };
}

function nameOf({ ref }: KeyResult, { voice }: Evidence): string {
  return `"${voice.reference(ref)}"`;
}

/** What is needed, in the words of whoever needs it, else of whoever delivers it. */
function wanted({ what }: Dependency, provider: Provider): string {
  if (what !== undefined) return `"${what}"`;
  return provider.kind === "planned" ? `"${provider.title}"` : "something";
}

function byWhen({ needed_by: neededBy }: Dependency, { voice }: Evidence): string {
  return neededBy === undefined ? "" : ` by ${voice.day(neededBy)}`;
}

function personOf(provider: Provider, { voice }: Evidence): string {
  return provider.kind === "outside" || provider.owner === null ? provider.name : voice.person(provider.owner);
}
