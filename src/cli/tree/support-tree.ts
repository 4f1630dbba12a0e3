import type { InitiativeState } from "../../model/objective.ts";
import type { Scorecard, ScoredKeyResult, ScoredObjective, Status } from "../../score/scored.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { isUnheard } from "../value-text.ts";

/** A line of the tree: a priority, an objective, a key result, or an initiative. */
export interface TreeNode {
  readonly kind: "priority" | "objective" | "key-result" | "initiative";
  /** As references write it; with its cycle before it where that is a longer one than the tree's. */
  readonly id: string;
  readonly title: string;
  readonly owner: string | null;
  /** How it supports what stands above it, in the words of its file. */
  readonly how: string | null;
  readonly status: Status | null;
  readonly progress: number | null;
  readonly state: InitiativeState | null;
  /** True where it stands elsewhere in the tree with what is below it: it supports several, or itself by a loop. */
  readonly repeated: boolean;
  readonly children: readonly TreeNode[];
}

/** What is drawn. */
export interface Scene {
  /** The cycle that was asked for. */
  readonly scorecard: Scorecard;
  /** The cycles that it is a part of, whose objectives stand above its own. */
  readonly above: readonly Scorecard[];
  /** The objectives of the cycle that were asked for. */
  readonly objectives: readonly ScoredObjective[];
  /** Whether only they were, so that what has none of them below it is left out. */
  readonly onlyThese: boolean;
}

/**
 * What supports what: priorities in rank order, below each the objectives that support it, below those their key
 * results with what supports them and the initiatives that are for them. What supports nothing stands last.
 */
export function supportTree(workspace: Workspace, scene: Scene): TreeNode[] {
  const { scorecard, onlyThese } = scene;
  const builder = new Builder(scorecard.cycle.id, objectivesOf(scene));
  const priorities = [...workspace.priorities.values()].sort((a, b) =>
    a.year === b.year ? a.rank - b.rank : a.year < b.year ? 1 : -1,
  );
  const nodes = priorities
    .filter(({ year }) => year === scorecard.cycle.id.slice(0, 4))
    .map(({ id, title, owner }): TreeNode => {
      const reference = `priority:${id}`;
      return { ...EMPTY, kind: "priority", id: reference, title, owner, children: builder.supporters(reference) };
    })
    .filter(({ children }) => !onlyThese || children.length > 0);
  return [...nodes, ...builder.rest()];
}

const EMPTY = { how: null, status: null, progress: null, state: null, repeated: false, owner: null } as const;

/** The objectives to draw, those of longer cycles first: all of them, or those that one of the others supports. */
function objectivesOf({ above, objectives, onlyThese }: Scene): readonly ScoredObjective[] {
  const longer = above.flatMap((scorecard) => scorecard.objectives);
  if (!onlyThese) return [...longer, ...objectives];
  const found = new Set(objectives);
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    const targets = new Set([...found].flatMap((each) => supportsOf(each).map(({ to }) => objectiveIn(to))));
    for (const each of longer) if (targets.has(referenceTo(each))) found.add(each);
  }
  return [...longer.filter((each) => found.has(each)), ...objectives];
}

/** What an objective supports, each with its cycle before it. */
function supportsOf({ objective }: ScoredObjective): readonly { to: string; how: string | null }[] {
  return (objective.supports ?? []).map(({ to, how = null }) => ({
    to: to.includes(":") ? to : `${objective.cycle}:${to}`,
    how,
  }));
}

/** An objective's reference with its cycle before it. */
function referenceTo({ objective }: ScoredObjective): string {
  return `${objective.cycle}:${objective.id}`;
}

/** The objective in a reference to it or to one of its key results. */
function objectiveIn(reference: string): string {
  return reference.split("/").slice(0, 2).join("/");
}

/** Builds each objective's branch once; wherever it is met again it is named and not repeated. */
class Builder {
  readonly #cycle: string;
  readonly #objectives: readonly ScoredObjective[];
  readonly #known: ReadonlySet<string>;
  readonly #shown = new Set<string>();

  constructor(cycle: string, objectives: readonly ScoredObjective[]) {
    this.#cycle = cycle;
    this.#objectives = objectives;
    this.#known = new Set(objectives.map(referenceTo));
  }

  /** The objectives that support something directly; it is named with its cycle. */
  supporters(target: string): TreeNode[] {
    return this.#objectives.flatMap((scored) => {
      const support = supportsOf(scored).find(({ to }) => to === target);
      return support === undefined ? [] : [this.#objective(scored, support.how)];
    });
  }

  /** What no branch has shown: first what supports nothing here, then whatever is left of loops. */
  rest(): TreeNode[] {
    const roots = this.#objectives.filter((scored) => !supportsOf(scored).some(({ to }) => this.#isHere(to)));
    const left = [...roots, ...this.#objectives];
    return left.flatMap((scored) => (this.#shown.has(referenceTo(scored)) ? [] : [this.#objective(scored, null)]));
  }

  #isHere(reference: string): boolean {
    return reference.startsWith("priority:") || this.#known.has(objectiveIn(reference));
  }

  /** As the tree names it: what is of its own cycle without the cycle. */
  #named(reference: string): string {
    return reference.startsWith(`${this.#cycle}:`) ? reference.slice(this.#cycle.length + 1) : reference;
  }

  #objective(scored: ScoredObjective, how: string | null): TreeNode {
    const { title, owner, cycle } = scored.objective;
    const reference = referenceTo(scored);
    const node = {
      ...EMPTY,
      kind: "objective" as const,
      id: this.#named(reference),
      title,
      owner,
      how,
      status: scored.status,
      progress: isUnheard(scored) ? null : scored.progress,
    };
    if (this.#shown.has(reference)) return { ...node, repeated: true, children: [] };
    this.#shown.add(reference);
    return {
      ...node,
      children: [
        ...scored.keyResults.map((each) => this.#keyResult(each, cycle)),
        ...this.supporters(reference),
        ...this.#loose(scored),
      ],
    };
  }

  #keyResult(scored: ScoredKeyResult, cycle: string): TreeNode {
    const { title, owner, initiatives } = scored.keyResult;
    const reference = `${cycle}:${scored.keyResult.ref}`;
    const id = this.#named(reference);
    const children = [
      ...this.supporters(reference),
      ...initiatives.map((initiative) => initiativeNode(initiative, id)),
    ];
    return {
      ...EMPTY,
      kind: "key-result",
      id,
      title,
      owner,
      status: scored.status,
      progress: isUnheard(scored) ? null : scored.progress,
      children,
    };
  }

  /** Initiatives that are for the objective as a whole. */
  #loose(scored: ScoredObjective): TreeNode[] {
    const { objective } = scored;
    return (objective.initiatives ?? [])
      .filter((each) => each.for === undefined)
      .map((each) => initiativeNode(each, this.#named(referenceTo(scored))));
  }
}

function initiativeNode(
  initiative: { id: string; title: string; owner?: string | undefined; state?: InitiativeState | undefined },
  parent: string,
): TreeNode {
  const { id, title, owner = null, state = "todo" } = initiative;
  return { ...EMPTY, kind: "initiative", id: `${parent}#${id}`, title, owner, state, children: [] };
}
