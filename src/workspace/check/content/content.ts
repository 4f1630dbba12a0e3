import type { Action } from "../../../model/action.ts";
import type { CheckInFile } from "../../../model/check-in.ts";
import type { CycleFile } from "../../../model/cycle.ts";
import type { FileOfKind, Kind } from "../../../model/kinds.ts";
import type { PrioritiesFile } from "../../../model/priorities.ts";
import type { TeamFile } from "../../../model/team.ts";
import type { Remark } from "../../remark.ts";
import { checkEscalation } from "./escalation.ts";
import { duplicateIds, wrongOrder } from "./lists.ts";
import { checkObjective } from "./objective.ts";
import { checkSettings } from "./settings.ts";

const CHECKS: { readonly [K in Kind]: (file: FileOfKind[K]) => Remark[] } = {
  settings: checkSettings,
  priorities: checkPriorities,
  team: checkTeam,
  cycle: checkCycle,
  objective: checkObjective,
  "check-in": checkCheckIn,
  escalation: checkEscalation,
  decision: (file) => checkActions(file.actions),
  review: (file) => checkActions(file.actions),
  reflection: () => [],
  learning: () => [],
  diagnostic: () => [],
};

/** Checks what a schema cannot express, within one file whose shape is right. */
export function checkContent<K extends Kind>(kind: K, file: FileOfKind[K]): Remark[] {
  return CHECKS[kind](file);
}

function checkPriorities({ priorities }: PrioritiesFile): Remark[] {
  return duplicateIds(priorities, ["priorities"]);
}

function checkCycle({ starts, ends }: CycleFile): Remark[] {
  return wrongOrder(starts, ends, ["ends"], { earlier: "the cycle's first day", later: "The cycle's last day" });
}

function checkTeam(team: TeamFile): Remark[] {
  const away = Object.entries(team.members ?? {}).flatMap(([handle, member]) =>
    (member?.away ?? []).flatMap(({ from, to }, index) =>
      wrongOrder(from, to, ["members", handle, "away", index, "to"], {
        earlier: "the first day away",
        later: "The last day away",
      }),
    ),
  );
  return [...checkParent(team), ...away];
}

function checkParent({ level, parent }: TeamFile): Remark[] {
  if (level === "company") {
    return parent === undefined
      ? []
      : [
          {
            rule: "format/parent",
            pointer: ["parent"],
            message: "The company stands at the top of the tree and has no parent",
            help: "Remove parent, or correct the level.",
          },
        ];
  }
  return parent !== undefined
    ? []
    : [
        {
          rule: "format/parent",
          pointer: ["level"],
          message: `A team of level ${level} needs a parent`,
          help: "Add parent: and the id of the team above it.",
        },
      ];
}

function checkCheckIn({ blockers }: CheckInFile): Remark[] {
  return [
    ...duplicateIds(blockers, ["blockers"]),
    ...(blockers ?? []).flatMap(({ since, done }, index) =>
      wrongOrder(since, done, ["blockers", index, "done"], { earlier: "its beginning", later: "The blocker's end" }),
    ),
  ];
}

function checkActions(actions: readonly Action[] | undefined): Remark[] {
  const ended = (actions ?? []).flatMap(({ id, done, dropped }, index): Remark[] =>
    done === undefined || dropped === undefined
      ? []
      : [
          {
            rule: "format/action-end",
            pointer: ["actions", index, "dropped"],
            message: `The action "${id}" is both done and dropped`,
            help: "Keep the one that is true.",
          },
        ],
  );
  return [...duplicateIds(actions, ["actions"]), ...ended];
}
