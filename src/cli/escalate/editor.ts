import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Io } from "../io.ts";

/** What a person calls their editor, as `git` reads it: `code --wait`. Null when they have not said. */
export function editorOf({ environment }: Pick<Io, "environment">): string | null {
  return environment.VISUAL?.trim() || environment.EDITOR?.trim() || null;
}

/** What parts the text from what it is about; from here on nothing is taken. */
const SCISSORS = "# ------------------------ >8 ------------------------";

/**
 * Opens a text in somebody's own editor, and waits until it is closed. It runs in an empty folder of its own, so that
 * nothing of the workspace can be what is run.
 *
 * @param text what it begins with.
 * @param about what is asked, below the text.
 * @returns the text; null when the editor did not start or ended badly.
 */
export function editText(editor: string, text: string, about: string): string | null {
  const folder = mkdtempSync(join(tmpdir(), "okr-"));
  const file = join(folder, "escalation.md");
  try {
    writeFileSync(file, `${text}\n\n${SCISSORS}\n# ${about}\n# Nothing below this line is taken.\n`);
    // The editor is a line of shell, as people write it into their profile.
    const { status } = spawnSync(`${editor} "${file}"`, { shell: true, stdio: "inherit", cwd: folder });
    if (status !== 0) return null;
    const [written = ""] = readFileSync(file, "utf8").split(SCISSORS);
    return written.replaceAll("\r\n", "\n").trim();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
