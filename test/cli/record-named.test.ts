import { describe, expect, it } from "vitest";
import { recordNamed } from "../../src/cli/record-named.ts";

const IDS = ["2026-10-22-ais-licence", "2026-11-16-ports", "2026-11-17-ports-again", "2026-11-20-consent-wording"];
const BROKEN = "escalations/2026-11-21-consent.yaml";

function named(name: string, ids: readonly string[] = IDS): string {
  const records = ids.map((id) => ({ id, date: id.slice(0, 10), file: pathOf(id) }));
  const files = new Set([...records.map(({ file }) => file), BROKEN]);
  const otherwise = "okr escalation list shows them.";
  return recordNamed({ noun: "escalation", records, pathsOf: (id) => [pathOf(id)], files, otherwise }, name).id;
}

function pathOf(id: string): string {
  return `escalations/${id}.yaml`;
}

describe("a record is found by", () => {
  it.each([
    ["its name", "2026-11-16-ports", "2026-11-16-ports"],
    ["its path", "cycles/2026-Q4/escalations/2026-11-16-ports.yaml", "2026-11-16-ports"],
    ["its name without the date, before what only begins so", "ports", "2026-11-16-ports"],
    ["the first words of its name", "2026-11-20", "2026-11-20-consent-wording"],
    ["the first words without the date", "ais", "2026-10-22-ais-licence"],
  ])("%s", (_what, name, id) => {
    expect(named(name)).toBe(id);
  });
});

describe("a record is not guessed", () => {
  it.each([
    ["from a part of a word", "ai", "There is no escalation ai"],
    ["from nothing", "", "There is no escalation "],
    ["where several begin so", "2026-11", "Several escalations begin with 2026-11"],
    ["where the file of that name has errors", "consent", `${BROKEN} has errors`],
    ["where the file of that name and date has errors", "2026-11-21-consent", `${BROKEN} has errors`],
  ])("%s", (_what, name, message) => {
    expect(() => named(name)).toThrow(message);
  });

  it("where several are called so", () => {
    const twice = ["2026-10-01-ports", "2026-11-16-ports"];
    expect(() => named("ports", twice)).toThrow("Several escalations are called ports");
  });
});
