import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { FLAG_RULES } from "../../src/flags/registry.ts";
import { CONSENT } from "./escalation-states.ts";
import {
  commitAll,
  documentOf,
  exampleOf,
  expectUsageError,
  folderOf,
  okr,
  put,
  repositoryOf,
  type Tree,
  tooWide,
} from "./scenario.ts";
import { MARINA } from "./scenarios/marina.ts";

const AS_OF = ["--as-of", "2026-11-20"];

/** What `okr flags --json` lists, as rule and subject. */
async function flagged(folder: string, ...args: string[]): Promise<string[]> {
  const run = await okr(folder, ["flags", ...AS_OF, "--json", "--quiet", ...args]);
  return listed(documentOf(run, "flags"));
}

function listed(document: Readonly<Record<string, unknown>>): string[] {
  const { problems } = document as { problems: { rule: string; subject: string | null }[] };
  return problems.map(({ rule, subject }) => `${rule} ${subject}`);
}

describe("the examples", () => {
  it("raise at Harbour what a coach would raise, and nothing else", async () => {
    const harbour = exampleOf("harbour");
    const { status, stdout } = await okr(harbour, ["flags", ...AS_OF]);
    await expect(stdout).toMatchFileSnapshot("golden/flags-harbour.txt");
    expect(status).toBe(0);
    expect(tooWide(stdout)).toEqual([]);
  });

  it("say one thing of one cause at the end of a first cycle", async () => {
    const run = await okr(exampleOf("minimal"), ["flags", "--as-of", "2026-12-31", "--json", "--quiet"]);
    const { problems } = documentOf(run, "flags") as { problems: { rule: string }[] };
    expect(problems.map(({ rule }) => rule)).toEqual(["execute/check-in-discipline"]);
  });

  it("scold nobody for a cycle that is closed", async () => {
    const { stdout } = await okr(exampleOf("harbour"), ["flags", "--cycle", "2026-Q3", ...AS_OF]);
    expect(stdout).toContain("No red flags");
  });

  it("show the company what is about the programme as a whole", async () => {
    const folder = exampleOf("harbour");
    const settings = readFileSync(`${folder}/okr.yaml`, "utf8").replace(/^ {2}sponsor: .*\n/m, "");
    put(folder, { "okr.yaml": settings });
    expect(await flagged(folder, "company")).toContain("own/missing-role null");
    expect(await flagged(folder, "growth")).not.toContain("own/missing-role null");
  });

  it("raise nothing above a note in the least that works", async () => {
    const minimal = exampleOf("minimal");
    const dates = ["2026-11-10", "2026-11-16", "2026-11-20", "2026-11-23"];
    for (const date of dates) {
      const { status, stdout } = await okr(minimal, ["flags", "--as-of", date, "--fail-on", "warning"]);
      expect({ date, status, stdout }).toEqual({ date, status: 0, stdout: expect.not.stringMatching(/warning|error/) });
    }
  });
});

describe("at the turn of a quarter", () => {
  const NEXT: Tree = { "cycles/2027-Q1/cycle.yaml": "starts: 2027-01-01\nends: 2027-03-31\nstate: active\n" };
  const next = exampleOf("harbour");
  put(next, { ...NEXT, ...CONSENT });
  const asked = async (folder: string) => {
    const run = await okr(folder, ["flags", "--as-of", "2027-01-14", "--json", "--quiet"]);
    const { problems } = documentOf(run, "flags") as { problems: { rule: string; subject: string; file: string }[] };
    return problems.map(({ rule, subject, file }) => ({ rule, subject, file }));
  };

  it("what the cycle before left to do is still overdue, in that cycle's files", async () => {
    const subject = "2026-11-03-stop-help-centre#a2";
    const file = "cycles/2026-Q4/decisions/2026-11-03-stop-help-centre.yaml";
    expect(await asked(next)).toContainEqual({ rule: "govern/overdue-action", subject, file });
  });

  it("so is an escalation that nobody decided", async () => {
    const found = (await asked(next)).filter(({ rule }) => rule === "execute/unaddressed-bottleneck");
    expect(found.map(({ file }) => file)).toContain("cycles/2026-Q4/escalations/2026-11-20-consent-wording.yaml");
  });

  it("nothing of the cycle before is read when no rule asks for it", async () => {
    const folder = exampleOf("harbour");
    const needing = FLAG_RULES.filter(({ needs }) => needs === "previous-cycle").map(({ id }) => `  ${id}: off\n`);
    const settings = readFileSync(`${folder}/okr.yaml`, "utf8").replace(/^rules:\n/m, `rules:\n${needing.join("")}`);
    put(folder, { ...NEXT, "okr.yaml": settings, "cycles/2026-Q4/decisions/2026-12-01-unreadable.yaml": "title: [\n" });
    const { stderr } = await okr(folder, ["flags", "--as-of", "2027-01-14"]);
    expect(stderr).not.toContain("2026-12-01-unreadable");
    put(folder, { "okr.yaml": settings.replace("  govern/overdue-action: off\n", "") });
    expect((await okr(folder, ["flags", "--as-of", "2027-01-14"])).stderr).toContain("2026-12-01-unreadable");
  });
});

