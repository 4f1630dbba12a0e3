import type { ExampleFile } from "../../model/rule.ts";
import { yaml } from "./yaml.ts";

/** The small valid workspace that every rule's examples are put on top of. */
export const BASE: readonly ExampleFile[] = [
  {
    file: "okr.yaml",
    text: yaml`
      version: 1
      organisation: Harbour
      timezone: Europe/London
    `,
  },
  {
    file: "teams/company.yaml",
    text: yaml`
      name: Harbour
      level: company
      lead: mira
      members:
        mira: {name: Mira Novak}
    `,
  },
  {
    file: "teams/growth.yaml",
    text: yaml`
      name: Growth
      level: department
      parent: company
      lead: ada
      members:
        ada: {name: Ada Okafor}
        bo: {name: Bo Chen}
    `,
  },
  {
    file: "cycles/2026-Q4/cycle.yaml",
    text: yaml`
      starts: 2026-10-01
      ends: 2026-12-31
    `,
  },
  {
    file: "cycles/2026-Q4/okrs/growth/activation.yaml",
    text: yaml`
      title: New customers reach first value in their first week
      owner: ada
      key_results:
        - id: kr1
          title: Week-one activation rises from 31% to 45%
          type: increase
          unit: "%"
          start: 31
          target: 45
        - id: kr2
          title: Time to the first booking falls from 9 days to 4
          type: decrease
          unit: days
          start: 9
          target: 4
    `,
  },
  {
    file: "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-20.yaml",
    text: yaml`
      by: ada
      value: 36.5
      confidence: 0.6
      progress: Form cut from nine fields to four; activation up 2 points.
      plans: Roll the form out to the partner channel.
      problems: Legal has not approved the consent wording.
    `,
  },
];

/** A rule's example on top of the base: a file at the same path takes the base's place. */
export function onBase(example: readonly ExampleFile[]): ExampleFile[] {
  const own = new Set(example.map(({ file }) => file));
  return [...BASE.filter(({ file }) => !own.has(file)), ...example];
}
