import type { Workspace } from "../workspace/workspace.ts";

/** The part of a workspace that says who decides: the settings, the tree of teams, and who is away. */
export type Organisation = Pick<Workspace, "settings" | "teams" | "people">;

/** 1 the owning team, 2 the department or an arbiter, 3 the sponsor's level. */
export type Tier = 1 | 2 | 3;

export const TIERS: readonly Tier[] = [1, 2, 3];
