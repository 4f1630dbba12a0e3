// Bundles the command line (CommonJS chunks, one for each command, loaded when needed) and the library (ESM).
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { builtinModules } from "node:module";
import { rolldown } from "rolldown";

const root = new URL("..", import.meta.url).pathname;
const { version } = JSON.parse(readFileSync(`${root}/package.json`, "utf8"));
const build = fingerprint(`${root}/src`, `${root}/package-lock.json`);
const external = [/^node:/, ...builtinModules];
const shared = {
  cwd: root,
  platform: "node",
  external,
  transform: { define: { __OKR_VERSION__: JSON.stringify(version), __OKR_BUILD__: JSON.stringify(build) } },
};

// Built beside and put in place at the end: whoever runs the last build meanwhile keeps a whole one.
const output = `${root}/dist-${process.pid}`;

/**
 * commander loads what starts programs, for subcommands that are programs of their own. Ours are none, and loading it
 * takes a tenth of the time of a help.
 */
const startsPrograms = (source, importer = "") =>
  source === "node:child_process" && importer.includes("/node_modules/commander/");
const withoutPrograms = {
  name: "without-programs",
  resolveId: (source, importer) => (startsPrograms(source, importer) ? "\0no-programs" : null),
  load: (id) => (id === "\0no-programs" ? "export default {};" : null),
};

const cli = await rolldown({
  ...shared,
  external: (id, importer) =>
    !startsPrograms(id, importer) && external.some((each) => (each instanceof RegExp ? each.test(id) : each === id)),
  plugins: [withoutPrograms],
  input: { main: "src/cli/main.ts" },
});
await cli.write({
  dir: `${output}/cli`,
  format: "cjs",
  entryFileNames: "[name].cjs",
  chunkFileNames: "[name]-[hash].cjs",
  minify: true,
});

const library = await rolldown({ ...shared, external: [...external, "zod"], input: { index: "src/index.ts" } });
await library.write({
  dir: output,
  format: "esm",
  entryFileNames: "[name].js",
  chunkFileNames: "lib-[name]-[hash].js",
  minify: true,
});

execFileSync(process.execPath, [
  `${root}/node_modules/typescript/bin/tsc`,
  "-p",
  `${root}/.scripts/types.json`,
  "--outDir",
  `${output}/types`,
]);

const previous = `${output}-previous`;
if (existsSync(`${root}/dist`)) renameSync(`${root}/dist`, previous);
renameSync(output, `${root}/dist`);
rmSync(previous, { recursive: true, force: true });

/** Identifies what was built, so that what one build remembers of files is not read by another. */
function fingerprint(...paths) {
  const hash = createHash("sha256");
  for (const path of paths.flatMap(filesBelow).sort()) hash.update(readFileSync(path));
  return hash.digest("hex").slice(0, 16);
}

function filesBelow(path) {
  if (path.endsWith(".json")) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`);
}
