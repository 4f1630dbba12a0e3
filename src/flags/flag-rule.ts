import type { ExampleFile, Rule } from "../model/rule.ts";
import type { Evidence } from "./evidence.ts";
import type { Finding } from "./finding.ts";

/** The four stages of planning, executing, engaging people and learning. Each rule looks after one of them. */
export const STAGES = ["plan", "execute", "engage", "learn"] as const;
export type Stage = (typeof STAGES)[number];

/** An option of a rule that is a number: what okr.yaml may say in its place, and what it means. */
export interface NumberOption {
  readonly default: number;
  /** What the number decides, with its unit. */
  readonly meaning: string;
  /** The least and the greatest that make sense, both included. */
  readonly min: number;
  readonly max?: number;
  /** Counts are whole, fractions are not. */
  readonly whole: boolean;
}

/** An option of a rule that is a list of words, added to the words that the rule knows by itself. */
export interface WordsOption {
  readonly default: readonly string[];
  readonly meaning: string;
}

export type OptionDeclaration = NumberOption | WordsOption;
export type OptionDeclarations = Readonly<Record<string, OptionDeclaration>>;

/** The options of a rule as they count: what okr.yaml says, else the defaults. */
export type OptionValues<Declared extends OptionDeclarations> = {
  readonly [Name in keyof Declared]: OptionValue<Declared[Name]>;
};
type OptionValue<Declared> = Declared extends NumberOption ? number : readonly string[];

/** A red flag or a trigger, whole: `okr flags`, `okr explain`, its page under docs/rules/ and its tests read this. */
export interface FlagDeclaration<Options extends OptionDeclarations> extends Rule {
  readonly stage: Stage;
  readonly options: Options;
  /**
   * When it speaks at its own severity in a workspace's first cycle, in which people are still finding out; every
   * other rule is info then.
   */
  readonly inFirstCycle?: "loud";
  /** Rules may speak before planning has ended only where they look after who answers for what. */
  readonly whilePlanning?: "speaks";
  /**
   * Rules speak of a cycle that is closed only where they are about how it ended, or about what it left open: of the
   * rest nobody can do anything any more.
   */
  readonly whenClosed?: "speaks";
  /**
   * Rules that see the same cause and say more about what to do: a finding of theirs on the same subject, or on the
   * same part of it, takes the place of one of this rule. Where theirs is only a note and this one is more, theirs goes.
   */
  readonly silencedBy?: readonly string[];
  /** When it looks at what git knows of the past, or at the cycle before: how that ended, and what it left open. */
  readonly needs?: "history" | "previous-cycle";
  /** The day on which the examples are looked at. */
  readonly asOf: string;
  readonly trips: readonly ExampleFile[];
  readonly passes: readonly ExampleFile[];
  /** What is found in the evidence. What the data cannot decide is not found; a rule never guesses. */
  find(evidence: Evidence, options: OptionValues<Options>): Iterable<Finding>;
}

/** A rule whose options are only known by their names: what the registry holds. */
export type FlagRule = FlagDeclaration<OptionDeclarations>;

/** Declares a rule, and has the compiler hold its function to its options. */
export function flagRule<const Options extends OptionDeclarations>(declaration: FlagDeclaration<Options>): FlagRule {
  // The engine passes exactly the options that the declaration names, so widening their names is safe.
  return declaration as unknown as FlagRule;
}
