import { choice } from "../choice.ts";
import { SCRIPTS, SHELLS } from "../completion/scripts.ts";
import type { Context } from "../context.ts";
import { EXIT, type ExitStatus } from "../exit-status.ts";

/** `okr completion`: prints the script that makes a shell complete okr. */
export async function run({ io }: Context, [shell]: [string]): Promise<ExitStatus> {
  io.print(SCRIPTS[choice("The shell", shell, SHELLS)]);
  return EXIT.done;
}
