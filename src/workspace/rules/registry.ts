import type { Rule } from "../../model/rule.ts";
import type { Severity } from "../../model/severity.ts";
import { actionEnd } from "./format/action-end.ts";
import { aliasBomb } from "./format/alias-bomb.ts";
import { bounds } from "./format/bounds.ts";
import { checkInValue } from "./format/check-in-value.ts";
import { controlCharacter } from "./format/control-character.ts";
import { datesOutOfOrder } from "./format/dates-out-of-order.ts";
import { duplicateId } from "./format/duplicate-id.ts";
import { duplicateKey } from "./format/duplicate-key.ts";
import { emptyFile } from "./format/empty-file.ts";
import { emptyText } from "./format/empty-text.ts";
import { encoding } from "./format/encoding.ts";
import { eventOrder } from "./format/event-order.ts";
import { fieldOfAnotherType } from "./format/field-of-another-type.ts";
import { invalidDate as formatInvalidDate } from "./format/invalid-date.ts";
import { invalidDuration } from "./format/invalid-duration.ts";
import { invalidHandle } from "./format/invalid-handle.ts";
import { invalidHours } from "./format/invalid-hours.ts";
import { invalidId as formatInvalidId } from "./format/invalid-id.ts";
import { invalidInstant } from "./format/invalid-instant.ts";
import { invalidReference } from "./format/invalid-reference.ts";
import { mergeConflict } from "./format/merge-conflict.ts";
import { missingKey } from "./format/missing-key.ts";
import { noTask } from "./format/no-task.ts";
import { noWeight } from "./format/no-weight.ts";
import { outOfRange } from "./format/out-of-range.ts";
import { outsideCycle } from "./format/outside-cycle.ts";
import { parent } from "./format/parent.ts";
import { severalDocuments } from "./format/several-documents.ts";
import { severalPrimaries } from "./format/several-primaries.ts";
import { syntax } from "./format/syntax.ts";
import { tab } from "./format/tab.ts";
import { targetDirection } from "./format/target-direction.ts";
import { timezone } from "./format/timezone.ts";
import { tooDeep } from "./format/too-deep.ts";
import { tooFew } from "./format/too-few.ts";
import { tooLarge } from "./format/too-large.ts";
import { unknownKey } from "./format/unknown-key.ts";
import { version } from "./format/version.ts";
import { wrongType } from "./format/wrong-type.ts";
import { wrongWord } from "./format/wrong-word.ts";
import { invalid as ignoreInvalid } from "./ignore/invalid.ts";
import { unused as ignoreUnused } from "./ignore/unused.ts";
import { invalidCycle } from "./path/invalid-cycle.ts";
import { invalidDate as pathInvalidDate } from "./path/invalid-date.ts";
import { invalidId as pathInvalidId } from "./path/invalid-id.ts";
import { invalidReviewKind } from "./path/invalid-review-kind.ts";
import { symbolicLink } from "./path/symbolic-link.ts";
import { unexpectedFile } from "./path/unexpected-file.ts";
import { unreadable } from "./path/unreadable.ts";
import { departedPerson } from "./reference/departed-person.ts";
import { duplicatePerson } from "./reference/duplicate-person.ts";
import { itself } from "./reference/itself.ts";
import { missingCycle } from "./reference/missing-cycle.ts";
import { oneCompany } from "./reference/one-company.ts";
import { teamLoop } from "./reference/team-loop.ts";
import { unknownDecision } from "./reference/unknown-decision.ts";
import { unknownEscalation } from "./reference/unknown-escalation.ts";
import { unknownKeyResult } from "./reference/unknown-key-result.ts";
import { unknownLearning } from "./reference/unknown-learning.ts";
import { unknownMilestone } from "./reference/unknown-milestone.ts";
import { unknownObjective } from "./reference/unknown-objective.ts";
import { unknownOption } from "./reference/unknown-option.ts";
import { unknownPerson } from "./reference/unknown-person.ts";
import { unknownPriority } from "./reference/unknown-priority.ts";
import { unknownReflection } from "./reference/unknown-reflection.ts";
import { unknownRule } from "./reference/unknown-rule.ts";
import { unknownRuleOption } from "./reference/unknown-rule-option.ts";
import { unknownTask } from "./reference/unknown-task.ts";
import { unknownTeam } from "./reference/unknown-team.ts";
import { unrecordedDecision } from "./reference/unrecorded-decision.ts";

/** Every rule that reading a workspace can report, by id. */
export const RULES: readonly Rule[] = [
  actionEnd,
  aliasBomb,
  bounds,
  checkInValue,
  controlCharacter,
  datesOutOfOrder,
  duplicateId,
  duplicateKey,
  emptyFile,
  emptyText,
  encoding,
  eventOrder,
  fieldOfAnotherType,
  formatInvalidDate,
  invalidDuration,
  invalidHandle,
  invalidHours,
  formatInvalidId,
  invalidInstant,
  invalidReference,
  mergeConflict,
  missingKey,
  noTask,
  noWeight,
  outOfRange,
  outsideCycle,
  parent,
  severalDocuments,
  severalPrimaries,
  syntax,
  tab,
  targetDirection,
  timezone,
  tooDeep,
  tooFew,
  tooLarge,
  unknownKey,
  version,
  wrongType,
  wrongWord,
  ignoreInvalid,
  ignoreUnused,
  invalidCycle,
  pathInvalidDate,
  pathInvalidId,
  invalidReviewKind,
  symbolicLink,
  unexpectedFile,
  unreadable,
  departedPerson,
  duplicatePerson,
  itself,
  missingCycle,
  oneCompany,
  teamLoop,
  unknownDecision,
  unknownEscalation,
  unknownKeyResult,
  unknownLearning,
  unknownMilestone,
  unknownObjective,
  unknownOption,
  unknownPerson,
  unknownPriority,
  unknownReflection,
  unknownRule,
  unknownRuleOption,
  unknownTask,
  unknownTeam,
  unrecordedDecision,
];

const byId: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

/** The rule of an id such as `format/unknown-key`. */
export function findRule(id: string): Rule | undefined {
  return byId.get(id);
}

/**
 * How much a problem of this rule matters.
 *
 * @throws {Error} when no such rule is declared: a fault of the program.
 */
export function severityOf(id: string): Severity {
  const rule = byId.get(id);
  if (rule === undefined) throw new Error(`The rule ${id} is reported and not declared`);
  return rule.severity;
}
