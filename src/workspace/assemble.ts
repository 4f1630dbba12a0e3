import { groupBy } from "../model/group-by.ts";
import type { Kind } from "../model/kinds.ts";
import type { ReviewKind } from "../model/patterns.ts";
import type { Problem } from "../model/problem.ts";
import type { WorkState } from "../model/state.ts";
import type { CheckInDigest } from "./check-in-digest.ts";
import type { FactsOfKind } from "./facts.ts";
import { isPlace, type Place, placeBeside } from "./layout.ts";
import type { LoadedFolder } from "./loaded-folder.ts";
import { settingsFrom } from "./settings.ts";
import type { Source } from "./source.ts";
import type {
  CheckIn,
  CheckInFacts,
  Cycle,
  Decision,
  Escalation,
  KeyResult,
  Learning,
  Objective,
  Person,
  Priority,
  Reflection,
  Review,
  Stray,
  Team,
  Workspace,
} from "./workspace.ts";

export interface Parts {
  readonly root: string;
  readonly source: Source;
  readonly folders: readonly LoadedFolder[];
  /** Lists every path of the format, loaded or not. */
  readonly paths: () => ReadonlySet<string>;
  /** How many there are; null when that takes the list. */
  readonly count: number | null;
  /** The cycles that have a folder. */
  readonly cycleIds: ReadonlySet<string>;
  /** Those of them that have a folder of reflections. */
  readonly reflectedIn: ReadonlySet<string>;
  /** The cycles whose files were read. */
  readonly chosen: readonly string[];
  readonly problems: readonly Problem[];
  readonly ignores: Workspace["ignores"];
  /** The files of which only a part was loaded. */
  readonly salvaged: Workspace["salvaged"];
}

/** Puts the files of a workspace together: what belongs to what, defaults filled in, everything indexed. */
export function assemble(parts: Parts): Workspace {
  const files = new FilesByKind(parts.folders);
  const { cycles, strays } = cyclesFrom(files, parts);
  let paths: ReadonlySet<string> | null = null;
  const teams = new Map(
    files.all("team").map(({ place, path, facts }) => [place.team, { ...facts, id: place.team, file: path }]),
  );
  return {
    root: parts.root,
    source: parts.source,
    settings: settingsFrom(files.all("settings")[0]?.facts ?? {}),
    teams,
    people: peopleOf(teams),
    priorities: prioritiesFrom(files),
    learnings: dated<Learning>(files.all("learning")),
    diagnostics: files.all("diagnostic").map(({ place, path, facts }) => ({ ...facts, date: place.date, file: path })),
    cycles,
    strays,
    problems: parts.problems,
    ignores: parts.ignores,
    salvaged: parts.salvaged,
    get files() {
      paths ??= parts.paths();
      return paths;
    },
    get fileCount() {
      return parts.count ?? this.files.size;
    },
    cycleIds: parts.cycleIds,
    digests: digestsOf(files.folders("check-in")),
  };
}

function digestsOf(folders: readonly LoadedFolder[]): Map<string, CheckInDigest> {
  return new Map(folders.flatMap(({ path, digest }) => (digest === null ? [] : [[path, digest]])));
}

interface FileOf<K extends Kind> {
  readonly path: string;
  readonly place: Place;
  readonly facts: FactsOfKind[K];
}

/** The files by kind, in order of path. */
class FilesByKind {
  readonly #folders: ReadonlyMap<Kind, readonly LoadedFolder[]>;

  constructor(folders: readonly LoadedFolder[]) {
    this.#folders = groupBy(folders, ({ place }) => place.kind);
  }

  folders(kind: Kind): readonly LoadedFolder[] {
    return this.#folders.get(kind) ?? [];
  }

  all<K extends Kind>(kind: K): readonly FileOf<K>[] {
    return this.folders(kind).flatMap(filesIn<K>);
  }
}

function filesIn<K extends Kind>({ place: first, files }: LoadedFolder): FileOf<K>[] {
  return files.flatMap(({ path, facts }) => {
    const place = placeBeside(first, path);
    return place !== null && isPlace(place) ? [{ path, place, facts: facts as FactsOfKind[K] }] : [];
  });
}

function peopleOf(teams: ReadonlyMap<string, Team>): Map<string, Person> {
  const people = new Map<string, Person>();
  for (const team of teams.values()) {
    for (const [handle, member] of Object.entries(team.members ?? {})) {
      if (people.has(handle)) continue; // the second definition is a problem; the first one counts
      people.set(handle, {
        handle,
        team: team.id,
        file: team.file,
        name: member?.name ?? handle,
        email: member?.email ?? null,
        away: member?.away ?? [],
      });
    }
  }
  return people;
}

/** Where two years rank the same priority, the later year counts. */
function prioritiesFrom(files: FilesByKind): Map<string, Priority> {
  const priorities = new Map<string, Priority>();
  for (const { path, place, facts } of files.all("priorities")) {
    facts.priorities.forEach((priority, index) => {
      priorities.set(priority.id, { ...priority, year: place.stem, rank: index + 1, file: path });
    });
  }
  return priorities;
}

function dated<T>(files: readonly { path: string; place: Place; facts: object }[]): Map<string, T> {
  return new Map(
    files.map(({ path, place, facts }) => [
      place.stem,
      { ...facts, id: place.stem, date: place.date, file: path } as T,
    ]),
  );
}