describe("okr flags", () => {
  const harbour = exampleOf("harbour");

  it("prints the same in JSON, and as annotations", async () => {
    const json = await okr(harbour, ["flags", ...AS_OF, "--json", "--quiet"]);
    await expect(json.stdout).toMatchFileSnapshot("golden/flags-harbour.json");
    expect(documentOf(json, "flags")).toMatchObject({ counts: { error: 0 } });
    const github = await okr(harbour, ["flags", ...AS_OF, "--format", "github"]);
    await expect(github.stdout).toMatchFileSnapshot("golden/flags-harbour.github.txt");
  });

  it.each<[scope: string, rules: RegExp]>([
    ["success", / (?:@dara|@milo|success\/|team:success|platform\/integrations\/kr1|2026-11-03-stop-help-centre#a2)/],
    ["web/page-loading", / web\/page-loading/],
    ["web/page-loading/kr4", / web\/page-loading/],
    ["priority:sound-footing", / priority:sound-footing/],
    ["@luis", / (?:@luis|product\/operator-app)/],
  ])("is about %s when that is asked for", async (scope, expected) => {
    const flags = await flagged(harbour, scope);
    expect(flags.length).toBeGreaterThan(0);
    for (const flag of flags) expect(flag).toMatch(expected);
  });

  it("takes a team as findings name it", async () => {
    expect(await flagged(harbour, "team:web")).toEqual(await flagged(harbour, "web"));
    for (const command of ["status", "tree"]) {
      expect(await okr(harbour, [command, ...AS_OF, "team:web"])).toEqual(
        await okr(harbour, [command, ...AS_OF, "web"]),
      );
    }
  });

  it("shows one stage", async () => {
    for (const stage of ["plan", "execute", "engage", "learn"]) {
      const flags = await flagged(harbour, "--stage", stage);
      expect(flags.length).toBeGreaterThan(0);
      expect(await flagged(harbour)).toEqual(expect.arrayContaining(flags));
    }
    expect(await flagged(harbour, "--stage", "learn")).toEqual(["learn/not-fed-forward success/renewals"]);
  });

  it.each<[failOn: string[], status: number]>([
    [[], 0],
    [["--fail-on", "error"], 0],
    [["--fail-on", "warning"], 1],
    [["--fail-on", "info"], 1],
    [["--fail-on", "never"], 0],
    [["--fail-on", "warning", "@ada"], 0],
  ])("with %j ends with %d", async (args, status) => {
    expect((await okr(harbour, ["flags", ...AS_OF, ...args])).status).toBe(status);
  });

  it.each<[string[], string, RegExp]>([
    [["succes"], "There is no succes in 2026-Q4", /success/],
    [["team:succes"], "There is no succes in 2026-Q4", /success/],
    [["--stage", "plann"], '--stage cannot be "plann"', /plan/],
    [["--fail-on", "errors"], '--fail-on cannot be "errors"', /error/],
    [["--format", "jsn"], '--format cannot be "jsn"', /json/],
  ])("refuses %j", async (args, message, help) => {
    expectUsageError(await okr(harbour, ["flags", ...AS_OF, ...args]), message, help);
  });
});

const OBJECTIVE = "cycles/2026-Q4/okrs/platform/integrations.yaml";

describe("the format", () => {
  it.each([
    [["flags", "--json", "--format", "github"], "--json and --format github are two different things"],
    [["validate", "--json", "--format", "pretty"], "--json and --format pretty are two different things"],
    [["flags", "--ignored", "--format", "github"], "What comments ignore is not annotated"],
  ])("is one: %s", async (args, said) => {
    expectUsageError(await okr(exampleOf("minimal"), args), said);
  });
});

describe("settings that are wrong", () => {
  const withRules = (...lines: readonly string[]): string => {
    const folder = exampleOf("harbour");
    const text = readFileSync(`${folder}/okr.yaml`, "utf8");
    put(folder, { "okr.yaml": text.replace(/^rules:$/m, ["rules:", ...lines.map((line) => `  ${line}`)].join("\n")) });
    return folder;
  };

  it.each([
    ["an unknown rule", "engage/nothing-celebratd: off", "reference/unknown-rule", "engage/nothing-celebrated"],
    ["an unknown option", "plan/no-buy-in: {sevrity: info}", "reference/unknown-rule-option", ""],
    ["a word that is none", "progress/hollow: sometimes", "format/wrong-word", "error, warning or info"],
  ])("are among what is found: %s", async (_what, line, rule, help) => {
    const folder = withRules(line);
    const { status, stdout } = await okr(folder, ["flags", ...AS_OF, "web", "--quiet"]);
    expect(status).toBe(1);
    expect(stdout).toContain(`✗ error  ${rule}`);
    expect(stdout).toContain(help);
  });

  it("leave the other settings as they are", async () => {
    const right = await flagged(exampleOf("harbour"));
    const wrong = await okr(withRules("progress/hollow: sometimes"), ["flags", ...AS_OF, "--json", "--quiet"]);
    expect(wrong.stderr).toContain("okr.yaml has errors");
    expect(listed(JSON.parse(wrong.stdout))).toEqual(["format/wrong-word null", ...right]);
  });
});

describe("a comment that ignores a flag", () => {
  const ignoring = (comment: string): string => {
    const folder = exampleOf("harbour");
    const text = readFileSync(`${folder}/${OBJECTIVE}`, "utf8");
    put(folder, { [OBJECTIVE]: text.replace(/^( *)(- needs: success\/renewals\/kr3)/m, `$1${comment}\n$1$2`) });
    return folder;
  };
  const NO_BUY_IN = "plan/no-buy-in platform/integrations/kr1";

  it("takes it from the list, and lists it with its reason when asked", async () => {
    const folder = ignoring("# okr-ignore plan/no-buy-in until 2026-12-01: Fay is back on Monday");
    expect(await flagged(folder)).not.toContain(NO_BUY_IN);
    const { status, stdout } = await okr(folder, ["flags", ...AS_OF, "--ignored"]);
    await expect(stdout).toMatchFileSnapshot("golden/flags-ignored.txt");
    expect(status).toBe(0);
    const json = await okr(folder, ["flags", ...AS_OF, "--ignored", "--json", "--quiet"]);
    expect(documentOf(json, "flags")).toMatchObject({
      ignored: [{ rule: "plan/no-buy-in", reason: "Fay is back on Monday", until: "2026-12-01" }],
    });
  });

  it("does so up to its last day", async () => {
    const folder = ignoring("# okr-ignore plan/no-buy-in until 2026-11-19: Fay is back");
    expect(await flagged(folder)).toContain(NO_BUY_IN);
    expect(await flagged(folder, "--as-of", "2026-11-19")).not.toContain(NO_BUY_IN);
  });

  it("is reported when it ignores nothing", async () => {
    const folder = ignoring("# okr-ignore plan/conservative-targets: They are brave");
    expect(await flagged(folder)).toEqual(expect.arrayContaining([NO_BUY_IN, "ignore/unused null"]));
    expect(await flagged(folder, "platform")).not.toContain("ignore/unused null");
  });

  it("that stands above the wrong line of its file is told the right one", async () => {
    const folder = exampleOf("harbour");
    const file = "cycles/2026-Q4/okrs/product/operator-app.yaml";
    const comment = "  # okr-ignore plan/not-prioritised: The ports asked for it";
    put(folder, { [file]: readFileSync(`${folder}/${file}`, "utf8").replace(/^ {2}- id: kr3$/m, `${comment}\n$&`) });
    const document = documentOf(await okr(folder, ["flags", ...AS_OF, "--json", "--quiet"]), "flags");
    const { problems } = document as { problems: { rule: string; file: string; line: number }[] };
    const inFile = problems.filter((problem) => problem.file === file);
    const line = inFile.find(({ rule }) => rule === "plan/not-prioritised")?.line;
    expect(inFile.find(({ rule }) => rule === "ignore/unused")).toMatchObject({
      help: `The flag is raised on line ${line}: move the comment there.`,
      evidence: { raisedOn: [line] },
    });
    const text = readFileSync(`${folder}/${file}`, "utf8").replace(`${comment}\n`, "").split("\n");
    put(folder, { [file]: text.toSpliced((line ?? 0) - 2, 0, comment).join("\n") });
    expect(await flagged(folder)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^ignore\/unused|^plan\/not-prioritised product\/operator-app/)]),
    );
  });

  it("that ignores nothing stands behind the other warnings and before the notes, its heading without a subject", async () => {
    const folder = ignoring("# okr-ignore plan/conservative-targets: They are brave");
    const document = documentOf(await okr(folder, ["flags", ...AS_OF, "--json", "--quiet"]), "flags");
    const { problems } = document as { problems: { rule: string; severity: string }[] };
    const severities = problems.map(({ severity }) => severity);
    const worst = ["error", "warning", "info"];
    expect(severities).toEqual(severities.toSorted((a, b) => worst.indexOf(a) - worst.indexOf(b)));
    expect(severities).toContain("info");
    expect(problems.findLast(({ severity }) => severity === "warning")?.rule).toBe("ignore/unused");
    const { stdout } = await okr(folder, ["flags", ...AS_OF]);
    expect(stdout).toMatch(/^! warning {2}ignore\/unused$/m);
    expect(stdout).not.toMatch(/ $/m);
  });

  it("must say why, and cannot hide an error of the format", async () => {
    const folder = ignoring("# okr-ignore plan/no-buy-in");
    const { status, stdout } = await okr(folder, ["validate"]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: expect.stringContaining("ignore/invalid") });
    expect(await flagged(folder)).toContain(NO_BUY_IN);
  });
});

