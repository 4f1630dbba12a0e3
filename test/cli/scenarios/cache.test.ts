import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { canBeUnprivileged, emptyFolder, folderOf, okr, put, type Run, repositoryOf, snapshot } from "../scenario.ts";
import { MARINA_WITHOUT_PAST as MARINA } from "./marina.ts";

const QUESTIONS = [
  ["status", "--json"],
  ["validate", "--json"],
];

/** With something to report, so that problems are remembered too. */
const FILES = { ...MARINA, "cycles/2026-Q4/okrs/growth/typo.yaml": "title: T\nownr: ada\nkey_results: []\n" };

let expected: Run[];
beforeAll(async () => {
  expected = await ask(folderOf(FILES), { OKR_CACHE_DIR: emptyFolder() });
});

function ask(folder: string, env = {}, unprivileged = false): Promise<Run[]> {
  return Promise.all(QUESTIONS.map((question) => okr(folder, question, { env, unprivileged })));
}

/** Every file that a cache keeps. */
function kept(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile());
}

async function remembered(): Promise<{ folder: string; cache: string; env: { OKR_CACHE_DIR: string } }> {
  const [folder, cache] = [folderOf(FILES), emptyFolder()];
  const env = { OKR_CACHE_DIR: cache };
  expect(await ask(folder, env)).toEqual(expected);
  expect(kept(cache).length).toBeGreaterThan(1);
  return { folder, cache, env };
}

describe("what is remembered", () => {
  it("lies under the git directory, or in the user's cache folder, and never among the files", async () => {
    const repository = repositoryOf(folderOf(FILES));
    const plain = folderOf(FILES);
    const home = emptyFolder();
    const before = snapshot(plain);
    const runs = await Promise.all([
      ask(repository),
      ask(plain, { HOME: home }),
      ask(plain, { XDG_CACHE_HOME: join(home, "xdg") }),
    ]);
    for (const run of runs) expect(run).toEqual(expected);
    expect(kept(join(repository, ".git/okr")).length).toBeGreaterThan(0);
    expect(kept(join(home, ".cache/okr")).length).toBeGreaterThan(0);
    expect(kept(join(home, "xdg/okr")).length).toBeGreaterThan(0);
    expect(snapshot(plain)).toEqual(before);
  });

  it("gives the same answers as reading, and may be deleted at any time", async () => {
    const { folder, cache, env } = await remembered();
    expect(await ask(folder, env)).toEqual(expected);
    rmSync(cache, { recursive: true });
    expect(await ask(folder, env)).toEqual(expected);
  });

  it("is not believed when it is damaged, cut short, or changed by hand", async () => {
    const damages: readonly ((path: string) => void)[] = [
      (path) => writeFileSync(path, ""),
      (path) => writeFileSync(path, "\0\0\0"),
      (path) => writeFileSync(path, "{}"),
      (path) => writeFileSync(path, `${readFileSync(path, "utf8").split("\n")[0]}\n`),
      (path) => writeFileSync(path, `${readFileSync(path, "utf8").split("\n")[0]}\nnull`),
      (path) => writeFileSync(path, `${readFileSync(path, "utf8").split("\n")[0]}\n{"teams/":7}`),
      (path) => truncateSync(path, statSync(path).size - 20),
      (path) => truncateSync(path, 10),
      (path) => writeFileSync(path, readFileSync(path, "utf8").replaceAll("36.5", "44.5").replaceAll("ada", "eve")),
      (path) => writeFileSync(path, readFileSync(path, "utf8").replace(/^okr \S+/, "okr another-build")),
      (path) => {
        rmSync(path);
        mkdirSync(path);
      },
    ];
    const { folder, cache, env } = await remembered();
    const first = kept(cache);
    for (const damage of damages) {
      for (const path of first) if (statSync(path, { throwIfNoEntry: false })?.isFile()) damage(path);
      expect(await ask(folder, env)).toEqual(expected);
    }
  });

  it("is not believed over the content", async () => {
    const { folder, env } = await remembered();
    const path = "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-20.yaml";
    const same = MARINA[path] as string;
    put(folder, { [path]: same.replace("36.5", "38.5") });
    const [status] = await ask(folder, env);
    expect(status?.stdout).toContain('"value": 38.5');
    put(folder, { [path]: same });
    expect(await ask(folder, env)).toEqual(expected);
  });

  it("cannot fail a command where it cannot be kept", async () => {
    const folder = folderOf(FILES);
    const file = join(emptyFolder(), "file");
    writeFileSync(file, "");
    for (const OKR_CACHE_DIR of [file, "/proc/okr", "/dev/null/okr", "/proc/1/okr/deeper"]) {
      expect(await ask(folder, { OKR_CACHE_DIR })).toEqual(expected);
    }
  });

  it.skipIf(!canBeUnprivileged())("cannot fail a command in folders that may not be written to", async () => {
    const folder = repositoryOf(folderOf(FILES));
    chmodSync(folder, 0o755);
    expect(await ask(folder, { HOME: "/nonexistent" }, true)).toEqual(expected);
    const plain = folderOf(FILES);
    expect(await ask(plain, { HOME: "/nonexistent" }, true)).toEqual(expected);
  });

  it.skipIf(!canBeUnprivileged())("is not that a file could not be read", async () => {
    const folder = folderOf(FILES);
    const cache = emptyFolder();
    chmodSync(cache, 0o777);
    const path = join(folder, "cycles/2026-Q4/okrs/legal/consent.yaml");
    chmodSync(path, 0);
    const [, validate] = await ask(folder, { OKR_CACHE_DIR: cache }, true);
    expect(validate?.stdout).toContain("permission denied");
    chmodSync(path, 0o644);
    expect(await ask(folder, { OKR_CACHE_DIR: cache }, true)).toEqual(expected);
  });

  it("is one for several processes at once", async () => {
    const folder = folderOf(FILES);
    const env = { OKR_CACHE_DIR: emptyFolder() };
    const rounds = await Promise.all(Array.from({ length: 4 }, () => ask(folder, env)));
    for (const round of rounds) expect(round).toEqual(expected);
    expect(await ask(folder, env)).toEqual(expected);
    expect(kept(env.OKR_CACHE_DIR).filter((path) => path.endsWith(".tmp"))).toEqual([]);
  });
});
