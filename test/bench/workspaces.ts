import { rmSync } from "node:fs";
import { join } from "node:path";
import { FLAG_IDS } from "../../src/model/flag-ids.ts";
import { commitAll, type GeneratedFile, generateFiles, type Wanted, writeFiles } from "./generate.ts";
import { withProblems } from "./workspace/problems.ts";

/** Generated workspaces by name, each made when it is first asked for. */
export class Workspaces {
  private readonly folder: string;
  private readonly made = new Map<string, string>();

  constructor(folder: string) {
    this.folder = folder;
  }

  /** A valid one, committed to git. */
  valid(files: number): string {
    return this.make(`${files}`, true, () => generateFiles({ files }));
  }

  /** Another one like it, for files to be changed in. */
  changing(files: number): { dir: string; files: GeneratedFile[] } {
    const all = listOf({ files });
    return { dir: this.make(`${files}-changing`, true, () => all), files: all };
  }

  /** With so many files that have a problem. */
  broken(files: number, problems: number): string {
    return this.make(`${files}-broken`, true, () => withProblems(listOf({ files }), problems));
  }

  /** A valid one in which every flag is switched off. */
  unflagged(files: number): string {
    const off = `rules: {${FLAG_IDS.map((id) => `${id}: off`).join(", ")}}`;
    const settings = (file: GeneratedFile) =>
      file.path === "okr.yaml" ? { ...file, text: file.text.replace(/^rules: .*$/m, off) } : file;
    return this.make(`${files}-unflagged`, true, () => listOf({ files }).map(settings));
  }

  /** With quoted dates, and not in git, since only ajv-cli reads it. */
  quoted(files: number): string {
    return this.make(`${files}-quoted`, false, () => generateFiles({ files, quoteDates: true }));
  }

  private make(name: string, inGit: boolean, generate: () => Iterable<GeneratedFile>): string {
    const known = this.made.get(name);
    if (known !== undefined) return known;
    process.stderr.write(`generating ${name} …\n`);
    const dir = join(this.folder, name);
    writeFiles(dir, generate());
    if (inGit) commitAll(dir);
    this.made.set(name, dir);
    return dir;
  }
}

function listOf(wanted: Wanted): GeneratedFile[] {
  return [...generateFiles(wanted)];
}

/** Makes okr forget what earlier runs have read in a workspace that is a whole git repository. */
export function forget(dir: string): void {
  rmSync(join(dir, ".git/okr"), { recursive: true, force: true });
}
