// What `npm pack` would publish: only what users need, and a library whose types and exports fit.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";

const root = new URL("..", import.meta.url).pathname;
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const folder = mkdtempSync(join(tmpdir(), "okr-package-"));

try {
  const [packed] = JSON.parse(run("npm", ["pack", "--json", "--silent", "--pack-destination", folder], root));
  const stray = packed.files
    .map(({ path }) => path)
    .filter((path) => !/^(bin|dist|schemas)\/|^(package\.json|README\.md|LICENSE)$/.test(path));
  const { messages } = await publint({ pkgDir: root, strict: true });
  const faults = [
    ...stray.map((path) => `${path} should not be published`),
    ...messages.map((message) => formatMessage(message, manifest)),
  ];
  if (faults.length > 0) throw new Error(faults.join("\n"));
  useIt(packed.filename);
  console.log(`package: ${packed.files.length} files, ${Math.round(packed.size / 1024)} kB packed`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Installs the package somewhere else and uses it as a stranger would: the command, the library, its types. */
function useIt(file) {
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "stranger", type: "module", private: true }));
  run("npm", ["install", "--silent", "--no-audit", "--no-fund", "--prefer-offline", join(folder, file)], folder);
  run("npx", ["--no-install", "okr", "--version"], folder);
  const use = `import { openWorkspace, score, type Scorecard, validate } from "okr";
const workspace = await openWorkspace(process.argv[2] ?? ".");
const cycle = workspace.cycles.get("2026-Q4");
if (cycle === undefined) throw new Error("no cycle");
const card: Scorecard = score(workspace, { cycle, asOf: "2026-11-20" });
const title: string | undefined = card.objectives[0]?.objective.title;
const owner: string | undefined = card.objectives[0]?.keyResults[0]?.keyResult.owner;
// @ts-expect-error a title is text, so the types are really there
const wrong: number | undefined = title;
console.log(title, owner, wrong, (await validate(workspace)).length);
`;
  writeFileSync(join(folder, "use.ts"), use);
  writeFileSync(
    join(folder, "use.mjs"),
    use.replaceAll(/: (Scorecard|string \| undefined|number \| undefined)/g, "").replace(", type Scorecard", ""),
  );
  const typescript = join(root, "node_modules/typescript/bin/tsc");
  const types = join(root, "node_modules/@types");
  run(
    process.execPath,
    [
      typescript,
      "--noEmit",
      "--strict",
      "--target",
      "es2022",
      "--module",
      "nodenext",
      "--types",
      "node",
      "--typeRoots",
      types,
      "use.ts",
    ],
    folder,
  );
  run(process.execPath, ["use.mjs", join(root, "examples/minimal")], folder);
}

function run(command, args, cwd) {
  try {
    return execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
  } catch (error) {
    throw new Error(`${error.message}\n${error.stdout ?? ""}`);
  }
}
