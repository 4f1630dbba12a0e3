import { beforeAll, describe, expect, it } from "vitest";
import {
  commitAll,
  documentOf,
  emptyFolder,
  exampleOf,
  expectUsageError,
  folderOf,
  git,
  okr,
  put,
  type Run,
  repositoryOf,
  type Tree,
  tooWide,
} from "../scenario.ts";
import { MARINA } from "./marina.ts";

/** Three mistakes, one of them only worth a warning. */
const MISTAKES: Tree = {
  "teams/legal.yaml":
    "name: Legal\nlevel: department\nparent: company\nlead: leena\nmembers:\n  lena: {name: Lena Vogt}\n",
  "cycles/2026-Q4/okrs/growth/watch.yaml":
    "title: What we only watch\nsuports: []\nowner: ada\nkey_results:\n  - {id: kr1, title: Visits, type: percentage}\n",
  "cycles/2026-Q4/checkins/growth/watch/kr1/2026-11-20.yaml": "by: somebody\nvalue: 5\n",
};

let mistaken: string;
beforeAll(() => {
  mistaken = folderOf(MARINA, MISTAKES);
});

const rulesOf = (run: Run): unknown[] =>
  (documentOf(run, "validate").problems as { rule: string; file: string }[]).map(({ rule, file }) => `${rule} ${file}`);

const ALL = [
  "reference/departed-person cycles/2026-Q4/checkins/growth/watch/kr1/2026-11-20.yaml",
  "format/unknown-key cycles/2026-Q4/okrs/growth/watch.yaml",
  "reference/unknown-person teams/legal.yaml",
];

