import { cpSync, mkdirSync, readdirSync, readFileSync, realpathSync, statSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import {
  documentOf,
  emptyFolder,
  exampleOf,
  expectUsageError,
  folderOf,
  okr,
  put,
  type Run,
  tooWide,
} from "../scenario.ts";
import { MARINA } from "./marina.ts";

let marina: string;
beforeAll(() => {
  marina = folderOf(MARINA);
});

const COLOURED = "\u001B[";

describe("a mistyped call", () => {
  const CALLS: readonly [args: readonly string[], lines: RegExp][] = [
    [["stauts"], /^okr: unknown command 'stauts'\n\(Did you mean status\?\)\n/],
    [["validte"], /^okr: unknown command 'validte'\n\(Did you mean validate\?\)\n/],
    [["zzz"], /^okr: unknown command 'zzz'\n/],
    [["statsu", "--help"], /^okr: unknown command 'statsu'\n\(Did you mean status\?\)\n/],
    [["help", "statsu"], /^okr: unknown command 'statsu'\n\(Did you mean status\?\)\n/],
    [["status", "--jsn"], /^okr: unknown option '--jsn'\n\(Did you mean --json\?\)\n/],
    [["validate", "--sinse", "main"], /^okr: unknown option '--sinse'\n\(Did you mean --since\?\)\n/],
    [["--cylce", "2026-Q4", "status"], /^okr: unknown option '--cylce'\n\(Did you mean --cycle\?\)\n/],
    [["show"], /^okr: missing required argument 'ref'\n/],
    [["why", "a", "b"], /^okr: too many arguments for 'why'/],
    [["explain", "a", "b"], /^okr: too many arguments for 'explain'/],
    [["status", "--cycle"], /^okr: option '--cycle <id>' argument missing\n/],
  ];

  it("says what was meant, and ends with 2", async () => {
    const runs = await Promise.all(CALLS.map(([args]) => okr(marina, args)));
    CALLS.forEach(([args, lines], index) => {
      expect({ args, ...runs[index] }).toMatchObject({ args, status: 2, stdout: "" });
      expect(runs[index]?.stderr).toMatch(lines);
      expect(runs[index]?.stderr).toContain("okr --help");
    });
  });
});

describe("help and version", () => {
  it("are answers, and okr alone is a wrong call that helps", async () => {
    const [version, help, short, command, alone] = await Promise.all([
      okr(marina, ["--version"]),
      okr(marina, ["--help"]),
      okr(marina, ["-h"]),
      okr(marina, ["status", "--help"]),
      okr(marina, []),
    ]);
    expect(version).toEqual({ status: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), stderr: "" });
    expect(help).toMatchObject({ status: 0, stderr: "" });
    expect(short).toEqual(help);
    for (const { stdout } of [help, command]) expect(tooWide(stdout)).toEqual([]);
    expect(command.stdout).toMatch(/^Usage: okr status \[options\] \[scope\.\.\.\]\n/);
    expect(command.stdout).toContain("--as-of <date>");
    expect(alone).toMatchObject({ status: 2, stdout: "", stderr: help.stdout });
  });
});

describe("the workspace", () => {
  it("is found upward from where one stands, and by -C", async () => {
    const inside = join(marina, "cycles/2026-Q4/okrs/growth");
    const outside = emptyFolder();
    symlinkSync(marina, join(outside, "link"));
    const here = await okr(marina, ["status"]);
    const others = await Promise.all([
      okr(inside, ["status"]),
      okr(outside, ["-C", marina, "status"]),
      okr(outside, ["status", "--dir", inside]),
      okr(outside, ["status", "-C", join(marina, "okr.yaml")]),
      okr(outside, ["status", `--dir=link/teams`]),
      okr(dirname(marina), ["status", "-C", marina.slice(dirname(marina).length + 1)]),
    ]);
    for (const other of others) expect(other).toEqual(here);
  });

  it("is the nearest one", async () => {
    const nested = folderOf(MARINA, {
      "parts/okr.yaml": "version: 1\norganisation: Inner\n",
      "parts/teams/company.yaml": "name: Inner\nlevel: company\nlead: ina\nmembers: {ina: {}}\n",
      "parts/cycles/2026-Q4/cycle.yaml": "starts: 2026-10-01\nends: 2026-12-31\n",
    });
    const run = await okr(join(nested, "parts/teams"), ["status"]);
    expect(run.stdout).toMatch(/^Inner 2026-Q4/);
  });

  it("must be there", async () => {
    const empty = emptyFolder();
    mkdirSync(join(empty, "okr.yaml"));
    const commands = [["status"], ["owed"], ["tree"], ["validate"], ["show", "a/b"], ["why", "a/b"]];
    for (const run of await Promise.all(commands.map((args) => okr(dirname(empty), args)))) {
      expectUsageError(run, /^okr: There is no okr\.yaml in .* or in any folder above it$/, /okr init/);
    }
    const [nowhere, folder] = await Promise.all([okr(empty, ["status", "-C", "nope"]), okr(empty, ["status"])]);
    expectUsageError(nowhere, "There is no folder nope", /-C/);
    expectUsageError(folder, /^okr: There is no okr\.yaml in/);
  });

  it("takes paths to validate by way of links, from anywhere, and no others", async () => {
    const outside = emptyFolder();
    symlinkSync(marina, join(outside, "link"));
    const validate = (folder: string, ...args: string[]) => okr(folder, ["validate", "--json", ...args]);
    const runs = await Promise.all([
      validate(marina, "teams"),
      validate(join(marina, "teams"), "growth.yaml"),
      validate(marina, join(outside, "link/teams/growth.yaml")),
      validate(outside, "-C", "link", "link"),
      validate(outside, "-C", "link", "link/cycles/2026-Q4"),
      validate(marina, "."),
    ]);
    for (const run of runs) expect(documentOf(run, "validate")).toMatchObject({ problems: [] });
    const [above, elsewhere, notOurs] = await Promise.all([
      validate(marina, ".."),
      validate(marina, outside),
      validate(marina, "README.md"),
    ]);
    expectUsageError(above, `.. is not in the workspace ${realpathSync(marina)}`);
    expectUsageError(elsewhere, /is not in the workspace/);
    expectUsageError(notOurs, "There is no file of the workspace at README.md");
  });
});

