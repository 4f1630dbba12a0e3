import type { Pointer } from "../../model/problem.ts";
import { didYouMean, nearest } from "../check/nearest.ts";
import { startsWith } from "../check/pointers.ts";
import { hasLostNames, lostHandles, type NamedList, pointerInFile } from "../check/salvaged.ts";
import { HARMLESS, type Remark } from "../remark.ts";
import type { Escalation, Workspace } from "../workspace.ts";

/** What can be wrong with a folder, so that nobody knows what is in it. */
const UNREAD: ReadonlySet<string> = new Set(["path/unreadable", "path/symbolic-link"]);

/** Where in which file something is written. */
export interface Spot {
  readonly file: string;
  readonly pointer: Pointer;
  readonly at?: "key" | "value";
  /** What the file is about. */
  readonly subject: string | null;
  /** Whether it counts only where it is written there: what is not comes from elsewhere, and is reported there. */
  readonly ifWritten?: boolean;
}

export interface Sighting extends Remark, Pick<Spot, "file" | "subject" | "ifWritten"> {}

/**
 * Looks references up, and collects those that lead nowhere. What exists is decided by the files that are there:
 * a file that cannot be used says nothing of what it holds, so a reference into it passes.
 */
export class References {
  readonly found: Sighting[] = [];
  readonly #workspace: Workspace;
  readonly #objectives: readonly string[];
  /** References that were found to lead somewhere: the same ones are written many times. */
  readonly #sound = new Set<string>();
  /** What stands for a handle in a team file and is none; null when there may be anybody in one. */
  readonly #lostHandles: readonly string[] | null;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
    this.#lostHandles = this.#handlesLost();
    this.#objectives = [...workspace.cycles.values()].flatMap((cycle) => [...cycle.objectives.keys()]);
  }

  report(
    spot: Spot,
    rule: string,
    message: string,
    help: string,
    evidence: Readonly<Record<string, unknown>> = {},
  ): void {
    const { file, pointer, subject, at = "value", ifWritten = false } = spot;
    this.found.push({ file, pointer, subject, at, ifWritten, rule, message, help, evidence });
  }

  /** An owner, lead, deputy, cover or role: someone who must act, so an unknown one is an error. */
  person(handle: string | null | undefined, spot: Spot): void {
    if (handle === undefined || handle === null || this.knows(handle)) return;
    const help = this.#workspace.teams.has(handle)
      ? `"${handle}" is a team; name one person, such as its lead ${this.#workspace.teams.get(handle)?.lead}.`
      : didYouMean(handle, this.#handles(), "Add them under members of their team, or correct the handle.");
    this.report(spot, "reference/unknown-person", `Nobody has the handle "${handle}"`, help, { reference: handle });
  }

  /** Whether someone is in a team, or may be one of those whose handle there is wrong: asked for each of thousands of check-ins, before anything is made to report. */
  knows(handle: string): boolean {
    return this.#workspace.people.has(handle) || this.#mayBeLost(handle);
  }

  #mayBeLost(handle: string): boolean {
    return this.#lostHandles?.some((lost) => nearest(handle, [lost]) !== null) ?? true;
  }

  /** Someone who merely wrote something and may have left since. */
  author(handle: string | undefined, spot: Spot): void {
    if (handle === undefined || this.knows(handle)) return;
    const help = didYouMean(
      handle,
      this.#handles(),
      "Fine if they have left; else add them under members of their team.",
    );
    this.report(spot, "reference/departed-person", `"${handle}" is in no team`, help, { reference: handle });
  }

  team(id: string | undefined, spot: Spot): void {
    if (id === undefined || this.#workspace.teams.has(id) || this.#isFile(`teams/${id}.yaml`)) return;
    const help = didYouMean(id, this.#stems(/^teams\/(.+)\.yaml$/), `Add teams/${id}.yaml, or correct the id.`);
    this.report(spot, "reference/unknown-team", `There is no team "${id}"`, help, { reference: id });
  }

  /** Whether a check that reports what it finds here finds nothing; what it found is dropped. */
  passes(check: () => void): boolean {
    const before = this.found.length;
    check();
    const sound = this.found.length === before;
    this.found.length = before;
    return sound;
  }

  /** An objective, or a key result where the reference has a third part. */
  objectiveOrKeyResult(reference: string, cycle: string, spot: Spot): void {
    const key = `${cycle}:${reference}`;
    if (this.#sound.has(key)) return;
    const before = this.found.length;
    this.#checkObjectiveOrKeyResult(reference, cycle, spot);
    if (this.found.length === before) this.#sound.add(key);
  }

  #checkObjectiveOrKeyResult(reference: string, cycle: string, spot: Spot): void {
    const { cycle: named, objective, keyResult } = splitReference(reference, cycle);
    const objectivePath = `cycles/${named}/okrs/${objective}.yaml`;
    const found = this.#workspace.cycles.get(named)?.objectives.get(objective);
    if (found === undefined && !this.#isFile(objectivePath)) {
      this.#unknownObjective(reference, named, objective, spot);
      return;
    }
    if (keyResult === null || found === undefined) return;
    if (found.keyResults.some(({ id }) => id === keyResult) || this.hasLostNames(found.file, "key_results")) return;
    const known = found.keyResults.map(({ id }) => id);
    const help = didYouMean(keyResult, known, `${objective} has ${known.join(", ")}.`);
    this.report(spot, "reference/unknown-key-result", `${objective} has no key result "${keyResult}"`, help, {
      reference,
    });
  }

  priority(reference: string, spot: Spot): void {
    const id = reference.slice("priority:".length);
    if (this.#workspace.priorities.has(id) || this.#hasUnread("priorities/", "priorities")) return;
    const help = didYouMean(
      id,
      [...this.#workspace.priorities.keys()],
      "Add it to priorities/<year>.yaml, or correct the id.",
    );
    this.report(spot, "reference/unknown-priority", `There is no priority "${id}"`, help, { reference });
  }

  learning(stem: string, spot: Spot): void {
    if (this.#workspace.learnings.has(stem) || this.#isFile(`learnings/${stem}.yaml`)) return;
    const help = didYouMean(
      stem,
      this.#stems(/^learnings\/(.+)\.yaml$/),
      `Add learnings/${stem}.yaml, or correct the name.`,
    );
    this.report(spot, "reference/unknown-learning", `There is no learning "${stem}"`, help, { reference: stem });
  }

  reflection(reference: string, cycle: string, spot: Spot): void {
    const { cycle: named, objective } = splitReference(reference, cycle);
    const path = `cycles/${named}/reflections/${objective}.yaml`;
    if (this.#workspace.cycles.get(named)?.reflections.has(objective) || this.#isFile(path)) return;
    const known = [...(this.#workspace.cycles.get(named)?.reflections.keys() ?? [])].map((id) => `${named}:${id}`);
    const help = didYouMean(reference, known, `Add ${path}, or correct the reference.`);
    this.report(spot, "reference/unknown-reflection", `${named}:${objective} has no reflection`, help, { reference });
  }

  decision(stem: string, cycle: string, spot: Spot): void {
    this.#dated("decision", stem, cycle, spot);
  }

  escalation(stem: string, cycle: string, spot: Spot): void {
    this.#dated("escalation", stem, cycle, spot);
  }

  /** The escalations of that name, whose files can be used. */
  escalationsNamed(stem: string): Escalation[] {
    return [...this.#workspace.cycles.values()]
      .flatMap(({ escalations }) => escalations.get(stem) ?? [])
      .filter(({ file }) => !this.isSalvaged(file));
  }

  /** What a key result or a blocker waits for. */
  needed(reference: string, cycle: string, spot: Spot): void {
    if (reference.startsWith("external:")) return;
    if (reference.startsWith("team:")) this.team(reference.slice("team:".length), spot);
    else this.objectiveOrKeyResult(reference, cycle, spot);
  }

  /** A team, a person or someone outside. */
  party(reference: string, spot: Spot): void {
    if (reference.startsWith("external:")) return;
    if (reference.startsWith("team:")) this.team(reference.slice("team:".length), spot);
    else this.person(reference, spot);
  }

  /** Also one that cannot be used. Asked last: the list of all files is only made for this. */
  #isFile(path: string): boolean {
    return this.#workspace.files.has(path) || this.#unreadFolders().some((folder) => path.startsWith(folder));
  }

  /** What lies in a folder that cannot be read may be there. */
  #unreadFolders(): string[] {
    return this.#workspace.problems.flatMap(({ file, rule }) => (UNREAD.has(rule) ? `${file}/` : []));
  }

  /** The names of files, also of those that cannot be used. */
  #stems(path: RegExp): string[] {
    return [...this.#workspace.files].flatMap((file) => path.exec(file)?.[1] ?? []);
  }

  #handles(): string[] {
    return [...this.#workspace.people.keys()];
  }

  /** Decisions and escalations may be referred to from a later cycle, so every cycle is looked through. */
  #dated(kind: "decision" | "escalation", stem: string, cycle: string, spot: Spot): void {
    const cycles = [cycle, ...this.#workspace.cycles.keys()];
    if (cycles.some((id) => this.#workspace.cycles.get(id)?.[`${kind}s`].has(stem))) return;
    if (cycles.some((id) => this.#isFile(`cycles/${id}/${kind}s/${stem}.yaml`))) return;
    const known = this.#stems(new RegExp(`^cycles/[^/]+/${kind}s/(.+)\\.yaml$`));
    const help = didYouMean(stem, known, `Add cycles/${cycle}/${kind}s/${stem}.yaml, or correct the name.`);
    this.report(spot, `reference/unknown-${kind}`, `There is no ${kind} "${stem}"`, help, { reference: stem });
  }

  #unknownObjective(reference: string, cycle: string, objective: string, spot: Spot): void {
    const elsewhere = [...this.#workspace.cycles.values()].find((each) => each.objectives.has(objective));
    const help =
      elsewhere === undefined
        ? didYouMean(
            objective,
            this.#objectives,
            `Add cycles/${cycle}/okrs/${objective}.yaml, or correct the reference.`,
          )
        : `It is in ${elsewhere.id}: write ${elsewhere.id}:${objective}.`;
    this.report(spot, "reference/unknown-objective", `${cycle} has no objective "${objective}"`, help, { reference });
  }

  /** Whether a folder or a file below it could not be read whole, so that not every name in it is known. */
  #hasUnread(folder: string, list: NamedList): boolean {
    return this.#wrongFiles(folder).some((file) => this.hasLostNames(file, list) !== false);
  }

  #handlesLost(): string[] | null {
    const lost = this.#wrongFiles("teams/").map((file) => {
      const salvaged = this.#workspace.salvaged.get(file);
      return salvaged === undefined ? null : lostHandles(salvaged);
    });
    return lost.every((handles) => handles !== null) ? lost.flat() : null;
  }

  /** A folder and the files below it, where they cannot be used. */
  #wrongFiles(folder: string): string[] {
    return this.#workspace.problems.flatMap(({ file, rule, severity }) =>
      severity === "error" && `${file}/`.startsWith(folder) && !HARMLESS.has(rule) ? [file] : [],
    );
  }

  /** Whether a file cannot be used, and only what is left of it is looked at. */
  isSalvaged(file: string): boolean {
    return this.#workspace.salvaged.has(file);
  }

  /** Whether what stands at a pointer into what is left of a file only holds the place of something unknown. */
  isGuessed(file: string, pointer: Pointer): boolean {
    const salvaged = this.#workspace.salvaged.get(file);
    if (salvaged === undefined || salvaged.guessed.length === 0) return false;
    const place = pointerInFile(pointer, salvaged.lists);
    return salvaged.guessed.some((guess) => startsWith(place, guess));
  }

  /** Whether names are missing from what is left of a file; null for a file of which nothing is left. */
  hasLostNames(file: string, list: NamedList): boolean | null {
    const salvaged = this.#workspace.salvaged.get(file);
    return salvaged === undefined ? null : hasLostNames(salvaged, list);
  }
}

/** Takes a reference apart: `2026-Q3:growth/activation/kr1`. Without a cycle it means the one given. */
export function splitReference(
  reference: string,
  cycle: string,
): { cycle: string; objective: string; keyResult: string | null } {
  const colon = reference.indexOf(":");
  const named = colon === -1 ? cycle : reference.slice(0, colon);
  const [team = "", objective = "", keyResult = null] = reference.slice(colon + 1).split("/");
  return { cycle: named, objective: `${team}/${objective}`, keyResult };
}
