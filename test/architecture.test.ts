import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";

/** From the bottom up. A file imports from its own folder, or from folders on lines before its own. */
const LAYERS: readonly (readonly string[])[] = [
  ["model"],
  ["document", "git"],
  ["workspace"],
  ["time"],
  ["score"],
  ["escalation", "calendar", "learning"],
  ["flags"],
  ["reviews"],
  ["render"],
  ["sources"],
  ["cli"],
];

/** Folders whose code is a function of its arguments: no files, no clock, no environment, no console. */
const PURE = ["model", "document", "time", "score", "flags", "escalation", "calendar", "learning", "reviews", "render"];

const source = new URL("../src", import.meta.url).pathname;
const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));

function folderOf(file: string): string {
  return file.includes("/") ? file.slice(0, file.indexOf("/")) : "";
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(source, file), "utf8");
  return [...text.matchAll(/(?:from|import\()\s*"([^"]+)"/g)].map(([, specifier = ""]) => specifier);
}

function localImportsOf(file: string): string[] {
  return importsOf(file)
    .filter((specifier) => specifier.startsWith("."))
    .map((specifier) => relative(source, join(source, dirname(file), specifier)));
}

describe("the shape of the sources", () => {
  it("knows every folder", () => {
    const known = new Set(LAYERS.flat());
    expect([...new Set(files.map(folderOf))].filter((folder) => folder !== "" && !known.has(folder))).toEqual([]);
  });

  it("imports only downwards or within a folder", () => {
    const layerOf = (folder: string) => LAYERS.findIndex((layer) => layer.includes(folder));
    const upward = files
      .filter((file) => folderOf(file) !== "")
      .flatMap((file) =>
        localImportsOf(file)
          .filter(
            (imported) =>
              folderOf(imported) !== folderOf(file) && layerOf(folderOf(imported)) >= layerOf(folderOf(file)),
          )
          .map((imported) => `${file} → ${imported}`),
      );
    expect(upward).toEqual([]);
  });

  it("has no circles of imports between files", () => {
    const state = new Map<string, "open" | "closed">();
    const circles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (state.get(file) === "closed") return;
      if (state.get(file) === "open") {
        circles.push([...path.slice(path.indexOf(file)), file].join(" → "));
        return;
      }
      state.set(file, "open");
      for (const imported of runtimeImportsOf(file)) visit(imported, [...path, file]);
      state.set(file, "closed");
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
  });

  it("keeps the core pure", () => {
    const impure = files
      .filter((file) => PURE.includes(folderOf(file)))
      .flatMap((file) => {
        const text = readFileSync(join(source, file), "utf8").replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
        const found =
          /from "node:(?!crypto")|\bprocess\.|\bconsole\.|\bnew Date\(|\bDate\.now|Temporal\.Now|Math\.random/.exec(
            text,
          );
        return found === null ? [] : [`${file}: ${found[0]}`];
      });
    expect(impure).toEqual([]);
  });

  it.each(["cli/main.ts", "cli/run/status.ts", "cli/run/flags.ts", "workspace/open.ts", "workspace/read-history.ts"])(
    "does not load the schemas for %s: what is remembered of a file has been checked",
    (start) => {
      const loaded = new Set([start]);
      for (const file of loaded) for (const imported of runtimeImportsOf(file)) loaded.add(imported);
      const withSchemas = [...loaded].filter((file) =>
        /^import \{[^;]*from "zod"/m.test(readFileSync(join(source, file), "utf8")),
      );
      expect(withSchemas).toEqual([]);
    },
  );

  it("has no file too long to read in one sitting", () => {
    const long = files.filter((file) => readFileSync(join(source, file), "utf8").split("\n").length > 300);
    expect(long).toEqual([]);
  });
});

/** Without those that are only types or only happen when a command runs. */
function runtimeImportsOf(file: string): string[] {
  const text = readFileSync(join(source, file), "utf8");
  return [...text.matchAll(/^(?:import|export) (?!type )[^;]*?from "(\.[^"]+)"/gm)].map(([, specifier = ""]) =>
    relative(source, join(source, dirname(file), specifier)),
  );
}
