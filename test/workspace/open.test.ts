import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { Cache } from "../../src/workspace/cache.ts";
import { findWorkspace, NoWorkspaceError, openWorkspace } from "../../src/workspace/open.ts";
import { onBase } from "../../src/workspace/rules/base.ts";
import { validate } from "../../src/workspace/validate.ts";
import type { Workspace } from "../../src/workspace/workspace.ts";

const top = realpathSync(mkdtempSync(join(tmpdir(), "okr-open-")));
afterAll(() => rmSync(top, { recursive: true }));

let folders = 0;
function folderOf(files: Readonly<Record<string, string>> = {}): string {
  const root = join(top, String(folders++));
  for (const { file, text } of onBase(Object.entries(files).map(([file, text]) => ({ file, text }))))
    put(root, file, text);
  return root;
}

function put(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const open = (root: string): Promise<Workspace> => openWorkspace(root, { cache: null });

describe("finding a workspace", () => {
  it("goes upward to the nearest settings, through links, from a file too", () => {
    const root = folderOf({ "cycles/2026-Q4/okrs/okr.yaml": "version: 1\norganisation: Inner\n" });
    symlinkSync(join(root, "teams"), join(top, "teams-link"));
    expect(findWorkspace(root)).toBe(root);
    expect(findWorkspace(join(root, "teams"))).toBe(root);
    expect(findWorkspace(join(root, "teams/growth.yaml"))).toBe(root);
    expect(findWorkspace(join(top, "teams-link"))).toBe(root);
    expect(findWorkspace(join(root, "cycles/2026-Q4/okrs/growth"))).toBe(join(root, "cycles/2026-Q4/okrs"));
  });

  it("fails with a word", async () => {
    expect(() => findWorkspace(join(top, "nowhere"))).toThrow(NoWorkspaceError);
    expect(() => findWorkspace(top)).toThrow(/^There is no okr\.yaml in/);
    await expect(openWorkspace(top)).rejects.toThrow(NoWorkspaceError);
  });
});

describe("an open workspace", () => {
  it("knows of a cycle that was not read whether it has reflections", async () => {
    const dates = "starts: 2026-07-01\nends: 2026-09-30\nstate: closed\n";
    const root = folderOf({
      "cycles/2026-Q3/cycle.yaml": dates,
      "cycles/2026-Q3/reflections/growth/activation.yaml": "by: ada\nkey_results: {}\n",
    });
    const { cycles } = await openWorkspace(root, { cache: null, cycles: () => ["2026-Q4"] });
    expect(cycles.get("2026-Q3")).toMatchObject({ loaded: false, hasReflections: true });
    expect(cycles.get("2026-Q4")).toMatchObject({ loaded: true, hasReflections: false });
  });

  it("holds every file, with the format's defaults filled in", async () => {
    const workspace = await open(folderOf({ "cycles/2026-Q4/okrs/growth/slow.yaml": SLOW }));
    expect(workspace.problems).toEqual([]);
    expect(workspace.settings).toMatchObject({ timezone: "Europe/London", week: { opens: "09:00", closes: "17:30" } });
    expect([...workspace.people.keys()]).toEqual(["mira", "ada", "bo"]);
    expect(workspace.people.get("bo")).toMatchObject({ team: "growth", name: "Bo Chen", email: null, away: [] });
    const cycle = workspace.cycles.get("2026-Q4");
    expect(cycle).toMatchObject({ state: "active", loaded: true });
    expect(cycle?.objectives.get("growth/activation")).toMatchObject({
      state: "active",
      commitment: "stretch",
      addedOn: "2026-10-01",
    });
    const [kr1] = cycle?.objectives.get("growth/activation")?.keyResults ?? [];
    expect(kr1).toMatchObject({
      ref: "growth/activation/kr1",
      owner: "ada",
      weight: 1,
      primary: false,
      state: "active",
      index: 0,
    });
    expect(kr1?.checkIns).toMatchObject([{ date: "2026-11-20", value: 36.5, by: "ada" }]);
    expect(cycle?.objectives.get("growth/slow")?.keyResults.map(({ state, owner }) => [state, owner])).toEqual([
      ["backlog", "bo"],
      ["stopped", "ada"],
      ["backlog", "bo"],
    ]);
  });

  it("reads a cycle once that is asked for twice", async () => {
    const workspace = await openWorkspace(folderOf({}), { cache: null, cycles: () => ["2026-Q4", "2026-Q4"] });
    const keyResults = workspace.cycles.get("2026-Q4")?.objectives.get("growth/activation")?.keyResults ?? [];
    expect(keyResults[0]?.checkIns).toHaveLength(1);
    expect(workspace.problems).toEqual([]);
  });

  it("keeps what is wrong apart, and what depends on it", async () => {
    const workspace = await open(
      folderOf({
        "teams/growth.yaml": "name: [\n",
        "cycles/2026-Q4/okrs/growth/activation.yaml": "title: T\n",
        "cycles/2026-Q4/reflections/growth/nowhere.yaml": "by: mira\nkey_results: {}\n",
      }),
    );
    expect(workspace.problems.map(({ rule, file }) => `${rule} ${file}`)).toEqual(
      expect.arrayContaining([
        "format/missing-key cycles/2026-Q4/okrs/growth/activation.yaml",
        "format/syntax teams/growth.yaml",
      ]),
    );
    expect([...workspace.teams.keys()]).toEqual(["company"]);
    expect(workspace.files.has("teams/growth.yaml")).toBe(true);
    expect(workspace.strays.map(({ file }) => file)).toEqual([
      "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-20.yaml",
      "cycles/2026-Q4/reflections/growth/nowhere.yaml",
    ]);
  });

  it("reads the cycles that are asked for, and knows the dates of the others", async () => {
    const root = folderOf({
      "cycles/2026-Q3/cycle.yaml": "starts: 2026-07-01\nends: 2026-09-30\nstate: closed\n",
      "cycles/2026-Q3/okrs/growth/past.yaml": "title: [\n",
    });
    let offered: unknown;
    const workspace = await openWorkspace(root, {
      cache: null,
      cycles: (settings, cycles) => {
        offered = [settings.organisation, cycles];
        return ["2026-Q4"];
      },
    });
    expect(offered).toEqual([
      "Harbour",
      [
        { id: "2026-Q3", starts: "2026-07-01", ends: "2026-09-30" },
        { id: "2026-Q4", starts: "2026-10-01", ends: "2026-12-31" },
      ],
    ]);
    expect([...workspace.cycles.values()].map(({ id, loaded }) => [id, loaded])).toEqual([
      ["2026-Q3", false],
      ["2026-Q4", true],
    ]);
    expect(workspace.problems).toEqual([]);
    expect(workspace.files.has("cycles/2026-Q3/okrs/growth/past.yaml")).toBe(true);
  });

  it("takes the first of two definitions of a person, and the later of two years of a priority", async () => {
    const workspace = await open(
      folderOf({
        "teams/growth2.yaml": "name: G2\nlevel: team\nparent: growth\nlead: ada\nmembers: {ada: {name: Another Ada}}\n",
        "priorities/2025.yaml": "priorities: [{id: p, title: Old, owner: ada}, {id: q, title: Q, owner: ada}]\n",
        "priorities/2026.yaml": "priorities: [{id: r, title: R, owner: ada}, {id: p, title: New, owner: ada}]\n",
      }),
    );
    expect(workspace.people.get("ada")).toMatchObject({ name: "Ada Okafor", team: "growth" });
    expect(workspace.priorities.get("p")).toMatchObject({ title: "New", year: "2026", rank: 2 });
    expect(workspace.priorities.get("q")).toMatchObject({ year: "2025", rank: 2 });
  });

  it("passes over a file that goes away between listing and reading", async () => {
    const root = folderOf();
    const { DiskSource } = await import("../../src/workspace/disk.ts");
    const disk = new DiskSource(root);
    const workspace = await openWorkspace(root, {
      cache: null,
      source: {
        list: async () => {
          const listed = await disk.list();
          rmSync(join(root, "teams/growth.yaml"));
          return listed;
        },
        read: (entries, visit) => disk.read(entries, visit),
      },
    });
    expect(workspace.problems).toEqual([]);
    expect(workspace.teams.has("growth")).toBe(false);
    expect(workspace.files.has("teams/growth.yaml")).toBe(false);
  });
});

describe("remembering", () => {
  const withoutSource = ({ source: _source, ...workspace }: Workspace): object => workspace;

  it("gives the same workspace as reading, problems and all, through every change", async () => {
    const root = folderOf({ "cycles/2026-Q4/okrs/growth/wrong.yaml": "title: T\nownr: ada\nkey_results: []\n" });
    const folder = join(top, "cache");
    const changes = [
      () => {},
      () => put(root, "teams/web.yaml", "name: Web\nlevel: team\nparent: growth\nlead: nobody\n"),
      () => put(root, "teams/web.yaml", "name: Web\nlevel: team\nparent: growth\nlead: ada\n"),
      () => rmSync(join(root, "cycles/2026-Q4/okrs/growth/wrong.yaml")),
      () => put(root, "teams/README.md", "Not ours.\n"),
      () => rmSync(join(root, "cycles/2026-Q4/checkins"), { recursive: true }),
    ];
    for (const change of changes) {
      change();
      for (let run = 0; run < 2; run++) {
        const [read, recalled] = [await open(root), await openWorkspace(root, { cache: new Cache(folder) })];
        expect(withoutSource(recalled)).toEqual(withoutSource(read));
        expect(await validate(recalled)).toEqual(await validate(read));
      }
    }
  });
});

const SLOW = `title: Slow
owner: bo
state: backlog
key_results:
  - {id: kr1, title: One, type: percentage}
  - {id: kr2, title: Two, type: percentage, state: stopped, owner: ada}
  - {id: kr3, title: Three, type: percentage, state: active}
`;
