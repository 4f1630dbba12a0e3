import { chmodSync, cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { okr, put, textOf } from "./built-okr.ts";
import { checkInPath, copyOf, FRIDAY, git, repositoryOf } from "./checkin-workspace.ts";

const KR1 = "growth/activation/kr1";
const WORDS = ["--confidence", "0.5", "--progress", "Counsel answered", "--plans", "Roll out", "--problems", "None"];

/** One copy for all the tests in which nothing is written. */
let untouched = "";

beforeAll(() => {
  untouched = mkdtempSync(join(tmpdir(), "okr-checkin-"));
  cpSync(new URL("../../examples/harbour", import.meta.url).pathname, untouched, { recursive: true });
  return () => rmSync(untouched, { recursive: true, force: true });
});

function checkIn(folder: string, args: readonly string[], more: Readonly<Record<string, string>> = {}) {
  return okr(folder, ["checkin", ...args], { ...FRIDAY, ...more });
}

describe("one check-in by options", () => {
  it("is written as a person would write it, and says what it changed", () => {
    const folder = copyOf("harbour");
    const run = checkIn(folder, [
      KR1,
      "--by",
      "ada",
      "--value",
      "38",
      ...WORDS,
      "--thanks",
      "bo: Shipping early",
      "--learned",
      "Fewer fields",
    ]);
    expect(run).toEqual({
      status: 0,
      stdout: `✓ ${KR1}  39 % → 50 %  ● on track\n  ${checkInPath(KR1)}\n`,
      stderr: `${KR1} no longer lists the blocker consent-wording, so it counts as settled.\nStill owed by ada: growth/activation/kr3\n`,
    });
    expect(textOf(folder, checkInPath(KR1))).toBe(`by: ada
value: 38
confidence: 0.5
progress: Counsel answered
plans: Roll out
problems: None
learned:
  - {lesson: Fewer fields}
kudos:
  - {to: bo, for: Shipping early}
`);
    expect(okr(folder, ["validate", checkInPath(KR1)], FRIDAY).status).toBe(0);
  });

  it("is valid without confidence and words, and called incomplete", () => {
    const folder = copyOf("minimal");
    const run = checkIn(folder, ["bakery/fewer-leftovers/kr1", "--by", "nell", "--value", "45"]);
    expect(run.status).toBe(0);
    expect(run.stderr).toContain(
      "is incomplete without confidence, progress, plans and problems; add what you know with --amend.",
    );
    expect(textOf(folder, checkInPath("bakery/fewer-leftovers/kr1"))).toBe("by: nell\nvalue: 45\n");
  });

  it("names milestones, and none of them", () => {
    const folder = copyOf("harbour");
    expect(checkIn(folder, ["growth/activation/kr3", "--by", "ada", "--done", "m1,m2", "m3"]).status).toBe(0);
    expect(textOf(folder, checkInPath("growth/activation/kr3"))).toBe("by: ada\ndone: [m1, m2, m3]\n");
    expect(checkIn(folder, ["growth/activation/kr3", "--by", "ada", "--done", "none", "--amend"]).status).toBe(0);
    expect(textOf(folder, checkInPath("growth/activation/kr3"))).toBe("by: ada\ndone: []\n");
  });

  it("continues an open blocker with all that is known of it, and gives a new one an id", () => {
    const folder = copyOf("harbour");
    checkIn(folder, [
      KR1,
      "--by",
      "ada",
      "--value",
      "38",
      "--blocker",
      "consent-wording: Still waits",
      "Two tick boxes instead of one, eight days",
    ]);
    expect(textOf(folder, checkInPath(KR1))).toBe(`by: ada
value: 38
blockers:
  - id: consent-wording
    kind: dependency
    summary: Still waits
    since: 2026-11-06
    waits_for: legal/consent/kr2
    within_our_authority: false
    threatens: commitment
  - id: two-tick-boxes-instead-of-one-eight-days
    summary: Two tick boxes instead of one, eight days
    since: 2026-11-27
`);
  });

  it("takes a number as people type it", () => {
    const folder = copyOf("harbour");
    expect(checkIn(folder, [KR1, "--by", "ada", "--value", "1,038.5 %"]).status).toBe(0);
    expect(textOf(folder, checkInPath(KR1))).toContain("value: 1038.5\n");
  });

  it("says everything that is wrong, each with its option, and writes nothing", () => {
    const folder = copyOf("harbour");
    const run = checkIn(folder, [
      KR1,
      "--by",
      "ada",
      "--confidence",
      "60",
      "--forecast",
      "many",
      "--done",
      "m1",
      "--thanks",
      "bow: x",
      "--thanks",
      "bo",
    ]);
    expect(run).toMatchObject({ status: 2, stdout: "" });
    expect(run.stderr).toBe(`okr: nothing was written, since 6 things are wrong
  --forecast: "many" is not a number
      Write a number, such as 36.5
  --thanks: "bo" does not say both
      Write who and what for: --thanks "bo: Shipping the form a week early"
  --value: it is missing: growth/activation/kr1 is of type increase
      Give the newest value: Week-one activation.
  --confidence: "confidence" is 60, and at most 1 is possible
      It is a fraction: write 0.6 for 60 %.
  --done: "done" does not fit: growth/activation/kr1 is of type increase, and it wants value
      Write value: … instead.
  --thanks: "bow" is in no team
      Did you mean "bo"?
Correct them and run it again.
`);
    expect(existsSync(join(folder, checkInPath(KR1)))).toBe(false);
  });

  it("names everything that is wrong with what it is about at once, and with the words all the same", () => {
    const kr9 = "growth/activation/kr9";
    const run = checkIn(untouched, [kr9, "growth/activaton/kr1", "--by", "adda", "--value", "3", "--confidence", "60"]);
    expect(run).toMatchObject({ status: 2, stdout: "" });
    expect(run.stderr).toBe(`okr: nothing was written, since 5 things are wrong
  --by: Nobody has the handle "adda"
      Did you mean ada?
  There is no key result ${kr9} in 2026-Q4
      It has growth/activation/kr1, growth/activation/kr2, growth/activation/kr3 or growth/activation/kr4.
  There is no key result growth/activaton/kr1 in 2026-Q4
      Did you mean growth/activation/kr1?
  The options say something about one key result, and several are named
      For several: --from <file or ->
  --confidence: "confidence" is 60, and at most 1 is possible
      It is a fraction: write 0.6 for 60 %.
Correct them and run it again.
`);
    const none = checkIn(untouched, ["--by", "adda", "--value", "3"]).stderr;
    expect(none).toContain("since 2 things are wrong");
    expect(none).toContain("Which key result is it about?");
    const silent = checkIn(untouched, [kr9, "--by", "adda"]).stderr;
    for (const said of ["since 3 things are wrong", 'the handle "adda"', `no key result ${kr9}`, "Nothing is said"]) {
      expect(silent).toContain(said);
    }
  });

  it.each<[string, string[], string]>([
    [
      "an unknown key result",
      ["growth/activation/kr9", "--value", "1"],
      "There is no key result growth/activation/kr9 in 2026-Q4\nIt has ",
    ],
    ["a mistyped one", ["growth/activaton/kr1", "--value", "1"], "Did you mean growth/activation/kr1?"],
    ["an objective", ["growth/activation", "--value", "1"], "growth/activation is an objective"],
    ["another cycle", ["2026-Q3:growth/activation/kr1", "--value", "1"], "Name its cycle: --cycle 2026-Q3"],
    ["no key result", ["--value", "1"], "Which key result is it about?"],
    ["one that an option swallowed", ["--done", "m1", KR1], `Put it first: okr checkin ${KR1}`],
    ["two", [KR1, "growth/activation/kr2", "--value", "1"], "For several: --from"],
    ["tomorrow", [KR1, "--value", "1", "--date", "2026-11-28"], "2026-11-28 has not come yet"],
    ["a day of another cycle", [KR1, "--value", "1", "--date", "2026-09-28"], "2026-09-28 is not in 2026-Q4"],
    ["no day at all", [KR1, "--value", "1", "--date", "2026-11-31"], '"2026-11-31" is not a day that exists'],
    ["a decimal comma", [KR1, "--value", "36,5"], "Write the decimals after a point: 36.5"],
    ["a per cent too many", ["growth/activation/kr1", "--value", "x%"], '"x%" is not a number'],
    ["a fraction in per cent", [KR1, "--value", "1", "--confidence", "60%"], "It is a fraction: write 0.6."],
    ["an unknown milestone", ["growth/activation/kr3", "--done", "m11"], 'has no milestone "m11"'],
    ["an empty text", [KR1, "--value", "1", "--progress", " "], '--progress: "progress" is empty'],
    ["amending nothing", [KR1, "--value", "1", "--amend"], "there is no check-in on 2026-11-27 to amend"],
    ["--from with options", ["--from", "-", "--value", "1"], "--from goes without --value"],
    ["an unknown person", [KR1, "--value", "1", "--by", "adda"], "Did you mean ada?"],
  ])("refuses %s", (_name, args, said) => {
    const by = args.includes("--by") ? [] : ["--by", "ada"];
    const run = checkIn(untouched, [...args, ...by]);
    expect(run).toMatchObject({ status: 2, stdout: "" });
    expect(run.stderr).toContain(said);
  });

  it("never writes through a link", () => {
    const folder = copyOf("minimal");
    symlinkSync("/tmp", join(folder, "cycles/2026-Q4/checkins/bakery/x"));
    symlinkSync("/tmp/nothing.yaml", join(folder, checkInPath("bakery/fewer-leftovers/kr1")));
    const run = checkIn(folder, ["bakery/fewer-leftovers/kr1", "--by", "nell", "--value", "45"]);
    expect(run.status).not.toBe(0);
    expect(existsSync("/tmp/nothing.yaml")).toBe(false);
  });
});

describe("who checks in", () => {
  it("is whoever git knows, whatever the capitals", () => {
    const folder = repositoryOf("harbour", "Ada@Harbour.Example");
    expect(checkIn(folder, [KR1, "--value", "38"]).status).toBe(0);
    expect(textOf(folder, checkInPath(KR1))).toBe("by: ada\nvalue: 38\n");
  });

  it("must be known", () => {
    expect(checkIn(copyOf("harbour"), [KR1, "--value", "38"]).stderr).toContain(
      "Who are you? git knows no user.email here",
    );
    const folder = repositoryOf("harbour", "adah@harbour.example");
    expect(checkIn(folder, [KR1, "--value", "38"]).stderr).toContain("Did you mean ada (ada@harbour.example)?");
  });

  it("must be one person", () => {
    const folder = repositoryOf("harbour", "ada@harbour.example");
    put(folder, "teams/growth.yaml", textOf(folder, "teams/growth.yaml").replace("nia@harbour", "ada@harbour"));
    expect(checkIn(folder, [KR1, "--value", "38"])).toEqual({
      status: 2,
      stdout: "",
      stderr:
        "okr: --by: Several people have the e-mail ada@harbour.example: ada and nia\nName the one that is you: --by <handle>\n",
    });
  });

  it("may be somebody else than the owner, which is said; the cover is not somebody else", () => {
    const folder = copyOf("harbour");
    expect(checkIn(folder, [KR1, "--by", "bo", "--value", "38"]).stderr).toContain(
      `${KR1} is owned by ada; bo checked in on it.`,
    );
    const covered = checkIn(folder, ["growth/partners/kr3", "--by", "lucy", "--value", "113"]);
    expect(covered).toMatchObject({ status: 0 });
    expect(covered.stderr).not.toContain("is owned by");
  });
});

describe("a second check-in on one day", () => {
  it("is refused, and replaces the first with --amend, comments kept", () => {
    const folder = copyOf("harbour");
    put(
      folder,
      checkInPath(KR1),
      "by: ada\nvalue: 38 # from the dashboard\nprogress: Up\n\n# to be checked\nx-source: sheet\n",
    );
    const refused = checkIn(folder, [KR1, "--by", "ada", "--value", "39"]);
    expect(refused).toMatchObject({ status: 2 });
    expect(refused.stderr).toBe(
      `okr: ${KR1}: ada checked in on 2026-11-27 already\nTo replace that check-in: --amend. To check in for another day: --date.\n`,
    );
    const amended = checkIn(folder, [KR1, "--by", "ada", "--value", "39", "--plans", "Go on", "--amend"]);
    expect(amended.status).toBe(0);
    expect(textOf(folder, checkInPath(KR1))).toBe(
      "by: ada\nvalue: 39 # from the dashboard\nprogress: Up\nplans: Go on\n\n# to be checked\nx-source: sheet\n",
    );
  });

  it("never replaces what cannot be read", () => {
    const folder = copyOf("harbour");
    put(folder, checkInPath(KR1), "by: ada\nvalue: [\n");
    for (const amend of [[], ["--amend"]]) {
      const run = checkIn(folder, [KR1, "--by", "ada", "--value", "39", ...amend]);
      expect(run.status).toBe(2);
      expect(run.stderr).toMatch(/is there and has errors|:2:8: This \[ is not closed by \]/);
    }
    expect(textOf(folder, checkInPath(KR1))).toBe("by: ada\nvalue: [\n");
  });
});

describe("several check-ins by --from", () => {
  const LIST = `- kr: growth/activation/kr1
  value: 38
  confidence: 0.6
- kr: growth/activation/kr3
  date: 2026-11-26
  done: [m1, m2]
  by: bo
`;

  it("writes each into its file", () => {
    const folder = copyOf("harbour");
    put(folder, "week.yaml", LIST);
    const run = checkIn(folder, ["--from", "week.yaml", "--by", "ada", "--json"]);
    expect(run.status).toBe(0);
    expect(JSON.parse(run.stdout)).toMatchObject({
      schemaVersion: 1,
      kind: "checkin",
      by: "ada",
      written: [
        {
          id: KR1,
          date: "2026-11-27",
          file: checkInPath(KR1),
          amended: false,
          complete: false,
          missing: ["progress", "plans", "problems"],
          progress: 0.5,
        },
        { id: "growth/activation/kr3", date: "2026-11-26" },
      ],
      refused: [],
      commit: null,
      pushed: false,
    });
    expect(textOf(folder, checkInPath("growth/activation/kr3", "2026-11-26"))).toBe("by: bo\ndone: [m1, m2]\n");
  });

  it("takes a map from key results too", () => {
    const folder = copyOf("harbour");
    put(folder, "week.yaml", `${KR1}: {value: 38}\ngrowth/activation/kr3:\n  done: []\n`);
    expect(checkIn(folder, ["--from", "week.yaml", "--by", "ada"]).status).toBe(0);
    expect(textOf(folder, checkInPath("growth/activation/kr3"))).toBe("by: ada\ndone: []\n");
  });

  it("writes a text of several lines as lines", () => {
    const folder = copyOf("harbour");
    put(
      folder,
      "week.yaml",
      `${KR1}:\n  value: 38\n  progress: |\n    Two things:\n      - counsel answered\n      - Nia rang\n`,
    );
    expect(checkIn(folder, ["--from", "week.yaml", "--by", "ada"]).status).toBe(0);
    expect(textOf(folder, checkInPath(KR1))).toBe(
      "by: ada\nvalue: 38\nprogress: |-\n  Two things:\n    - counsel answered\n    - Nia rang\n",
    );
  });

  it("says everything that is wrong, each with its line, and writes nothing", () => {
    const folder = copyOf("harbour");
    put(
      folder,
      "week.yaml",
      `- kr: growth/activation/kr1
  value: 38
  confidence: 60
- kr: growth/activation/kr8
  by: zed
  confidence: 7
- value: 3
- kr: growth/activation/kr3
  done: [m1, mm2]
  progess: x
- kr: growth/activation/kr1
  value: "38"
- kr: growth/activation/kr1
  date: 2026-13-01
`,
    );
    const run = checkIn(folder, ["--from", "week.yaml", "--by", "ada"]);
    expect(run).toMatchObject({ status: 2, stdout: "" });
    expect(run.stderr.split("\n").filter((line) => /^ {2}\S/.test(line))).toEqual([
      '  week.yaml:3:15: "confidence" is 60, and at most 1 is possible',
      "  week.yaml:4:7: There is no key result growth/activation/kr8 in 2026-Q4",
      '  week.yaml:5:7: "zed" is in no team',
      '  week.yaml:6:15: "confidence" is 7, and at most 1 is possible',
      '  week.yaml:7:3: "kr" is missing: the key result that it is about',
      '  week.yaml:9:14: growth/activation/kr3 has no milestone "mm2"',
      '  week.yaml:10:3: "progess" is no key of a check-in file',
      "  week.yaml:11:7: growth/activation/kr1 stands here twice for 2026-11-27",
      '  week.yaml:12:10: "value" should be a number, and is the text "38"',
      "  week.yaml:13:3: it is missing: growth/activation/kr1 is of type increase",
      '  week.yaml:14:9: "2026-13-01" is not a day that exists',
    ]);
    expect(run.stderr).toContain("Correct the handle, or add them under members of their team first.");
    expect(existsSync(join(folder, checkInPath(KR1)))).toBe(false);
  });

  it.each<[string, string, string]>([
    ["broken YAML", "- kr: [\n", "week.yaml:"],
    ["nothing", "", "there is no check-in in it"],
    ["a word", "hello\n", "there is no check-in in it"],
  ])("refuses %s", (_name, text, said) => {
    const folder = copyOf("harbour");
    put(folder, "week.yaml", text);
    const run = checkIn(folder, ["--from", "week.yaml", "--by", "ada"]);
    expect(run.status).toBe(2);
    expect(run.stderr).toContain(said);
  });

  it("need not know who calls where each says who made it", () => {
    const folder = copyOf("harbour");
    put(folder, "week.yaml", `- {kr: ${KR1}, by: ada, value: 38}\n`);
    const signed = checkIn(folder, ["--from", "week.yaml", "--json"]);
    expect(JSON.parse(signed.stdout)).toMatchObject({ by: null, written: [{ id: KR1 }], owed: [] });
    expect(signed.stderr).not.toContain("due");
    put(folder, "week.yaml", `- {kr: ${KR1}, by: ada, value: 38}\n- {kr: growth/activation/kr2, value: 5}\n`);
    const unsigned = checkIn(folder, ["--from", "week.yaml", "--amend"]);
    expect(unsigned).toMatchObject({ status: 2, stderr: expect.stringContaining("--by: ") });
  });

  it("refuses a file that is not there", () => {
    expect(checkIn(untouched, ["--from", "no.yaml", "--by", "ada"])).toMatchObject({
      status: 2,
      stderr: "okr: There is no file no.yaml\n",
    });
  });
});

describe("with nobody to ask", () => {
  it("says who is not known together with what else is missing or wrong", () => {
    const silent = checkIn(untouched, [KR1, "--by", "zed"]);
    expect(silent.stderr).toMatch(
      /--by: Nobody has the handle "zed"[\s\S]*Nothing is said about growth\/activation\/kr1/,
    );
    const spoken = checkIn(untouched, ["growth/activation/kr9", "--by", "zed", "--value", "x", "--confidence", "7"]);
    expect(spoken).toMatchObject({ status: 2, stdout: "" });
    expect(spoken.stderr.split("\n").filter((line) => /^ {2}\S/.test(line))).toEqual([
      '  --by: Nobody has the handle "zed"',
      "  There is no key result growth/activation/kr9 in 2026-Q4",
      '  --confidence: "confidence" is 7, and at most 1 is possible',
    ]);
  });

  it.each<Record<string, string>>([{}, { CI: "true" }])(
    "names what is due and how to say it, and never prompts",
    (more) => {
      const run = checkIn(untouched, ["--by", "ada"], more);
      expect(run).toMatchObject({ status: 2, stdout: "" });
      expect(run.stderr).toContain(
        "Due for ada: growth/activation/kr1, growth/activation/kr3, and there is nobody to ask",
      );
      expect(run.stderr).toContain("okr checkin growth/activation/kr1 --value");
    },
  );
});

describe("--commit and --push", () => {
  it("commit just the file, whatever else is staged, and push it", () => {
    const folder = repositoryOf("harbour", "ada@harbour.example");
    const remote = repositoryOf("minimal", "nell@bakery.example");
    git(remote, "init", "--quiet", "--bare", "../remote.git");
    git(folder, "remote", "add", "origin", join(remote, "../remote.git"));
    git(folder, "push", "--quiet", "--set-upstream", "origin", "main");
    put(folder, "notes.txt", "staged\n");
    git(folder, "add", "notes.txt");
    const run = checkIn(folder, [KR1, "--value", "38", "--confidence", "0.5", "--push"]);
    expect(run).toMatchObject({ status: 0 });
    expect(run.stderr).toContain("Committed and pushed.");
    expect(git(folder, "show", "--name-only", "--format=%an%n%B", "HEAD").trim()).toBe(
      `Somebody\nCheck in on ${KR1} for 2026-11-27\n\n38 %, confidence 50 %\n\n\n${checkInPath(KR1)}`.replace(
        "\n\n\n",
        "\n\n\n",
      ),
    );
    expect(git(folder, "status", "--porcelain")).toBe("A  notes.txt\n");
    expect(git(folder, "rev-parse", "origin/main")).toBe(git(folder, "rev-parse", "HEAD"));
  });

  it("leave the file when git refuses, and exit 3", () => {
    const folder = repositoryOf("harbour", "ada@harbour.example");
    const run = checkIn(folder, [KR1, "--value", "38", "--push"]);
    expect(run.status).toBe(3);
    expect(run.stderr).toContain("The commit is made; push it when git lets you");
    expect(existsSync(join(folder, checkInPath(KR1)))).toBe(true);
  });

  it("leave the file staged when a hook refuses the commit", () => {
    const folder = repositoryOf("minimal", "nell@bakery.example");
    put(folder, ".git/hooks/pre-commit", "#!/bin/sh\necho not on a Friday >&2\nexit 1\n");
    chmodSync(join(folder, ".git/hooks/pre-commit"), 0o755);
    const run = checkIn(folder, ["bakery/fewer-leftovers/kr1", "--value", "45", "--commit"]);
    expect(run.status).toBe(3);
    expect(run.stderr).toContain("git commit: not on a Friday\nThe check-in is written: ");
    expect(git(folder, "status", "--porcelain")).toBe(`A  ${checkInPath("bakery/fewer-leftovers/kr1")}\n`);
  });

  it("say that there is no repository", () => {
    const folder = copyOf("minimal");
    const run = checkIn(folder, ["bakery/fewer-leftovers/kr1", "--by", "nell", "--value", "45", "--commit"]);
    expect(run.status).toBe(3);
    expect(run.stderr).toContain("is in no git repository");
    expect(existsSync(join(folder, checkInPath("bakery/fewer-leftovers/kr1")))).toBe(true);
  });
});
