import type { Pointer } from "../model/problem.ts";
import type { Severity } from "../model/severity.ts";
import type { FlagRule } from "./flag-rule.ts";

/** Where in which file the thing is written that a finding is about. */
export interface Spot {
  readonly file: string;
  readonly pointer: Pointer;
  /** Whether to point at the key that the pointer ends in or at its value (default). */
  readonly at?: "key" | "value";
}

/** What is said of something that was noticed. */
export interface Words {
  /** What was noticed, in one sentence with its numbers and names, that can stand alone on a line. */
  readonly message: string;
  /** What to do about it, in a sentence to a colleague. */
  readonly help: string;
  /** The numbers, dates, names and files that the message rests on. */
  readonly evidence: Readonly<Record<string, unknown>>;
}

/** Something that a rule noticed. */
export interface Finding {
  /**
   * What it is about: an objective or a key result (`growth/activation/kr1`), a team (`team:growth`), a person
   * (`@ada`), a priority (`priority:win`), an action (`2026-11-24-copy#a1`), an escalation, a decision or a review by
   * its id; null for the programme as a whole.
   */
  readonly subject: string | null;
  /** What else it concerns, in the same terms, so that it is found under those too. */
  readonly concerns?: readonly string[];
  /**
   * The objectives or key results that it sums up, where it is one finding about several: those of a person, or of a
   * team; or the absences of several people (`@ada/away/0`). It speaks for each of them, and gives way when something
   * that says more is said of every one.
   */
  readonly parts?: readonly string[];
  /**
   * Which parts of its subject it is about, where it is about a part and not the whole: a dependency
   * (`depends_on/1`), a blocker (`blocker/consent-wording`), the `resources`, a key result (`kr4`), an absence of a
   * person (`away/0`). Findings about
   * different parts of one subject have different causes.
   */
  readonly causes?: readonly string[];
  readonly spot: Spot;
  /** Puts it into words. They are a good part of the work, and whoever counts findings reads none. */
  readonly words: () => Words;
  /** When this one matters more or less than the rule says. */
  readonly severity?: Severity;
  /** Since when it has been so, where that is known: a decision made before that day does not answer it. */
  readonly since?: string;
  /** True for a trigger that is one step from firing. */
  readonly near?: boolean;
}

/** A finding that counts, with the rule that made it and how much it matters here. */
export interface Flag extends Omit<Finding, "words">, Words {
  readonly rule: FlagRule;
  readonly severity: Severity;
}

/** A finding as a flag, which is put into words when they are first read. */
export function flagOf({ words, ...finding }: Finding, rule: FlagRule, severity: Severity): Flag {
  let found: Words | null = null;
  const said = (): Words => {
    found ??= words();
    return found;
  };
  return {
    get message() {
      return said().message;
    },
    get help() {
      return said().help;
    },
    get evidence() {
      return said().evidence;
    },
    ...finding,
    rule,
    severity,
  };
}
