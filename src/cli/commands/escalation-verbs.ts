import type { Command } from "commander";
import type { Declare } from "../declare.ts";

/** What moves an escalation on, in the order of the help. */
export const escalationVerbs: readonly ((declare: Declare) => Command)[] = [
  ackCommand,
  moveCommand,
  reassignCommand,
  pauseCommand,
  resumeCommand,
  decideCommand,
  resolveCommand,
  withdrawCommand,
  reopenCommand,
  reviewCommand,
];

function ackCommand(declare: Declare): Command {
  return acting(
    declare("ack", () => import("../run/escalation-ack.ts"), "the workspace, to write to it")
      .summary("say that you own it and understand it")
      .description(
        "Acknowledges an escalation: I own this and understand it. Whoever has it does, or their stand-in; somebody else says so with --by.",
      ),
  ).option("--why <text>", "anything worth saying");
}

function moveCommand(declare: Declare): Command {
  return acting(
    declare("move", () => import("../run/escalation-move.ts"), "the workspace, to write to it")
      .summary("move it to another tier")
      .description(
        "Moves an escalation to another tier. Both clocks start again, and what they promise is written down.",
      ),
  )
    .option("--to <tier>", "1, 2 or 3: where to (default: the next above where somebody else gets it)")
    .option(
      "--decide-by <day>",
      "a new day by which the decision is needed, instead of the brief's: a date, friday or +3d",
    )
    .option("--why <text>", "why");
}

function reassignCommand(declare: Declare): Command {
  return acting(
    declare("reassign", () => import("../run/escalation-reassign.ts"), "the workspace, to write to it")
      .summary("give it to somebody else at the same tier")
      .description("Gives an escalation to somebody else at the same tier. The clocks run on."),
  )
    .option("--to <handle>", "who gets it")
    .option("--why <text>", "why");
}

function pauseCommand(declare: Declare): Command {
  return acting(
    declare("pause", () => import("../run/escalation-pause.ts"), "the workspace, to write to it")
      .summary("stop the decide clock, for a reason")
      .description("Stops the decide clock of an escalation. The reason is asked for where it is not given."),
  ).option("--why <text>", "why the clock stops; required");
}

function resumeCommand(declare: Declare): Command {
  return acting(
    declare("resume", () => import("../run/escalation-resume.ts"), "the workspace, to write to it")
      .summary("let the decide clock run again")
      .description("Lets the decide clock run again, for as long as it had left."),
  ).option("--why <text>", "why it runs again; required");
}

function decideCommand(declare: Declare): Command {
  return acting(
    declare("decide", () => import("../run/escalation-decide.ts"), "the workspace, to write to it")
      .summary("make the trade-off, and write it into the decision log")
      .description(
        "Decides an escalation: writes the entry in the decision log with its actions, and that it was decided into the brief; both or neither. At a terminal it asks; elsewhere it takes the options below.",
      ),
  )
    .option("--option <id>", "which of the brief's options")
    .option("--other <text>", "what was decided instead, when it is none of them")
    .option("--because <text>", "why; required")
    .option("--gives-way <text>", "what stops or waits because of it")
    .option("--action <text...>", '"what; who; until when": a date, friday or +3d')
    .option("--answers <rule...>", "flags or triggers on what it affects that it settles too")
    .option("--until <day>", "until when it settles them (default: until the condition clears and returns)");
}

function resolveCommand(declare: Declare): Command {
  return acting(
    declare("resolve", () => import("../run/escalation-resolve.ts"), "the workspace, to write to it")
      .summary("say that what was blocked is free")
      .description("Ends an escalation: what was blocked is free."),
  ).option("--why <text>", "what freed it");
}

function withdrawCommand(declare: Declare): Command {
  return acting(
    declare("withdraw", () => import("../run/escalation-withdraw.ts"), "the workspace, to write to it")
      .summary("take it back: no decision is needed any more")
      .description("Takes an escalation back: no decision is needed any more."),
  ).option("--why <text>", "why");
}

function reopenCommand(declare: Declare): Command {
  return acting(
    declare("reopen", () => import("../run/escalation-reopen.ts"), "the workspace, to write to it")
      .summary("open it again: the decision does not hold, or it is not over")
      .description(
        "Opens an escalation again that was decided, resolved or withdrawn, at the tier where it was. Both clocks start again.",
      ),
  )
    .option(
      "--decide-by <day>",
      "a new day by which the decision is needed, instead of the brief's: a date, friday or +3d",
    )
    .option("--why <text>", "why");
}

function reviewCommand(declare: Declare): Command {
  return sharing(
    declare("review", () => import("../run/escalation-review.ts"), "the workspace, to write to it")
      .summary("the five questions afterwards, without blame")
      .description(
        'Writes down what an escalation taught: five questions about how the process worked, and none about who was at fault. A yes or no may have a note behind a colon: --right-tier-fast-enough "no: three days at tier 2". At a terminal it asks.',
      )
      .argument("<escalation>", "its file's name, or the first words of it"),
  )
    .option("--trigger-clear <answer>", "yes or no (was the trigger clear enough?)")
    .option("--right-tier-fast-enough <answer>", "yes or no (did it reach the right tier quickly enough?)")
    .option("--ownership-accepted <answer>", "yes or no (was ownership accepted without confusion?)")
    .option("--blocker-removed <answer>", "yes or no (did the decision remove the blocker?)")
    .option("--change-next-time <text>", "what should change in planning, governance or meetings")
    .option("--assumption <text>", "the planning assumption that broke, if one did")
    .option("--amend", "answer again what was answered before");
}

/** The argument and the options that everything takes that is done to an escalation. */
function acting(command: Command): Command {
  return sharing(
    command
      .argument("<escalation>", "its file's name, or the first words of it")
      .option("--by <handle>", "who does it (default: the handle whose e-mail is git's user.email)"),
  );
}

function sharing(command: Command): Command {
  return command.option("--commit", "commit just what it wrote").option("--push", "and push the commit");
}
