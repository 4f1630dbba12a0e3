import { chmodSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { canBeUnprivileged, expectUsageError, folderOf, okr, snapshot } from "../scenario.ts";
import { MARINA } from "./marina.ts";

const KR = "growth/activation/kr1";
const LESSON = "2026-10-21-short-forms";

const READING = [
  ["status"],
  ["owed"],
  ["tree"],
  ["flags"],
  ["escalation", "list"],
  ["learning", "list"],
  ["escalate", "--triggers"],
];
const WRITING = [
  ["checkin", KR, "--by", "ada", "--value", "3"],
  ["new", "team", "sales", "--name", "Sales", "--lead", "ada", "--yes"],
  ["new", "cycle", "2027-Q1"],
  ["new", "priority", "calm", "--title", "Calm", "--owner", "mira"],
  ["new", "objective", "growth/calm", "--title", "Calm", "--yes"],
  ["new", "key-result", "growth/activation", "--title", "Calm", "--type", "percentage"],
  ["learn", KR, "Fewer fields", "--by", "ada"],
  ["learning", "share", LESSON],
  ["learning", "thank", LESSON, "--by", "ada"],
  ["review", "weekly", "--team", "growth", "--by", "ada"],
  ["escalate", KR, "--by", "ada"],
  ["escalation", "ack", "2026-11-18-consent", "--by", "ada"],
  ["escalation", "review", "2026-11-18-consent", "--trigger-clear", "yes"],
  ["decide", KR, "--by", "ada"],
  ["action", "done", "2026-11-18-consent#a1"],
];

/** Settings in which the week is wrong and the rest is right. */
const WRONG = { "okr.yaml": `${MARINA["okr.yaml"]}week: {working_days: [mon, noday]}\n` };
const NOT_YAML = { "okr.yaml": "version: 1\norganisation: [Marina\n" };
const FOREIGN = { "okr.yaml": String(MARINA["okr.yaml"]).replace("version: 1", "version: 2") };

describe("a workspace of another format version", () => {
  it.each([...READING, ...WRITING].map((args) => [args]))("is refused by okr %s", async (args) => {
    const folder = folderOf(MARINA, FOREIGN);
    const before = snapshot(folder);
    const message = "okr.yaml: This workspace is of format version 2, which this okr cannot read";
    expectUsageError(await okr(folder, args), message, /^It reads version 1\./);
    expect(snapshot(folder)).toEqual(before);
  });

  it("is reported by okr validate", async () => {
    const { status, stdout } = await okr(folderOf(MARINA, FOREIGN), ["validate"]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: expect.stringContaining("format/version") });
  });
});

describe("settings with errors", () => {
  it.each([["status"], ["tree"], ["flags"]])("leave no blank in place of the name in okr %s", async (command) => {
    const { stdout } = await okr(folderOf(MARINA, NOT_YAML), [command]);
    expect(stdout).toMatch(/^\? 2026-Q4/);
  });

  it.each(WRITING.map((args) => [args]))("let nothing be written by okr %s", async (args) => {
    for (const settings of [WRONG, NOT_YAML]) {
      const folder = folderOf(MARINA, settings);
      const before = snapshot(folder);
      const run = await okr(folder, args);
      expectUsageError(run, "okr.yaml has errors; nothing was written", "Correct them first: okr validate okr.yaml");
      expect(snapshot(folder)).toEqual(before);
    }
  });

  it.each(READING.map((args) => [args]))("are said by okr %s, which goes on with the rest", async (args) => {
    for (const settings of [WRONG, NOT_YAML]) {
      const { status, stdout, stderr } = await okr(folderOf(MARINA, settings), [...args, "--quiet"]);
      expect([0, 1]).toContain(status);
      expect(stdout).not.toBe("");
      expect(stderr).toBe(
        "warning: okr.yaml has errors: what is wrong in it does not count. Run okr validate okr.yaml.\n",
      );
    }
  });

  it("do not stop anybody where they are harmless", async () => {
    const folder = folderOf(MARINA, { "okr.yaml": `${MARINA["okr.yaml"]}wekk: 1\nrules: {plan/nothing: off}\n` });
    expect(await okr(folder, ["learn", KR, "Fewer fields", "--by", "ada"])).toMatchObject({ status: 0 });
    expect(await okr(folder, ["status", "--quiet"])).toMatchObject({ stderr: "" });
  });

  it.runIf(canBeUnprivileged())("count as wrong when they cannot be read", async () => {
    const folder = folderOf(MARINA);
    chmodSync(join(folder, "okr.yaml"), 0);
    const reading = await okr(folder, ["status", "--quiet"], { unprivileged: true });
    expect(reading).toMatchObject({ status: 0, stderr: expect.stringContaining("okr.yaml has errors") });
    const writing = await okr(folder, ["new", "cycle", "2027-Q1"], { unprivileged: true });
    expectUsageError(writing, "okr.yaml has errors; nothing was written");
  });
});
