import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { writeAll } from "../../src/cli/write-all.ts";

function emptyRoot(): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "okr-write-all-")));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return root;
}

const NEW = { file: "learnings/a.yaml", text: "lesson: a\n", before: null };

describe("writing several files", () => {
  it("writes new ones and edits others", () => {
    const root = emptyRoot();
    writeFileSync(join(root, "b.yaml"), "old\n");
    const edited = { file: "b.yaml", text: "new\n", before: Buffer.from("old\n") };
    expect(writeAll(root, [NEW, edited])).toBeNull();
    expect(readFileSync(join(root, NEW.file), "utf8")).toBe(NEW.text);
    expect(readFileSync(join(root, "b.yaml"), "utf8")).toBe("new\n");
  });

  it("takes everything back, also folders, when somebody else has written a file", () => {
    const root = emptyRoot();
    writeFileSync(join(root, "b.yaml"), "old\n");
    writeFileSync(join(root, "c.yaml"), "theirs\n");
    const edited = { file: "b.yaml", text: "new\n", before: Buffer.from("old\n") };
    const taken = { file: "c.yaml", text: "ours\n", before: null };
    expect(writeAll(root, [NEW, edited, taken])).toBe(taken);
    expect(existsSync(join(root, "learnings"))).toBe(false);
    expect(readFileSync(join(root, "b.yaml"), "utf8")).toBe("old\n");
    expect(readFileSync(join(root, "c.yaml"), "utf8")).toBe("theirs\n");
  });

  it("takes everything back when a file has changed since it was read", () => {
    const root = emptyRoot();
    writeFileSync(join(root, "b.yaml"), "theirs\n");
    const stale = { file: "b.yaml", text: "new\n", before: Buffer.from("old\n") };
    expect(writeAll(root, [NEW, stale])).toBe(stale);
    expect(existsSync(join(root, NEW.file))).toBe(false);
  });

  it("takes everything back when the file system refuses", () => {
    const root = emptyRoot();
    writeFileSync(join(root, "file"), "");
    expect(() => writeAll(root, [NEW, { file: "file/c.yaml", text: "", before: null }])).toThrow();
    expect(existsSync(join(root, "learnings"))).toBe(false);
  });

  it.each(["SIGINT", "SIGTERM", "SIGHUP"])("writes all before %s ends the program", (signal) => {
    const root = emptyRoot();
    const script = `
      import { writeAll } from ${JSON.stringify(new URL("../../src/cli/write-all.ts", import.meta.url).href)};
      const second = { file: "b.yaml", before: null, get text() { process.kill(process.pid, "${signal}"); return "b\\n"; } };
      writeAll(${JSON.stringify(root)}, [${JSON.stringify(NEW)}, second]);
      console.log("written");
      setTimeout(() => console.log("still there"), 2000);
    `;
    const args = ["--import", "tsx", "--input-type=module", "--eval", script];
    const ended = spawnSync(process.execPath, args, { encoding: "utf8" });
    expect(ended).toMatchObject({ signal, stdout: "written\n" });
    expect(readFileSync(join(root, NEW.file), "utf8")).toBe(NEW.text);
    expect(readFileSync(join(root, "b.yaml"), "utf8")).toBe("b\n");
  });
});
