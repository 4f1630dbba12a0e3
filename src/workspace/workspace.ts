import type { CheckInFile } from "../model/check-in.ts";
import type { CycleState } from "../model/cycle.ts";
import type { DecisionFile } from "../model/decision.ts";
import type { DiagnosticFile } from "../model/diagnostic.ts";
import type { EscalationFile } from "../model/escalation.ts";
import type { KeyResultFile } from "../model/key-result.ts";
import type { LearningFile } from "../model/learning.ts";
import type { Commitment, Initiative, InitiativeState, ObjectiveFile } from "../model/objective.ts";
import type { ReviewKind } from "../model/patterns.ts";
import type { Pointer, Problem } from "../model/problem.ts";
import type { ReflectionFile } from "../model/reflection.ts";
import type { ReviewFile } from "../model/review.ts";
import type { WorkState } from "../model/state.ts";
import type { Absence, TeamFile } from "../model/team.ts";
import type { Ignore } from "./check/ignores.ts";
import type { CheckInDigest } from "./check-in-digest.ts";
import type { Place } from "./layout.ts";
import type { Settings } from "./settings.ts";
import type { Source } from "./source.ts";

/** The three texts of a check-in. They are read from the file when someone asks for them. */
export type CheckInWords = Pick<CheckInFile, "progress" | "plans" | "problems">;

/** What makes a check-in complete beside its value: the confidence and the three texts. */
export type CheckInPart = "confidence" | keyof CheckInWords;

/**
 * A check-in without its words: what scoring and rules need, and what is remembered between runs.
 * `missing` names the parts that make it incomplete; absent when it is complete.
 */
export type CheckInFacts = Omit<CheckInFile, keyof CheckInWords> & { missing?: CheckInPart[] };

/** Whatever comes from one file. */
export interface FromFile {
  /** The file, relative to the workspace, with `/`. */
  readonly file: string;
}

export interface Team extends TeamFile, FromFile {
  readonly id: string;
}

export interface Person extends FromFile {
  readonly handle: string;
  /** The team that the handle is defined in. */
  readonly team: string;
  /** The name, or the handle where none is given. */
  readonly name: string;
  readonly email: string | null;
  readonly away: readonly Absence[];
}

export interface Priority extends FromFile {
  readonly id: string;
  readonly year: string;
  /** 1 is the most important of its year. */
  readonly rank: number;
  readonly title: string;
  readonly owner: string;
  readonly why?: string | undefined;
}

export type CheckIn = CheckInFacts &
  FromFile & {
    /** The day it speaks for, from its path. */
    readonly date: string;
  };

/** A key result with its defaults filled in and its check-ins by date, oldest first. */
export type KeyResult = KeyResultFile &
  FromFile & {
    /** `growth/activation/kr1`; `id` is only `kr1`. */
    readonly ref: string;
    readonly cycle: string;
    /** `growth/activation` */
    readonly objective: string;
    readonly team: string;
    readonly owner: string;
    readonly weight: number;
    readonly primary: boolean;
    /** Its own state, or the objective's where that is further from active. */
    readonly state: WorkState;
    readonly commitment: Commitment;
    /** The first day on which it can owe anything. */
    readonly addedOn: string;
    /** Position in the objective's list, from 0: where it stands in the file. */
    readonly index: number;
    /** The objective's initiatives that are for this key result. */
    readonly initiatives: readonly (Initiative & { readonly state: InitiativeState })[];
    readonly checkIns: readonly CheckIn[];
  };

/** An objective with its defaults filled in. */
export type Objective = Omit<ObjectiveFile, "key_results"> &
  FromFile & {
    /** `growth/activation` */
    readonly id: string;
    readonly team: string;
    readonly cycle: string;
    readonly commitment: Commitment;
    readonly state: WorkState;
    readonly addedOn: string;
    readonly keyResults: readonly KeyResult[];
  };

