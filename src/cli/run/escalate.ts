import { voiceOf } from "../../score/voice.ts";
import type { CycleDates } from "../../workspace/open.ts";
import { refusal } from "../complaint.ts";
import { type Context, canAsk } from "../context.ts";
import { cyclesNamedIn } from "../cycles-named-in.ts";
import { UsageError } from "../errors.ts";
import { noteRest, printRaised, raisedJson } from "../escalate/announce.ts";
import { type Call, gatherFromOptions, gatherFromYaml } from "../escalate/gather.ts";
import { showRoute, showTriggers } from "../escalate/look.ts";
import { contentOptions, type EscalateOptions } from "../escalate/options.ts";
import type { Draft } from "../escalate/prepare.ts";
import type { Agreed } from "../escalate/session.ts";
import { toldOf } from "../escalate/tell.ts";
import { EXIT, type ExitStatus } from "../exit-status.ts";
import { type Input, readInput } from "../input.ts";
import { type Opened, openForCycle } from "../open-for-cycle.ts";
import { type Shared, type Sharing, shareIfAsked } from "../share.ts";
import { writeAll } from "../write-all.ts";

/** `okr escalate`: raises what is stuck; or says what has fired, or who would get it. */
export async function run(context: Context, [refs]: [string[]], options: EscalateOptions): Promise<ExitStatus> {
  refuseMixture(options);
  const looking = { ...context, writes: false };
  if (options.triggers) return showTriggers(looking, refs);
  if (options.route) return showRoute(looking, refs, options.by);
  return raise(context, { refs, options });
}

/** @throws {UsageError} when a question is asked and something is to be written in one call. */
function refuseMixture(options: EscalateOptions): void {
  const asked = [options.triggers ? "--triggers" : "", options.route ? "--route" : ""].filter((each) => each !== "");
  const [question, other] = asked;
  if (question === undefined) return;
  const said = [other, ...contentOptions(options), options.from === undefined ? undefined : "--from"];
  const beside = said.filter((each) => each !== undefined);
  if (beside.length > 0)
    throw new UsageError(`${question} goes without ${beside.join(", ")}`, "It only looks, and writes nothing.");
}

async function raise(context: Context, call: Call): Promise<ExitStatus> {
  const { options } = call;
  const input = options.from === undefined ? null : await readInput(context.io, options.from);
  const opened = await openForCycle(context, context.options.cycle, (cycles: readonly CycleDates[]) =>
    cyclesNamedIn(textsOf(options, input), cycles),
  );
  if (opened.cycle.state === "closed") {
    throw new UsageError(
      `${opened.cycle.id} is closed`,
      "Raise what is still stuck in the cycle that runs: leave --cycle out.",
    );
  }
  const { draft, sharing } = await gather(context, opened, call, input);
  const { workspace } = opened;
  write(workspace.root, draft);
  const told = toldOf(draft, workspace.settings, voiceOf(workspace, opened.cycle, opened.asOf));
  printRaised(context, opened, draft, told);
  const json = (git: Shared) => raisedJson(draft, told, git);
  const shared = await shareIfAsked(context, workspace.root, sharingOf(draft), { ...sharing, json });
  noteRest(context, workspace.root, draft, shared);
  return EXIT.done;
}

/** @throws {UsageError} when somebody else was there first; nothing is written then. */
function write(root: string, { change }: Draft): void {
  if (writeAll(root, [change]) === null) return;
  const message = "somebody else wrote it at this moment, and theirs stays";
  throw refusal([
    { where: change.file, message, help: "Look at it, and run the command again if it is still needed." },
  ]);
}

function sharingOf({ escalation: { id, title, level, file } }: Draft): Sharing {
  const message = `Escalate: ${title}\n\n${id}, level ${level}`;
  return { files: [file], message, kept: `It is written: ${file}` };
}

/** The brief: from a file, from options, or from whoever sits at the terminal. */
async function gather(context: Context, opened: Opened, call: Call, input: Input | null): Promise<Agreed> {
  const { commit, push } = call.options;
  const sharing = { ...(commit && { commit }), ...(push && { push }) };
  if (input !== null) return { draft: await gatherFromYaml(opened, call, input), sharing };
  if (contentOptions(call.options).length > 0 || !canAsk(context)) {
    return { draft: await gatherFromOptions(opened, call), sharing };
  }
  const { askForBrief } = await import("../escalate/session.ts");
  return askForBrief(context, opened, call);
}

function textsOf({ affects = [] }: EscalateOptions, input: Input | null): string[] {
  return [...affects, ...(input === null ? [] : [Buffer.from(input.bytes).toString("utf8")])];
}
