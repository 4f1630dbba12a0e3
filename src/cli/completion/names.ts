import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CYCLE_ID_PATTERN, ID_PATTERN } from "../../model/patterns.ts";
import { isPlace, placeOf } from "../../workspace/layout.ts";
import { readPlain } from "../../workspace/yaml/plain.ts";

/** Something that can be typed, with what it is. */
export interface Suggestion {
  readonly value: string;
  readonly description: string;
}

/**
 * The names in a workspace, read as they are asked for. Ids come from paths; a file is opened only for what stands in
 * it. Nothing is validated, and what is not written plainly has no names, since Tab cannot wait. Names come from people's files and end up in a shell, so
 * only what is written as an id leaves here.
 */
export class Names {
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  teams(): Suggestion[] {
    return this.#ids("teams").map((id) => ({ value: id, description: textOf(this.#read(`teams/${id}.yaml`), "name") }));
  }

  people(): Suggestion[] {
    return this.#ids("teams").flatMap((id) =>
      Object.entries(mapOf(this.#read(`teams/${id}.yaml`), "members"))
        .filter(([handle]) => ID_PATTERN.test(handle))
        .map(([handle, person]) => ({ value: handle, description: textOf(person, "name") })),
    );
  }

  priorities(): Suggestion[] {
    const years = this.#list("priorities").filter((name) => /^\d{4}\.yaml$/.test(name));
    return years.flatMap((name) => items(this.#read(`priorities/${name}`), "priorities"));
  }

  /** The cycles with their dates, as `currentCycle` takes them. */
  cycles(): { id: string; starts: string; ends: string }[] {
    return this.#list("cycles")
      .filter((id) => CYCLE_ID_PATTERN.test(id))
      .map((id) => {
        const cycle = this.#read(`cycles/${id}/cycle.yaml`);
        return { id, starts: textOf(cycle, "starts"), ends: textOf(cycle, "ends") };
      });
  }

  objectives(cycle: string): Suggestion[] {
    return this.#objectiveFiles(cycle).map(({ id, file }) => ({
      value: id,
      description: textOf(this.#read(file), "title"),
    }));
  }

  keyResults(cycle: string): Suggestion[] {
    return this.#objectiveFiles(cycle).flatMap(({ id, file }) =>
      items(this.#read(file), "key_results").map(({ value, description }) => ({
        value: `${id}/${value}`,
        description,
      })),
    );
  }

  /** The escalations or the decisions of a cycle. */
  dated(cycle: string, folder: "escalations" | "decisions"): Suggestion[] {
    return this.#datedIn(`cycles/${cycle}/${folder}`, "title");
  }

  lessons(): Suggestion[] {
    return this.#datedIn("learnings", "lesson");
  }

  /** The actions that a cycle's decisions and reviews left, and that nobody has done or dropped. */
  actions(cycle: string): Suggestion[] {
    const reviews = `cycles/${cycle}/reviews`;
    const records = [
      ...this.#filesIn(`cycles/${cycle}/decisions`).map(({ stem, file }) => ({ id: stem, file })),
      ...this.#list(reviews).flatMap((team) =>
        this.#filesIn(`${reviews}/${team}`).map(({ stem, file }) => ({ id: `${team}/${stem}`, file })),
      ),
    ];
    return records.flatMap(({ id, file }) =>
      items(this.#read(file), "actions", "what", (action) => !("done" in action || "dropped" in action)).map(
        ({ value, description }) => ({ value: `${id}#${value}`, description }),
      ),
    );
  }

  /** Files that are named by a date and a slug, each with one of its texts. */
  #datedIn(folder: string, key: string): Suggestion[] {
    return this.#filesIn(folder).map(({ stem, file }) => ({
      value: stem,
      description: textOf(this.#read(file), key),
    }));
  }

  #filesIn(folder: string): { stem: string; file: string }[] {
    return this.#list(folder)
      .map((name) => `${folder}/${name}`)
      .flatMap((file) => {
        const place = placeOf(file);
        return place !== null && isPlace(place) ? [{ stem: place.stem, file }] : [];
      });
  }

  #objectiveFiles(cycle: string): { id: string; file: string }[] {
    const teams = this.#list(`cycles/${cycle}/okrs`).filter((team) => ID_PATTERN.test(team));
    return teams.flatMap((team) =>
      this.#ids(`cycles/${cycle}/okrs/${team}`).map((id) => ({
        id: `${team}/${id}`,
        file: `cycles/${cycle}/okrs/${team}/${id}.yaml`,
      })),
    );
  }

  #ids(folder: string): string[] {
    return this.#list(folder)
      .filter((name) => name.endsWith(".yaml"))
      .map((name) => name.slice(0, -".yaml".length))
      .filter((id) => ID_PATTERN.test(id));
  }

  #list(folder: string): string[] {
    try {
      return readdirSync(join(this.#root, folder)).sort();
    } catch {
      return [];
    }
  }

  #read(file: string): unknown {
    try {
      return readPlain(readFileSync(join(this.#root, file), "utf8").replaceAll("\r\n", "\n"))?.value;
    } catch {
      return undefined;
    }
  }
}

/** The items of a list, by id, each with one of its texts. */
function items(
  file: unknown,
  key: string,
  text = "title",
  isMeant: (item: object) => boolean = () => true,
): Suggestion[] {
  const list = isMap(file) ? file[key] : undefined;
  if (!Array.isArray(list)) return [];
  return list
    .filter((item) => isMap(item) && isMeant(item))
    .map((item) => ({ value: textOf(item, "id"), description: textOf(item, text) }))
    .filter(({ value }) => ID_PATTERN.test(value));
}

function mapOf(file: unknown, key: string): Readonly<Record<string, unknown>> {
  const value = isMap(file) ? file[key] : undefined;
  return isMap(value) ? value : {};
}

function textOf(value: unknown, key: string): string {
  const text = isMap(value) && Object.hasOwn(value, key) ? value[key] : "";
  return typeof text === "string" || typeof text === "number" ? String(text) : "";
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
