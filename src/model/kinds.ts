import type { z } from "zod";
import { type CheckInFile, checkInSchema } from "./check-in.ts";
import { type CycleFile, cycleSchema } from "./cycle.ts";
import { type DecisionFile, decisionSchema } from "./decision.ts";
import { type DiagnosticFile, diagnosticSchema } from "./diagnostic.ts";
import { type EscalationFile, escalationSchema } from "./escalation.ts";
import { type LearningFile, learningSchema } from "./learning.ts";
import { type ObjectiveFile, objectiveSchema } from "./objective.ts";
import { type PrioritiesFile, prioritiesSchema } from "./priorities.ts";
import { type ReflectionFile, reflectionSchema } from "./reflection.ts";
import { type ReviewFile, reviewSchema } from "./review.ts";
import { type SettingsFile, settingsSchema } from "./settings.ts";
import { type TeamFile, teamSchema } from "./team.ts";

/** What each kind of file holds. */
export interface FileOfKind {
  settings: SettingsFile;
  priorities: PrioritiesFile;
  team: TeamFile;
  learning: LearningFile;
  diagnostic: DiagnosticFile;
  cycle: CycleFile;
  objective: ObjectiveFile;
  "check-in": CheckInFile;
  escalation: EscalationFile;
  decision: DecisionFile;
  review: ReviewFile;
  reflection: ReflectionFile;
}

/** A kind of file in a workspace. */
export type Kind = keyof FileOfKind;

/** The schema of each kind of file. */
export const SCHEMAS: { readonly [K in Kind]: z.ZodType<FileOfKind[K]> } = {
  settings: settingsSchema,
  priorities: prioritiesSchema,
  team: teamSchema,
  learning: learningSchema,
  diagnostic: diagnosticSchema,
  cycle: cycleSchema,
  objective: objectiveSchema,
  "check-in": checkInSchema,
  escalation: escalationSchema,
  decision: decisionSchema,
  review: reviewSchema,
  reflection: reflectionSchema,
};