describe("now", () => {
  it("is OKR_NOW or --as-of, and a bare date is the end of that day in the workspace's timezone", async () => {
    const folder = folderOf(MARINA, { "okr.yaml": "version: 1\norganisation: M\ntimezone: Pacific/Auckland\n" });
    const asOf = async (env: Record<string, string | undefined>, ...args: string[]) =>
      documentOf(await okr(folder, ["status", "--json", ...args], { env }), "status").asOf;
    expect(
      await Promise.all([
        asOf({ OKR_NOW: "2026-11-20" }),
        asOf({ OKR_NOW: "2026-11-20T10:59:59Z" }),
        asOf({ OKR_NOW: "2026-11-20T11:00:00Z" }),
        asOf({ OKR_NOW: "2026-11-20" }, "--as-of", "2026-10-02"),
        asOf({ OKR_NOW: "nonsense" }, "--as-of", "2026-10-02T00:00:00+13:00"),
      ]),
    ).toEqual(["2026-11-20", "2026-11-20", "2026-11-21", "2026-10-02", "2026-10-02"]);
  });

  it("is the clock's time without them", async () => {
    const folder = folderOf(MARINA, { "cycles/2026/cycle.yaml": "starts: 2020-01-01\nends: 2120-12-31\n" });
    const before = new Date().toISOString().slice(0, 10);
    const run = await okr(folder, ["status", "--json", "--cycle", "2026"], { env: { OKR_NOW: undefined } });
    const after = new Date().toISOString().slice(0, 10);
    expect([before, after]).toContain(documentOf(run, "status").asOf);
  });

  it("must be a day or an instant", async () => {
    const runs = await Promise.all(
      ["tomorrow", "2026-02-30", "20261120"].map((OKR_NOW) => okr(marina, ["status"], { env: { OKR_NOW } })),
    );
    for (const run of runs) expectUsageError(run, /^okr: OKR_NOW cannot be "/, /^Write a day that exists/);
  });
});

describe("the cycle", () => {
  it("is the shortest around the day unless one is named", async () => {
    const folder = folderOf(MARINA, {
      "cycles/2026/cycle.yaml": "starts: 2026-01-01\nends: 2026-12-31\n",
      "cycles/2026-11/cycle.yaml": "starts: 2026-11-01\nends: 2026-11-30\n",
    });
    const cycle = async (...args: string[]) =>
      documentOf(await okr(folder, ["status", "--json", ...args]), "status").cycle;
    expect(
      await Promise.all([
        cycle(),
        cycle("--as-of", "2026-12-01"),
        cycle("--as-of", "2026-08-01"),
        cycle("--as-of", "2026-02-01"),
        cycle("--cycle", "2026"),
      ]),
    ).toEqual(["2026-11", "2026-Q4", "2026-Q3", "2026", "2026"]);
  });

  it("may be missing altogether, which says how to make one", async () => {
    const folder = folderOf({ "okr.yaml": "version: 1\norganisation: M\n" });
    expectUsageError(await okr(folder, ["status"]), "No cycle contains 2026-11-20", /okr new cycle/);
  });
});

describe("colour", () => {
  const cases: readonly [env: Record<string, string>, args: readonly string[], coloured: boolean][] = [
    [{}, [], false],
    [{ FORCE_COLOR: "1" }, [], true],
    [{ FORCE_COLOR: "" }, [], true],
    [{ FORCE_COLOR: "0" }, [], false],
    [{ FORCE_COLOR: "false" }, [], false],
    [{ NO_COLOR: "1" }, [], false],
    [{ NO_COLOR: "", FORCE_COLOR: "1" }, [], true],
    [{ NO_COLOR: "1", FORCE_COLOR: "1" }, [], false],
    [{ NO_COLOR: "1" }, ["--color"], true],
    [{ FORCE_COLOR: "1" }, ["--no-color"], false],
    [{ TERM: "xterm-256color", COLORTERM: "truecolor" }, [], false],
    [{ CI: "true", GITHUB_WORKFLOW: "x" }, [], false],
  ];

  it("is decided by the option, then NO_COLOR, then FORCE_COLOR, then whether someone looks", async () => {
    const runs = await Promise.all(cases.map(([env, args]) => okr(marina, ["status", ...args], { env })));
    expect(runs.map(({ stdout }) => stdout.includes(COLOURED))).toEqual(cases.map(([, , coloured]) => coloured));
  });

  it("adds nothing but colour", async () => {
    const commands = [
      ["status"],
      ["tree"],
      ["owed"],
      ["show", "growth/activation/kr1"],
      ["why", "growth/launch"],
      ["explain"],
    ];
    for (const command of commands) {
      const [plain, coloured] = await Promise.all([okr(marina, command), okr(marina, [...command, "--color"])]);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours are what is taken away.
      expect(coloured.stdout.replace(/\u001B\[[\d;]*m/g, "")).toBe(plain.stdout);
      expect(coloured.stdout).not.toBe(plain.stdout);
    }
  });

  it("never gets into JSON, markdown or annotations", async () => {
    const commands = [
      ["status", "--json"],
      ["show", "growth/activation", "--json"],
      ["owed", "--format", "markdown"],
      ["explain", "format/tab", "--json"],
      ["validate", "--format", "github"],
    ];
    for (const command of commands) {
      const [plain, coloured] = await Promise.all([okr(marina, command), okr(marina, [...command, "--color"])]);
      expect(coloured).toEqual(plain);
    }
  });
});

describe("the same inputs", () => {
  const ANSWERS = [
    ["status", "--json"],
    ["owed", "--format", "markdown"],
    ["report", "weekly"],
    ["report", "weekly", "--format", "html"],
    ["show", "growth/activation/kr1", "--json"],
    ["validate", "--json"],
  ];
  const WORLDS: readonly Record<string, string>[] = [
    { TZ: "Pacific/Auckland", LANG: "de_DE.UTF-8", LC_ALL: "de_DE.UTF-8", LANGUAGE: "de" },
    { TZ: "America/Los_Angeles", LANG: "tr_TR.UTF-8", COLUMNS: "40", LINES: "5" },
    { TZ: "Asia/Kathmandu", LANG: "C", LC_ALL: "C", COLUMNS: "300", TERM: "dumb" },
  ];

  it("give the same bytes wherever and however wide the machine is", async () => {
    const expected = await Promise.all(ANSWERS.map((args) => okr(marina, args)));
    for (const env of WORLDS) {
      const got = await Promise.all(ANSWERS.map((args) => okr(marina, args, { env })));
      expect(got).toEqual(expected);
    }
  });

  it("give the same text wherever the machine is, as wide as it is told", async () => {
    const expected = await okr(marina, ["status"]);
    for (const { COLUMNS: _, ...env } of WORLDS) expect(await okr(marina, ["status"], { env })).toEqual(expected);
  });

  it("give the same bytes in whatever order a folder is read, and wherever it lies", async () => {
    const backwards = emptyFolder();
    const paths = readdirSync(marina, { recursive: true, encoding: "utf8" })
      .filter((path) => statSync(join(marina, path)).isFile())
      .sort()
      .reverse();
    for (const path of paths) cpSync(join(marina, path), join(backwards, path));
    const both = (folder: string): Promise<Run[]> => Promise.all(ANSWERS.map((args) => okr(folder, args)));
    expect(await both(backwards)).toEqual(await both(marina));
  });
});

describe("less and more on standard error", () => {
  it("warns of files that are missing from an answer, unless it is to be quiet", async () => {
    const file = "cycles/2026-Q4/okrs/legal/consent.yaml";
    const folder = folderOf(MARINA, { [file]: "title: [\n" });
    const [said, quiet, json] = await Promise.all([
      okr(folder, ["status"]),
      okr(folder, ["status", "--quiet"]),
      okr(folder, ["status", "--json", "-q"]),
    ]);
    expect(said).toMatchObject({ status: 0 });
    expect(said.stderr).toBe(`warning: 1 file has errors and may be missing here: ${file}. Run okr validate.\n`);
    expect(quiet).toEqual({ ...said, stderr: "" });
    documentOf(json, "status");
  });
});

describe("a cycle whose own file has errors", () => {
  it("is named where somebody asks for its days", async () => {
    const folder = exampleOf("minimal");
    const file = "cycles/2026-Q4/cycle.yaml";
    put(folder, { [file]: readFileSync(`${folder}/${file}`, "utf8").replace(/^ends: .*$/m, "ends: 2026-09-31") });
    for (const command of ["status", "owed", "checkin"]) {
      const run = await okr(folder, [command]);
      expectUsageError(run, "No cycle contains 2026-11-20", `${file} cannot be used: okr validate says why.`);
    }
  });
});

describe("what nobody has spoken of", () => {
  it("is no 0 %", async () => {
    const harbour = exampleOf("harbour");
    const status = await okr(harbour, ["status", "--as-of", "2026-10-02"]);
    expect(status.stdout).toMatch(/○ not started {2}no check-in yet +– +– – {2}company\/mid-market-wins\n/);
    expect(status.stdout).toMatch(/^Harbour \(company\)$/m);
    expect(status.stdout).not.toMatch(/not started.* 0 %/);
    const tree = await okr(harbour, ["tree", "--as-of", "2026-10-02"]);
    expect(tree.stdout).not.toMatch(/○ +0 %/);
  });
});

describe("what is shown beside a score", () => {
  it("is how a control was kept so far, and a reflection's own grade", async () => {
    const harbour = exampleOf("harbour");
    const control = await okr(harbour, ["show", "marketing/daily-outreach/kr1", "--as-of", "2026-11-20"]);
    expect(control.stdout.replace(/\s+/g, " ")).toMatch(
      /Kept so far: \d+ % of the check-ins due; on average \d+ % of the bound was reached/,
    );
    const graded = await okr(harbour, ["show", "2026-Q3:web/mobile-berths/kr1", "--as-of", "2026-11-20"]);
    expect(graded.stdout.replace(/\s+/g, " ")).toMatch(
      /Computed at the end: 80 %, good .*Graded in the reflection: 85 %, because August/,
    );
  });
});

describe("--json", () => {
  it("prints a schema in a document of its own", async () => {
    const run = await okr(marina, ["schema", "objective", "--json"]);
    expect(documentOf(run, "schema")).toMatchObject({ schemas: [{ title: expect.any(String) }] });
  });

  it("and another format are two different things", async () => {
    expectUsageError(
      await okr(marina, ["owed", "--json", "--format", "markdown"]),
      "--json and --format markdown are two different things",
    );
  });
});

describe("a scope", () => {
  it("may have its cycle before it, as references in files do", async () => {
    const harbour = exampleOf("harbour");
    const asked = async (scope: string) => (await okr(harbour, ["status", scope, "--as-of", "2026-11-20"])).stdout;
    expect(await asked("2026-Q4:growth/activation")).toBe(await asked("growth/activation"));
    expect(await asked("2026-Q4:growth/activation")).toContain("growth/activation");
    expectUsageError(
      await okr(harbour, ["status", "2026-Q3:growth/activation", "--as-of", "2026-11-20"]),
      "2026-Q3:growth/activation is not of 2026-Q4",
      "Ask with --cycle 2026-Q3.",
    );
  });
});

describe("COLUMNS", () => {
  const inColumns = async (columns: string, ...args: string[]) =>
    (await okr(marina, args, { env: { COLUMNS: columns } })).stdout;

  it.each([
    ["status"],
    ["status", "--cycle", "2026-Q3"],
    ["show", "growth/activation"],
    ["owed"],
    ["tree"],
    ["--help"],
    ["checkin", "--help"],
    ["review", "--help"],
  ])("is how wide text is where no terminal shows it: okr %s %s %s", async (...args) => {
    const [narrow, usual] = await Promise.all([inColumns("60", ...args), inColumns("", ...args)]);
    expect(tooWide(narrow, 60)).toEqual([]);
    expect(narrow).not.toBe(usual);
  });

  it("makes columns of values and owners where there is room", async () => {
    expect(await inColumns("120", "status")).toContain("owned by ada");
  });

  it.each(["0", "39", "501", "-80", "60.5", "6e1", " 60", "wide"])("is not heard as %j", async (columns) => {
    expect(await inColumns(columns, "status")).toBe(await inColumns("80", "status"));
  });

  it("is not how wide a file is", async () => {
    const call = ["report", "weekly", "--format", "terminal", "-o", "report.txt"];
    const texts = [];
    for (const COLUMNS of ["60", "80"]) {
      const folder = exampleOf("minimal");
      await okr(folder, call, { env: { COLUMNS } });
      texts.push(readFileSync(join(folder, "report.txt"), "utf8"));
    }
    expect(texts[0]).toBe(texts[1]);
  });
});
