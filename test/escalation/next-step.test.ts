import { describe, expect, it } from "vitest";
import { away, stateOf } from "./build.ts";

describe("the tier that is proposed", () => {
  it("is the next at which somebody else would get it", () => {
    expect(stateOf().next?.proposes).toEqual({ tier: 3, owner: "mira" });
  });

  it("is none where everybody above is away, or is the same person", () => {
    expect(stateOf({ away: { mira: away(), jon: away() } }).next?.proposes).toBeNull();
    const settings = { roles: { sponsor: "kofi" } };
    expect(stateOf({ settings }).next?.proposes).toBeNull();
  });

  it("waits for whose turn it was where everyone is away, until they are back", () => {
    const gone = { kofi: away(), sanne: away(), mira: away(), jon: away() };
    const state = stateOf({ away: gone });
    expect(state).toMatchObject({ owner: "kofi", tier: 2, backOn: "2026-11-30", next: { proposes: null } });
    expect(state.passedOver.map(({ handle }) => handle)).toEqual(["sanne", "mira", "jon"]);
  });
});
