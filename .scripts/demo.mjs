// Copies the Harbour example into a temporary git repository with a commit for each day of its check-ins, and runs the
// main commands there, as a team would on the Monday after.
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = new URL("..", import.meta.url).pathname;
const okr = join(root, "bin/okr.js");
const folder = join(mkdtempSync(join(tmpdir(), "okr-demo-")), "harbour");
const today = "2026-11-20";

cpSync(join(root, "examples/harbour"), folder, { recursive: true });
git("init", "--quiet", "--initial-branch=main");
for (const [date, files] of byDate()) commit(date, files);

show("validate");
show("status");
show("agenda", "weekly", "--team", "growth", "--format", "terminal");
const report = join(folder, "report.md");
const page = join(folder, "report.html");
run(["report", "weekly", "--output", report, "--format", "markdown"], "inherit");
run(["report", "weekly", "--output", page, "--format", "html"], "inherit");
console.log(`
The weekly report:    ${report}
The same as a page:   ${page}
The workspace:        ${folder}   (try there: okr show growth/activation/kr1, okr why growth/activation)`);

/** The files of the example by the day on which they were written: dated ones on their date, the rest at the start. */
function byDate() {
  const days = new Map();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.parentPath.includes("/.git")) continue;
    const path = join(entry.parentPath, entry.name).slice(folder.length + 1);
    const day = /(\d{4}-\d\d-\d\d)[^/]*$/.exec(path)?.[1] ?? (path.includes("2026-Q4") ? "2026-10-01" : "2026-07-01");
    days.set(day, [...(days.get(day) ?? []), path]);
  }
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1));
}

function commit(day, files) {
  const date = `${day}T16:00:00+00:00`;
  const person = {
    GIT_AUTHOR_NAME: "Harbour",
    GIT_AUTHOR_EMAIL: "ada@harbour.example",
    GIT_COMMITTER_NAME: "Harbour",
    GIT_COMMITTER_EMAIL: "ada@harbour.example",
  };
  git("add", "--", ...files);
  execFileSync("git", ["commit", "--quiet", "-m", `OKRs on ${day}`], {
    cwd: folder,
    env: { ...process.env, ...person, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
  });
}

function git(...args) {
  execFileSync("git", ["-c", "core.autocrlf=false", ...args], { cwd: folder });
}

function show(...args) {
  console.log(`\n$ okr ${args.join(" ")}\n`);
  run(args, "inherit");
}

function run(args, stdio) {
  execFileSync(process.execPath, [okr, ...args], { cwd: folder, stdio, env: { ...process.env, OKR_NOW: today } });
}