function cyclesFrom(
  files: FilesByKind,
  { chosen, reflectedIn }: Pick<Parts, "chosen" | "reflectedIn">,
): { cycles: Map<string, Cycle>; strays: Stray[] } {
  const strays: Stray[] = [];
  const inCycle = <K extends Kind>(kind: K) => groupBy(files.all(kind), ({ place }) => place.cycle);
  const objectives = inCycle("objective");
  const checkIns = groupBy(files.folders("check-in"), ({ place }) => place.cycle);
  const escalations = inCycle("escalation");
  const decisions = inCycle("decision");
  const reviews = inCycle("review");
  const reflections = inCycle("reflection");
  const cycles = files.all("cycle").map(({ path, place: { cycle: id }, facts }): Cycle => {
    const built = objectivesFrom(objectives.get(id) ?? [], checkIns.get(id) ?? [], facts.starts);
    strays.push(...built.strays);
    return {
      id,
      file: path,
      starts: facts.starts,
      ends: facts.ends,
      state: facts.state ?? "active",
      loaded: chosen.includes(id),
      objectives: built.objectives,
      escalations: dated<Escalation>(escalations.get(id) ?? []),
      decisions: dated<Decision>(decisions.get(id) ?? []),
      reviews: new Map(
        (reviews.get(id) ?? []).map((review) => [`${review.place.team}/${review.place.stem}`, reviewFrom(review)]),
      ),
      reflections: new Map(
        (reflections.get(id) ?? []).map(({ path: file, place, facts: reflection }): [string, Reflection] => {
          const objective = `${place.team}/${place.objective}`;
          if (!built.objectives.has(objective)) strays.push({ file, place, checkIn: null });
          return [objective, { ...reflection, file, objective }];
        }),
      ),
      hasReflections: reflectedIn.has(id),
    };
  });
  cycles.sort((a, b) => (a.starts === b.starts ? (a.id < b.id ? -1 : 1) : a.starts < b.starts ? -1 : 1));
  return { cycles: new Map(cycles.map((cycle) => [cycle.id, cycle])), strays };
}

function reviewFrom({ path, place, facts }: FileOf<"review">): Review {
  const kind = place.stem.slice(place.date.length + 1) as ReviewKind;
  return { ...facts, id: `${place.team}/${place.stem}`, team: place.team, date: place.date, kind, file: path };
}

function objectivesFrom(
  objectives: readonly FileOf<"objective">[],
  checkIns: readonly LoadedFolder[],
  cycleStarts: string,
): { objectives: Map<string, Objective>; strays: Stray[] } {
  const byKeyResult = new Map(
    checkIns.map((folder) => {
      const { team, objective, keyResult } = folder.place;
      return [`${team}/${objective}/${keyResult}`, folder];
    }),
  );
  const built = new Map<string, Objective>();
  for (const file of objectives) {
    const objective = objectiveFrom(file, byKeyResult, cycleStarts);
    built.set(objective.id, objective);
    for (const { ref } of objective.keyResults) byKeyResult.delete(ref);
  }
  return { objectives: built, strays: [...byKeyResult.values()].flatMap(straysIn) };
}

function straysIn(folder: LoadedFolder): Stray[] {
  return checkInsFrom(folder).map((checkIn) => {
    const place = { ...folder.place, date: checkIn.date, stem: checkIn.date };
    return { file: checkIn.file, place, checkIn };
  });
}

/** The facts themselves become the check-ins: there are thousands, and nobody else holds them any more. */
function checkInsFrom({ path: folder, files }: LoadedFolder): CheckIn[] {
  return files.map(({ path, facts }) => {
    const checkIn = facts as CheckInFacts & { file: string; date: string };
    checkIn.file = path;
    checkIn.date = path.slice(folder.length, -".yaml".length);
    return checkIn;
  });
}

function objectiveFrom(
  { path, place, facts }: FileOf<"objective">,
  folders: ReadonlyMap<string, LoadedFolder>,
  cycleStarts: string,
): Objective {
  const { key_results, ...rest } = facts;
  const id = `${place.team}/${place.objective}`;
  const state = facts.state ?? "active";
  const commitment = facts.commitment ?? "stretch";
  const addedOn = facts.added_on ?? cycleStarts;
  const initiatives = (facts.initiatives ?? []).map((initiative) => ({
    ...initiative,
    state: initiative.state ?? "todo",
  }));
  const keyResults = key_results.map((keyResult, index): KeyResult => {
    const ref = `${id}/${keyResult.id}`;
    return Object.assign(withCheckIns(folders.get(ref)), keyResult, {
      ref,
      objective: id,
      team: place.team,
      cycle: place.cycle,
      file: path,
      index,
      owner: keyResult.owner ?? facts.owner,
      weight: keyResult.weight ?? 1,
      primary: keyResult.primary ?? false,
      state: combine(keyResult.state ?? "active", state),
      commitment,
      addedOn,
      initiatives: initiatives.filter((initiative) => initiative.for === keyResult.id),
    });
  });
  return { ...rest, id, file: path, team: place.team, cycle: place.cycle, state, commitment, addedOn, keyResults };
}

/**
 * What a key result is made from: its check-ins are most of what is remembered, and not everybody asks. An object that
 * gets its getter first costs half of one that gets it last.
 */
function withCheckIns(folder: LoadedFolder | undefined): Pick<KeyResult, "checkIns"> {
  let checkIns: readonly CheckIn[] | null = null;
  return {
    get checkIns() {
      checkIns ??= folder === undefined ? [] : checkInsFrom(folder);
      return checkIns;
    },
  };
}

/** From the one that counts most to the one that counts least. */
const STATES: readonly WorkState[] = ["active", "done", "backlog", "draft", "stopped"];

/** A key result is no more alive than its objective. */
function combine(own: WorkState, objective: WorkState): WorkState {
  return STATES.indexOf(own) >= STATES.indexOf(objective) ? own : objective;
}
