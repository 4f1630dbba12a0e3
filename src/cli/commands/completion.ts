import { Command } from "commander";
import type { Declare } from "../declare.ts";
import type { Io } from "../io.ts";

export function completionCommand(declare: Declare): Command {
  return declare("completion", () => import("../run/completion.ts"), "no workspace")
    .summary("shell completion, of references and handles too")
    .description("Prints what makes your shell complete okr's commands, options, references and handles.")
    .argument("<shell>", "bash, zsh or fish")
    .addHelpText(
      "after",
      `
To use it:
  bash  eval "$(okr completion bash)"        in ~/.bashrc
  zsh   eval "$(okr completion zsh)"         in ~/.zshrc, after compinit
  fish  okr completion fish | source         in ~/.config/fish/config.fish`,
    );
}

/** What the shells' scripts call on Tab, with the command line up to the cursor. Hidden: nobody types it. */
export function completeCommand(io: Io): Command {
  return new Command("__complete").argument("<line>").action(async (line: string, _options: object, self: Command) => {
    const { complete } = await import("../completion/complete.ts");
    if (self.parent !== null) io.print(await complete(self.parent, line, io));
  });
}