describe("what only git knows", () => {
  it("is not guessed where there is none, and said so", async () => {
    const { stderr } = await okr(folderOf(MARINA), ["flags", ...AS_OF]);
    expect(stderr).toContain("execute/unrecorded-priority-change and govern/tick-box-updates need the history");
    const quiet = await okr(folderOf(MARINA), ["flags", ...AS_OF, "--quiet"]);
    expect(quiet.stderr).toBe("");
  });

  it("is not asked for when the rules are off", async () => {
    const rules = "rules: {execute/unrecorded-priority-change: off, govern/tick-box-updates: off}\n";
    const settings = MARINA["okr.yaml"];
    const { stderr } = await okr(folderOf(MARINA, { "okr.yaml": `${settings}${rules}` }), ["flags", ...AS_OF]);
    expect(stderr).toBe("");
  });

  it("is named as missing in a shallow clone", async () => {
    const folder = folderOf(MARINA);
    repositoryOf(folder);
    put(folder, { "README.md": "Something else.\n" });
    commitAll(folder, "Say something else");
    const clone = folderOf();
    execFileSync("git", ["clone", "--quiet", "--depth", "1", `file://${folder}`, clone]);
    const { stderr } = await okr(clone, ["flags", ...AS_OF]);
    expect(stderr).toContain("this clone is shallow: fetch the whole history (fetch-depth: 0");
  });
});
