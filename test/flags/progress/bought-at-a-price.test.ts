import { describe, expect, it } from "vitest";
import { boughtAtAPrice } from "../../../src/flags/progress/bought-at-a-price.ts";
import { aPercentage, type KeyResultGiven } from "../../score/build.ts";
import { raised, subjects } from "../build.ts";

/** A key result that stands somewhere on Friday 20 November; by the Monday 58 is planned, on track is 41, off track below 23. */
const at = (value: number, given: Partial<KeyResultGiven> = {}) =>
  ({ ...aPercentage({ checkIns: [{ date: "2026-11-20", value }] }), ...given }) as KeyResultGiven;

const balancing = { id: "kr2", owner: "nia", class: "balancing", balances: "kr1" } as const;
const of = (...keyResults: KeyResultGiven[]) => ({ objectives: [{ keyResults }] });

describe("a key result that is on track while what balances it is off track", () => {
  it.each<[string, KeyResultGiven[], number]>([
    ["on track and off track", [at(50), at(10, balancing)], 1],
    ["just on track and just off track", [at(41), at(23, balancing)], 1],
    ["done and off track", [at(100), at(10, balancing)], 1],
    ["at risk and off track", [at(30), at(10, balancing)], 0],
    ["on track and at risk", [at(50), at(30, balancing)], 0],
    ["off track and on track", [at(10), at(50, balancing)], 0],
    ["off track, and it balances nothing", [at(50), at(10, { id: "kr2", class: "balancing" })], 0],
    ["off track, and what it balances is not there", [at(50), at(10, { ...balancing, balances: "kr9" })], 0],
    ["off track and stopped", [at(50), at(10, { ...balancing, state: "stopped" })], 0],
    ["off track, and what it balances is stopped", [at(50, { state: "stopped" }), at(10, balancing)], 0],
  ])("%s", (_, keyResults, count) => {
    expect(subjects(boughtAtAPrice, of(...keyResults))).toHaveLength(count);
  });

  it("is named with both, and pointed to where they are tied", () => {
    expect(
      raised(boughtAtAPrice, of(at(50, { title: "Calls" }), at(10, { ...balancing, title: "Opt-outs" }))),
    ).toMatchObject([
      {
        subject: "growth/activation/kr1",
        concerns: ["growth/activation/kr2", "@ada", "@nia"],
        message:
          '"Calls" is on track at 50 % (plan 58 %), and "Opt-outs", which is there to keep it honest, is off track at 10 % (plan 58 %)',
        help: expect.stringContaining("Ada Okafor and Nia Bowen"),
        spot: { pointer: ["key_results", 1, "balances"] },
      },
    ]);
  });
});
