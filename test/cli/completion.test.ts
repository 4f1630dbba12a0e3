import { spawnSync } from "node:child_process";
import { chmodSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { splitLine } from "../../src/cli/completion/split-line.ts";
import { BIN, emptyFolder, environment, freshWorkspace, okr, put } from "./built-okr.ts";

const HARBOUR = new URL("../../examples/harbour", import.meta.url).pathname;

/** What `okr __complete` suggests at the end of a line. */
function suggested(line: string, folder = HARBOUR): string[] {
  const { status, stdout, stderr } = okr(folder, ["__complete", "--", line]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return stdout
    .split("\n")
    .slice(0, -1)
    .map((each) => each.split("\t")[0] ?? "");
}

describe("what is suggested", () => {
  it.each([
    ["okr va", ["validate"]],
    ["okr new ", ["team", "cycle", "priority", "objective", "key-result", "help"]],
    ["okr --json re", ["report", "review"]],
    ["okr validate --form", ["--format"]],
    ["okr validate --format ", ["pretty", "json", "github"]],
    ["okr validate --format=g", ["--format=github"]],
    ["okr new team x --level d", ["department"]],
    ["okr new key-result growth/activation --type per", ["percentage"]],
    ["okr completion ", ["bash", "zsh", "fish"]],
    ["okr schema re", ["review", "reflection"]],
    ["okr explain path/unr", ["path/unreadable"]],
    ["okr explain progress/", ["progress/bought-at-a-price", "progress/hollow", "progress/unbalanced"]],
    ["okr status gro", ["growth", "growth/activation", "growth/partners", "growth/self-serve-trial"]],
    ["okr status growth/activation/kr1", ["growth/activation/kr1"]],
    ["okr status @mir", ["@mira"]],
    ["okr owed @me", ["@me", "@mei"]],
    ["okr checkin --by mir", ["mira"]],
    ["okr status priority:win", ["priority:win-mid-market"]],
    [
      "okr status 2026-Q3:growth/a",
      ["2026-Q3:growth/activation", "2026-Q3:growth/activation/kr1", "2026-Q3:growth/activation/kr2"],
    ],
    [
      "okr --cycle 2026-Q3 new key-result ",
      "company/retention growth/activation legal/contract-desk marketing/website-relaunch platform/reliability success/renewals web/mobile-berths".split(
        " ",
      ),
    ],
    ["okr --cycle ", ["2026-Q3", "2026-Q4"]],
    ["okr show 2026-11-20-c", ["2026-11-20-consent-wording"]],
    ["okr review we", ["weekly"]],
    ["okr review weekly --team gro", ["growth"]],
    [
      "okr learn growth/act",
      [
        "growth/activation",
        "growth/activation/kr1",
        "growth/activation/kr2",
        "growth/activation/kr3",
        "growth/activation/kr4",
      ],
    ],
    ["okr learn sha", ["share"]],
    ["okr learn success/h", ["success/help-centre", "success/help-centre/kr1", "success/help-centre/kr2"]],
    ["okr learn thank 2026-11-12", ["2026-11-12-one-page-runbooks"]],
    ["okr learn thank --les", []],
    ["okr learning ", ["list", "search", "share", "thank", "help"]],
    ["okr learning share 2026-11-12", ["2026-11-12-one-page-runbooks"]],
    ["okr escalation show 2026-10-22", ["2026-10-22-ais-feed-licence"]],
    ["okr escalation list --owner @mir", ["@mira"]],
    ["okr action done growth/2026-11-16", ["growth/2026-11-16-weekly#a2"]],
    ["okr why priority:", []],
    ["okr why we", ["web", "web/onboarding-flow", "web/page-loading"]],
    [
      "okr escalate web/page-loading --affects legal/consent/k",
      ["legal/consent/kr1", "legal/consent/kr2", "legal/consent/kr3"],
    ],
    ["okr escalate --trigger ", ["progress", "dependency", "decision", "risk"]],
    ["okr escalate --decision-kind s", ["scope", "sequencing"]],
    ["okr escalate lega", ["legal", "legal/consent"]],
    ["okr new objective grow", ["growth/"]],
    ["okr -C ../minimal report weekly --team ", ["bakery"]],
    ["okr --dir=../minimal checkin ", ["bakery/fewer-leftovers/kr1"]],
    ["okr checkin --from ", [":files"]],
    ["okr -C ", [":folders"]],
    ["okr checkin --progress ", []],
    ['okr checkin --progress "two words" --by mir', ["mira"]],
    ["okr nosuch ", []],
    ["okr status -- --js", []],
    ["OKR_NOW=2026-01-01 okr va", ["validate"]],
  ])("%s", (line, wanted) => {
    expect(suggested(line).sort()).toEqual([...wanted].sort());
  });

  it("does not suggest an option twice, unless it may be repeated", () => {
    const options = suggested("okr new objective x/y --title T --supports company/a --");
    expect(options).not.toContain("--title");
    expect(options).toContain("--supports");
    expect(options).toContain("--json");
  });

  it("is silent where there is no workspace", () => {
    expect(suggested("okr status ", emptyFolder())).toEqual([]);
  });

  it("lets nothing out of people's files that a shell could take for more than a word", () => {
    const folder = freshWorkspace();
    put(folder, "teams/$(touch pwned).yaml", "name: x\n");
    put(folder, "cycles/2026-Q4/okrs/company/a;b.yaml", "title: x\n");
    put(folder, "teams/growth.yaml", 'name: "`c` $(id)"\nmembers:\n  x y: {}\n  $(id): {}\n  bo: {}\n');
    expect(suggested("okr status ", folder).sort()).toEqual([
      "@ada",
      "@bo",
      "@me",
      "company",
      "company/first-objective",
      "growth",
    ]);
    const { stdout } = okr(folder, ["__complete", "--", "okr status gro"]);
    expect(stdout).toMatch(/^growth\t`c` \$\(id\)\n$/);
  });

  it("says nothing of a command that nobody types", () => {
    expect(okr(HARBOUR, ["--help"]).stdout).not.toContain("__complete");
  });
});

describe("a line", () => {
  it.each([
    ["okr status gro", ["okr", "status"], "gro"],
    ["okr  status ", ["okr", "status"], ""],
    ["okr 'a b' \"c d", ["okr", "a b"], "c d"],
    ["okr a\\ b 'it'\\''s' \"\\\"\" x", ["okr", "a b", "it's", '"'], "x"],
    ["A=1 B=2 okr c=3 ", ["okr", "c=3"], ""],
    ["okr '' ", ["okr", ""], ""],
    ["okr x\\", ["okr"], "x"],
    ["", [], ""],
  ])("%j is taken apart as a shell does", (line, words, current) => {
    expect(splitLine(line)).toEqual({ words, current });
  });
});

/** An `okr` that a shell finds on its PATH. */
function shellEnvironment(): Record<string, string> {
  const folder = emptyFolder();
  put(folder, "okr", `#!/bin/sh\nexec "${process.execPath}" "${BIN}" "$@"\n`);
  chmodSync(join(folder, "okr"), 0o755);
  return environment({ PATH: `${folder}:${process.env.PATH ?? ""}` });
}

function inShell(shell: string, args: readonly string[], script: string): string {
  const { stdout, stderr } = spawnSync(shell, [...args, "-c", script], {
    cwd: HARBOUR,
    env: shellEnvironment(),
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  return stdout;
}

const has = (shell: string) => spawnSync(shell, ["-c", "true"]).status === 0;

describe.skipIf(!has("bash"))("in bash", () => {
  const complete = (line: string) =>
    inShell(
      "bash",
      ["--norc"],
      `eval "$(okr completion bash)"
       compopt() { :; }
       COMP_WORDBREAKS=$' \\t\\n"\\'@><=;|&(:' COMP_LINE='${line}' COMP_POINT=\${#COMP_LINE}
       _okr
       printf '%s\\n' "\${COMPREPLY[@]}"`,
    ).trimEnd();

  it.each([
    ["okr stat", "status"],
    ["okr new key-result growth/acti", "growth/activation"],
    ["okr status @mir", "@mira"],
    ["okr status priority:win", "win-mid-market"],
    ["okr new key-result 2026-Q3:growth/a", "growth/activation"],
    ["okr validate --format=gi", "github"],
    ["okr new objective grow", "growth/"],
    ["okr nosuch ", ""],
  ])("%s gives what follows the last break", (line, reply) => {
    expect(complete(line)).toBe(reply);
  });

  it("evaluates nothing that is typed", () => {
    expect(complete("okr status $(echo growth)/ `echo growth` gro")).toContain("growth/activation");
  });

  it("can be loaded twice", () => {
    expect(
      inShell("bash", ["--norc"], 'eval "$(okr completion bash)"; eval "$(okr completion bash)"; complete -p okr'),
    ).toBe("complete -F _okr okr\n");
  });
});

describe.skipIf(!has("fish"))("in fish", () => {
  it("suggests words with what they are", () => {
    const found = inShell(
      "fish",
      ["--no-config"],
      "okr completion fish | source; complete -C 'okr status growth/acti'",
    );
    expect(found).toContain("growth/activation\tNew customers reach first value in their first week\n");
  });
});

describe.skipIf(!has("zsh"))("in zsh", () => {
  it("loads and registers", () => {
    const registered = inShell(
      "zsh",
      ["-f"],
      'autoload -U compinit; compinit -D -u; eval "$(okr completion zsh)"; print $_comps[okr]',
    );
    expect(registered).toBe("_okr\n");
  });
});

describe("okr completion", () => {
  it.each(["bash", "zsh", "fish"])("prints a script for %s that asks okr and evaluates nothing", (shell) => {
    const { status, stdout, stderr } = okr(emptyFolder(), ["completion", shell]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain("okr __complete -- ");
    expect(stdout).not.toMatch(/\beval\b|compgen -W/);
  });

  it("refuses another shell", () => {
    const { status, stderr } = okr(emptyFolder(), ["completion", "fihs"]);
    expect(status).toBe(2);
    expect(stderr).toContain("Did you mean fish?");
  });
});
