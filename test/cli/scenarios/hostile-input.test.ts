import { describe, expect, it } from "vitest";
import { expectUsageError, folderOf, okr, put, shell, snapshot } from "../scenario.ts";
import { MARINA } from "./marina.ts";

const CHECK_IN = "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-20.yaml";
const BOMB = `x-a: &a [${"b, ".repeat(40)}]\nx-b: &b [${"*a, ".repeat(40)}]\nx-c: [${"*b, ".repeat(40)}]\n`;

describe("YAML that nobody means well with", () => {
  it.each([
    ["an alias of nothing", "a: *b\n", /^okr: stdin:1:4: This alias \(\*\) has no anchor \(&\) before it$/],
    ["an alias bomb", BOMB, /^okr: stdin:3:\d+: Aliases unfold here to far more than the file holds$/],
    ["a key that stands twice", "by: ada\nby: bo\n", /^okr: stdin:2:1: The key "by" stands twice in the same map$/],
  ])("on standard input is refused with its place: %s", async (_, text, message) => {
    const folder = folderOf(MARINA);
    put(folder, { "in.yaml": text });
    for (const command of ["checkin --by bo", "decide --by ada", "escalate --by ada", "review weekly --by ada"]) {
      expectUsageError(await shell(folder, `okr ${command} --from - < in.yaml`), message);
    }
  });

  it.each([
    ["an alias of nothing", "x-a: *b\n", `${CHECK_IN}:3:6: This alias (*) has no anchor (&) before it`],
    ["a syntax error", "plans: [\n", `${CHECK_IN}:3:8: This [ is not closed by ]`],
    ["a key that stands twice", "by: bo\n", `${CHECK_IN}:3:1: The key "by" stands twice in the same map`],
  ])("in a file is not written over: %s", async (_, text, message) => {
    const folder = folderOf(MARINA, { [CHECK_IN]: `by: ada\nvalue: 2\n${text}` });
    const before = snapshot(folder);
    const run = await okr(folder, ["checkin", "growth/activation/kr1", "--by", "ada", "--value", "3", "--amend", "-q"]);
    expectUsageError(run, message);
    expect(snapshot(folder)).toEqual(before);
  });
});