/** A file whose name is a date and a slug; `id` is both: `2026-11-20-consent-wording`. */
export interface Dated extends FromFile {
  readonly id: string;
  readonly date: string;
}

export type Escalation = EscalationFile & Dated;
export type Decision = DecisionFile & Dated;
export type Learning = LearningFile & Dated;
export type Diagnostic = DiagnosticFile & FromFile & { readonly date: string };

export type Review = ReviewFile &
  FromFile & {
    /** `growth/2026-11-23-weekly` */
    readonly id: string;
    readonly team: string;
    readonly date: string;
    readonly kind: ReviewKind;
  };

export type Reflection = ReflectionFile & FromFile & { readonly objective: string };

export interface Cycle extends FromFile {
  readonly id: string;
  /** First day. */
  readonly starts: string;
  /** Last day, inclusive. */
  readonly ends: string;
  readonly state: CycleState;
  /** False when only the cycle's dates were read and not what is in it. */
  readonly loaded: boolean;
  /** By `team/objective`, in order of id, as are the others. */
  readonly objectives: ReadonlyMap<string, Objective>;
  readonly escalations: ReadonlyMap<string, Escalation>;
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly reviews: ReadonlyMap<string, Review>;
  /** By `team/objective`. */
  readonly reflections: ReadonlyMap<string, Reflection>;
  /** Whether there are files of reflections, which is known of a cycle that was not read too. */
  readonly hasReflections: boolean;
}

/** A check-in or a reflection whose path names an objective or a key result that is not there, or cannot be used. */
export interface Stray extends FromFile {
  readonly place: Place;
  readonly checkIn: CheckIn | null;
}

/** What was taken out of a file with errors, or filled in, so that the rest could be checked. */
export interface SalvagedFile {
  /** Where in the file what is left of its lists stands, by the pointer of the list as JSON. */
  readonly lists: Readonly<Record<string, readonly number[]>>;
  readonly touched: readonly Pointer[];
  /** What only holds the place of something unknown. */
  readonly guessed: readonly Pointer[];
}

/** A workspace as it was read: immutable, with every document, every index and every problem found on the way. */
export interface Workspace {
  /** The folder it was read from. */
  readonly root: string;
  /** Where more of it can be read: the words of check-ins, the places of problems. */
  readonly source: Source;
  readonly settings: Settings;
  readonly teams: ReadonlyMap<string, Team>;
  readonly people: ReadonlyMap<string, Person>;
  readonly priorities: ReadonlyMap<string, Priority>;
  readonly learnings: ReadonlyMap<string, Learning>;
  readonly diagnostics: readonly Diagnostic[];
  /** Every cycle of the workspace, in order of first day; those that were asked for are `loaded`. */
  readonly cycles: ReadonlyMap<string, Cycle>;
  /** What was wrong with the files that were read, by place. What only references between files show is not in it. */
  readonly problems: readonly Problem[];
  /** The comments that ask not to raise a flag, in order of file and line. */
  readonly ignores: readonly (Ignore & FromFile)[];
  /**
   * The same workspace with what is left of the files that cannot be used, for checking it; absent when every file can
   * be used.
   */
  readonly withSalvage?: () => Workspace;
  /** Which of its files are only what is left of them: none, but in what `withSalvage` gives. */
  readonly salvaged: ReadonlyMap<string, SalvagedFile>;
  /** The path of every file of the format, also of those that could not be used. */
  readonly files: ReadonlySet<string>;
  /** How many those are, which is known without listing them. */
  readonly fileCount: number;
  /** Every cycle that has a folder, whether its dates are known or not. */
  readonly cycleIds: ReadonlySet<string>;
  /** What check-ins name, summed up by folder, for folders in which every check-in can be used. */
  readonly digests: ReadonlyMap<string, CheckInDigest>;
  /** Files inside cycles that belong to something that is not there, such as a check-in on no key result. */
  readonly strays: readonly Stray[];
}