describe("okr validate", () => {
  it("shows every problem in every format, and ends with 1", async () => {
    const [pretty, json, github] = await Promise.all([
      okr(mistaken, ["validate"]),
      okr(mistaken, ["validate", "--format", "json"]),
      okr(mistaken, ["validate", "--format", "github"]),
    ]);
    expect(pretty).toMatchObject({ status: 1, stderr: "" });
    expect(json.status).toBe(1);
    expect(github).toMatchObject({ status: 1, stderr: "3 problems in 31 files\n" });
    expect(tooWide(pretty.stdout).filter((line) => !/:\d+:\d+ {2}(?:error|warning) {2}/.test(line))).toEqual([]);
    expect(rulesOf(json)).toEqual(ALL);
    await expect(pretty.stdout).toMatchFileSnapshot("golden/validate-mistakes.txt");
    await expect(json.stdout).toMatchFileSnapshot("golden/validate-mistakes.json");
    await expect(github.stdout).toMatchFileSnapshot("golden/validate-mistakes.github.txt");
  });

  it("has the contract's fields in its JSON", async () => {
    const document = documentOf(await okr(mistaken, ["validate", "--json"]), "validate");
    expect(Object.keys(document)).toEqual(["schemaVersion", "kind", "problems", "counts", "files"]);
    expect(document).toMatchObject({ counts: { error: 2, warning: 1, info: 0 }, files: 31 });
    for (const problem of document.problems as object[]) {
      expect(Object.keys(problem)).toEqual(
        "rule severity message help file line column endLine endColumn subject evidence".split(" "),
      );
    }
    expect((document.problems as object[])[1]).toMatchObject({
      rule: "format/unknown-key",
      severity: "error",
      help: 'Did you mean "supports"?',
      line: 2,
      column: 1,
      endLine: 2,
      endColumn: 8,
      subject: "growth/watch",
    });
  });

  it("annotates under GitHub Actions by itself, from the top of the repository", async () => {
    const repository = emptyFolder();
    put(
      repository,
      Object.fromEntries(
        Object.entries({ ...MARINA, ...MISTAKES }).map(([path, text]) => [`programme/okrs, all/${path}`, text]),
      ),
    );
    repositoryOf(repository);
    const folder = `${repository}/programme/okrs, all`;
    const [run, json, pretty] = await Promise.all([
      okr(folder, ["validate"], { env: { GITHUB_ACTIONS: "true", CI: "true" } }),
      okr(folder, ["validate", "--json"], { env: { GITHUB_ACTIONS: "true" } }),
      okr(folder, ["validate", "--format", "pretty"], { env: { GITHUB_ACTIONS: "true" } }),
    ]);
    const files = run.stdout.match(/file=[^,]*/g);
    expect(files).toEqual(ALL.map((line) => `file=programme/okrs%2C all/${line.split(" ")[1]}`));
    expect(rulesOf(json)).toEqual(ALL);
    expect(pretty.stdout).toBe((await okr(mistaken, ["validate"])).stdout);
  });

  it("says only what is wrong in the paths that it is given", async () => {
    const [file, folder, both, clean] = await Promise.all([
      okr(mistaken, ["validate", "--json", "teams/legal.yaml"]),
      okr(mistaken, ["validate", "--json", "cycles/2026-Q4/okrs/"]),
      okr(mistaken, ["validate", "--json", "teams", "cycles/2026-Q4/checkins/growth/watch"]),
      okr(mistaken, ["validate", "teams/growth.yaml"]),
    ]);
    expect(rulesOf(file)).toEqual([ALL[2]]);
    expect(rulesOf(folder)).toEqual([ALL[1]]);
    expect(rulesOf(both)).toEqual([ALL[0], ALL[2]]);
    expect(clean).toMatchObject({ status: 0, stderr: "" });
  });

  it("passes warnings unless there are more than are allowed", async () => {
    const only = folderOf(MARINA, {
      "cycles/2026-Q4/checkins/growth/watch/kr1/2026-11-20.yaml": "by: somebody\nvalue: 5\n",
    });
    const validate = async (...args: string[]) => (await okr(only, ["validate", "--json", ...args])).status;
    expect(
      await Promise.all([
        validate(),
        validate("--max-warnings", "1"),
        validate("--max-warnings", "0"),
        validate("--max-warnings=0"),
      ]),
    ).toEqual([0, 0, 1, 1]);
  });

  it("passes harbour and minimal, and finds what is broken in broken", async () => {
    const [harbour, minimal, broken] = await Promise.all(
      (["harbour", "minimal", "broken"] as const).map((name) => okr(exampleOf(name), ["validate"])),
    );
    expect(harbour).toMatchObject({ status: 0, stderr: "" });
    expect(harbour?.stdout).toMatch(/^✓ \d+ files, no problems\n$/);
    expect(minimal).toMatchObject({ status: 0, stderr: "" });
    expect(broken).toMatchObject({ status: 1, stderr: "" });
  });
});

