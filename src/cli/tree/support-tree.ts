import type { InitiativeState } from "../../model/objective.ts";
import type { Scorecard, ScoredKeyResult, ScoredObjective, Status } from "../../score/scored.ts";
import type { Workspace } from "../../workspace/workspace.ts";

/** A line of the tree: a priority, an objective, a key result, or an initiative. */
export interface TreeNode {
  readonly kind: "priority" | "objective" | "key-result" | "initiative";
  /** As references write it. */
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

/**
 * What supports what: priorities in rank order, below each the objectives that support it, below those their key
 * results with what supports them and the initiatives that are for them. What supports nothing stands last.
 */
export function supportTree(
  workspace: Workspace,
  scorecard: Scorecard,
  objectives: readonly ScoredObjective[],
  onlyThese: boolean,
): TreeNode[] {
  const builder = new Builder(scorecard, objectives);
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

/** Builds each objective's branch once; wherever it is met again it is named and not repeated. */
class Builder {
  readonly #objectives: readonly ScoredObjective[];
  readonly #known: ReadonlySet<string>;
  readonly #shown = new Set<string>();

  constructor(scorecard: Scorecard, objectives: readonly ScoredObjective[]) {
    this.#objectives = objectives;
    this.#known = new Set(scorecard.objectivesById.keys());
  }

  /** The objectives that support something directly. */
  supporters(target: string): TreeNode[] {
    return this.#objectives.flatMap((scored) => {
      const support = scored.objective.supports?.find(({ to }) => to === target);
      return support === undefined ? [] : [this.#objective(scored, support.how ?? null)];
    });
  }

  /** What no branch has shown: first what supports nothing here, then whatever is left of loops. */
  rest(): TreeNode[] {
    const roots = this.#objectives.filter(({ objective }) => !objective.supports?.some(({ to }) => this.#isHere(to)));
    const left = [...roots, ...this.#objectives];
    return left.flatMap((scored) => (this.#shown.has(scored.objective.id) ? [] : [this.#objective(scored, null)]));
  }

  #isHere(reference: string): boolean {
    const [team, objective] = reference.split("/");
    return reference.startsWith("priority:") || this.#known.has(`${team}/${objective}`);
  }

  #objective(scored: ScoredObjective, how: string | null): TreeNode {
    const { id, title, owner } = scored.objective;
    const node = {
      ...EMPTY,
      kind: "objective" as const,
      id,
      title,
      owner,
      how,
      status: scored.status,
      progress: scored.progress,
    };
    if (this.#shown.has(id)) return { ...node, repeated: true, children: [] };
    this.#shown.add(id);
    return {
      ...node,
      children: [
        ...scored.keyResults.map((each) => this.#keyResult(each)),
        ...this.supporters(id),
        ...this.#loose(scored),
      ],
    };
  }

  #keyResult(scored: ScoredKeyResult): TreeNode {
    const { ref, title, owner, initiatives } = scored.keyResult;
    const children = [...this.supporters(ref), ...initiatives.map((initiative) => initiativeNode(initiative, ref))];
    const measured = scored.lastCheckIn !== null || scored.progress > 0;
    return {
      ...EMPTY,
      kind: "key-result",
      id: ref,
      title,
      owner,
      status: scored.status,
      progress: measured ? scored.progress : null,
      children,
    };
  }

  /** Initiatives that are for the objective as a whole. */
  #loose({ objective }: ScoredObjective): TreeNode[] {
    return (objective.initiatives ?? [])
      .filter((each) => each.for === undefined)
      .map((each) => initiativeNode(each, objective.id));
  }
}

function initiativeNode(
  initiative: { id: string; title: string; owner?: string | undefined; state?: InitiativeState | undefined },
  parent: string,
): TreeNode {
  const { id, title, owner = null, state = "todo" } = initiative;
  return { ...EMPTY, kind: "initiative", id: `${parent}#${id}`, title, owner, state, children: [] };
}
