import { Command, Option } from "commander";
import { actionCommand } from "./commands/action.ts";
import { agendaCommand } from "./commands/agenda.ts";
import { balanceCommand } from "./commands/balance.ts";
import { checkInCommand } from "./commands/checkin.ts";
import { completeCommand, completionCommand } from "./commands/completion.ts";
import { decideCommand } from "./commands/decide.ts";
import { decisionCommand } from "./commands/decision.ts";
import { escalateCommand } from "./commands/escalate.ts";
import { escalationCommand } from "./commands/escalation.ts";
import { explainCommand } from "./commands/explain.ts";
import { flagsCommand } from "./commands/flags.ts";
import { initCommand } from "./commands/init.ts";
import { learnCommand } from "./commands/learn.ts";
import { learningCommand } from "./commands/learning.ts";
import { maturityCommand } from "./commands/maturity.ts";
import { newCommand } from "./commands/new.ts";
import { owedCommand } from "./commands/owed.ts";
import { reportCommand } from "./commands/report.ts";
import { reviewCommand } from "./commands/review.ts";
import { schemaCommand } from "./commands/schema.ts";
import { showCommand } from "./commands/show.ts";
import { statusCommand } from "./commands/status.ts";
import { treeCommand } from "./commands/tree.ts";
import { validateCommand } from "./commands/validate.ts";
import { whyCommand } from "./commands/why.ts";
import type { Declare } from "./declare.ts";
import type { ExitStatus } from "./exit-status.ts";
import { fitHelp } from "./help.ts";
import type { Io } from "./io.ts";

/** The commands, in the order in which `okr --help` lists them. Each is a file of its own. */
const COMMANDS: readonly ((declare: Declare) => Command)[] = [
  initCommand,
  newCommand,
  checkInCommand,
  reviewCommand,
  learnCommand,
  learningCommand,
  escalateCommand,
  escalationCommand,
  decideCommand,
  decisionCommand,
  actionCommand,
  statusCommand,
  owedCommand,
  showCommand,
  whyCommand,
  treeCommand,
  validateCommand,
  flagsCommand,
  explainCommand,
  balanceCommand,
  maturityCommand,
  agendaCommand,
  reportCommand,
  schemaCommand,
  completionCommand,
];

/** The whole command line. A command's code is loaded only when it is run; what is here is enough for its help. */
export function programFor(io: Io, version: string, done: (status: ExitStatus) => void): Command {
  const declare: Declare = (name, load, reads = "the workspace") =>
    new Command(name).action(async (...received: unknown[]) => {
      const command = received.at(-1) as Command;
      const { contextFor } = await import("./context.ts");
      const context = contextFor(command.optsWithGlobals(), io, reads);
      const { run } = await load();
      done(await run(context, received.slice(0, -2) as never, command.opts() as never));
    });
  const program = new Command("okr")
    .description("Keep a company's OKR programme in a git repository: check it, score it, and decide.")
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .option("-C, --dir <path>", "the workspace, or any folder in it")
    .option("--cycle <id>", "another cycle than the one the as-of date falls in")
    .option("--as-of <date>", "answer as if it were then: a date or an instant (default: now)")
    .addOption(new Option("--json", "one JSON document on standard output"))
    .option("--color", "colours, whatever standard output is")
    .option("--no-color", "no colours")
    .option("-y, --yes", "ask nothing, take the defaults")
    .option("-q, --quiet", "less on standard error")
    .option("-v, --verbose", "more on standard error")
    .showSuggestionAfterError(true)
    .showHelpAfterError("Run okr --help for the commands, okr <command> --help for one of them.")
    .configureOutput({
      writeOut: io.print,
      writeErr: io.note,
      outputError: (text, write) => write(text.replace(/^error: /, "okr: ")),
    })
    .configureHelp({ showGlobalOptions: true, visibleGlobalOptions })
    .exitOverride();
  fitHelp(program, io);
  for (const command of COMMANDS) program.addCommand(inherit(command(declare), program));
  program.addCommand(inherit(completeCommand(io), program), { hidden: true });
  return program;
}

/** The program's: the options of a command between it and another are for that command alone. */
function visibleGlobalOptions(command: Command): Option[] {
  if (command.parent === null) return [];
  return command.parent.parent === null ? [...command.parent.options] : visibleGlobalOptions(command.parent);
}

/**
 * Commands made apart do not inherit the program's settings by themselves. Where a command with options has others
 * below it, what stands behind the name of one of these is for that one.
 */
function inherit(command: Command, program: Command): Command {
  const isBoth = command.options.length > 0 && command.commands.length > 0;
  command.copyInheritedSettings(program).enablePositionalOptions(isBoth).exitOverride();
  if (isBoth) command.hook("preSubcommand", handDown);
  for (const below of command.commands) inherit(below, program);
  return command;
}

/** What stands before the name of the command below is for that one, if it knows it. */
function handDown(command: Command, below: Command): void {
  for (const option of command.options) {
    const name = option.attributeName();
    if (command.getOptionValueSource(name) !== "cli") continue;
    if (!below.options.some(({ long }) => long === option.long)) below.error(`error: unknown option '${option.long}'`);
    below.setOptionValueWithSource(name, command.getOptionValue(name), "cli");
  }
}