describe("okr validate --since", () => {
  const since = (folder: string, revision: string, ...args: string[]) =>
    okr(folder, ["validate", "--json", "--since", revision, ...args]);

  it("claims no more than was looked at", async () => {
    const folder = repositoryOf(folderOf(MARINA, MISTAKES));
    const [since, some, both] = await Promise.all([
      okr(folder, ["validate", "--since", "HEAD"]),
      okr(folder, ["validate", "okr.yaml", "priorities"]),
      okr(folder, ["validate", "--since", "HEAD", "okr.yaml"]),
    ]);
    expect(since?.stdout).toMatch(/^✓ \d+ files, no new problems since HEAD; [1-9]\d* older\n$/);
    expect(some?.stdout).toMatch(/^✓ \d of \d+ files, no problems\n$/);
    expect(both?.stdout).toMatch(/^✓ 1 of \d+ files, no new problems since HEAD\n$/);
  });

  it("says only what has come since, also where another file broke it", async () => {
    const folder = repositoryOf(folderOf(MARINA, MISTAKES));
    const none = await since(folder, "HEAD");
    expect(none.status).toBe(0);
    expect(rulesOf(none)).toEqual([]);
    // Lines move, and a file that everyone refers to goes away.
    put(folder, {
      "cycles/2026-Q4/okrs/growth/watch.yaml": `# moved\n${MISTAKES["cycles/2026-Q4/okrs/growth/watch.yaml"]}`,
    });
    git(folder, ["rm", "--quiet", "cycles/2026-Q4/okrs/legal/consent.yaml"]);
    const broken = await since(folder, "HEAD");
    expect(broken.status).toBe(1);
    expect(rulesOf(broken)).toEqual([
      "reference/unknown-objective cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-20.yaml",
      "reference/unknown-objective cycles/2026-Q4/checkins/legal/consent/kr1/2026-11-13.yaml",
      "reference/unknown-objective cycles/2026-Q4/okrs/growth/activation.yaml",
    ]);
    commitAll(folder, "second");
    expect(rulesOf(await since(folder, "HEAD"))).toEqual([]);
    expect(rulesOf(await since(folder, "HEAD~1"))).toHaveLength(3);
    expect(rulesOf(await since(folder, "HEAD~1", "teams"))).toEqual([]);
  });

  it("compares with where the branch left the other, in a subfolder too", async () => {
    const top = emptyFolder();
    const folder = `${top}/okrs`;
    put(folder, MARINA);
    repositoryOf(top);
    git(top, ["checkout", "--quiet", "-b", "work"]);
    put(folder, { "teams/web.yaml": "name: Web\nlevel: team\nparent: growht\nlead: ada\n" });
    commitAll(top, "on the branch");
    git(top, ["checkout", "--quiet", "main"]);
    put(folder, { "teams/legal.yaml": MISTAKES["teams/legal.yaml"] ?? "" });
    commitAll(top, "meanwhile on main");
    git(top, ["checkout", "--quiet", "work"]);
    expect(rulesOf(await since(folder, "main"))).toEqual(["reference/unknown-team teams/web.yaml"]);
  });

  it("counts everything where there was no workspace before", async () => {
    const folder = emptyFolder();
    put(folder, { "README.md": "# Nothing yet\n" });
    repositoryOf(folder);
    put(folder, { ...MARINA, ...MISTAKES });
    expect(rulesOf(await since(folder, "HEAD"))).toEqual(ALL);
  });

  it("says so when there is no such commit, no repository, no git, or not enough history", async () => {
    const folder = repositoryOf(folderOf(MARINA));
    commitAll(folder, "second");
    const shallow = `${emptyFolder()}/clone`;
    git(folder, ["clone", "--quiet", "--depth=1", `file://${folder}`, shallow]);
    const [unknown, option, bare, gitless, cut, whole] = await Promise.all([
      since(folder, "mian"),
      since(folder, "--all"),
      since(folderOf(MARINA), "HEAD"),
      okr(folder, ["validate", "--since", "HEAD"], { env: { PATH: "/nowhere" } }),
      since(shallow, "HEAD~1"),
      since(shallow, "HEAD"),
    ]);
    for (const run of [unknown, option]) expect(run).toMatchObject({ status: 2, stdout: "" });
    for (const run of [bare, gitless, cut]) expect(run).toMatchObject({ status: 3, stdout: "" });
    expect(unknown.stderr).toBe(
      "okr: --since: There is no commit mian\nName a commit, a branch or a tag, such as origin/main.\n",
    );
    expect(option.stderr).toContain("okr: --since: There is no commit --all\n");
    expect(bare.stderr).toMatch(
      /^okr: .+ is in no git repository, so there is no commit to compare with\nLeave out --since to check everything\.\n$/,
    );
    expect(gitless.stderr).toMatch(/^okr: git could not be started/);
    expect(cut.stderr).toMatch(/^okr: there is no commit HEAD~1; this clone is shallow: .*fetch-depth: 0/);
    expect(rulesOf(whole)).toEqual([]);
  });

  it("needs its revision", async () => {
    expectUsageError(await okr(mistaken, ["validate", "--since"]), "option '--since <rev>' argument missing");
  });
});
