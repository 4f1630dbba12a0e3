import { sentenceList } from "../document/words.ts";
import { GitError, readGit } from "../git/run.ts";
import { nearest } from "../workspace/check/nearest.ts";
import type { Workspace } from "../workspace/workspace.ts";
import type { Complaint } from "./complaint.ts";
import { UsageError } from "./errors.ts";

/** How a call names somebody who acts; where it asks about somebody, that is another option, or the handle alone. */
const BY = "--by ";

/**
 * Who is meant: the handle that was named, else the one whose e-mail is git's `user.email`, whatever its capitals.
 *
 * @param by what `--by` says, with or without `@`.
 * @param named what stands before a handle where the call names one, for the advice in errors.
 * @throws {UsageError} when nobody has that handle or that e-mail, with the nearest that somebody has.
 */
export async function identify(workspace: Workspace, by?: string, named = BY): Promise<string> {
  return by === undefined ? identifyByEmail(workspace, named) : identifyByHandle(workspace, by, named);
}

/**
 * Who acts, where a call has more that may be wrong: a complaint instead of an error, with somebody who stands in so
 * that the rest can be checked.
 */
export async function identifyOrComplain(
  workspace: Workspace,
  by?: string,
): Promise<{ readonly handle: string | undefined; readonly complaints: readonly Complaint[] }> {
  try {
    return { handle: await identify(workspace, by), complaints: [] };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const [standIn] = workspace.people.keys();
    return { handle: standIn, complaints: [{ where: "--by", message: error.message, help: error.help }] };
  }
}

/** Who acts as far as git knows; `null` when it does not, and somebody is to be asked. */
export async function identifyIfKnown(workspace: Workspace): Promise<string | null> {
  try {
    return await identifyByEmail(workspace, BY);
  } catch (error) {
    if (error instanceof UsageError) return null;
    throw error;
  }
}

function identifyByHandle({ people, teams }: Workspace, by: string, named: string): string {
  const handle = by.replace(/^@/, "");
  if (people.has(handle)) return handle;
  const team = teams.get(handle);
  if (team !== undefined) {
    throw new UsageError(
      `"${handle}" is a team, and this asks for a person`,
      `Name one, such as its lead: ${named}${team.lead}`,
    );
  }
  const meant = nearest(handle, people.keys());
  const help = meant === null ? "Handles stand under members in teams/<team>.yaml." : `Did you mean ${meant}?`;
  throw new UsageError(`Nobody has the handle "${handle}"`, help);
}

async function identifyByEmail({ root, people }: Workspace, named: string): Promise<string> {
  const email = await gitEmail(root);
  if (email === null) {
    throw new UsageError("Who are you? git knows no user.email here", `Name yourself: ${named}<handle>`);
  }
  const wanted = email.toLowerCase();
  const known = [...people.values()].filter((person) => person.email !== null);
  const matching = known.filter((person) => person.email?.toLowerCase() === wanted).map(({ handle }) => handle);
  const [handle] = matching;
  if (handle !== undefined && matching.length === 1) return handle;
  if (matching.length > 1) {
    throw new UsageError(
      `Several people have the e-mail ${email}: ${sentenceList(matching)}`,
      `Name the one that is you: ${named}<handle>`,
    );
  }
  const near = nearest(
    wanted,
    known.map((person) => person.email ?? ""),
  );
  const meant = known.find((person) => person.email === near)?.handle;
  throw new UsageError(
    `Nobody has the e-mail ${email}, which is git's user.email`,
    meant === undefined
      ? `Name yourself with ${named}<handle>, or add the e-mail to your line in teams/<team>.yaml.`
      : `Did you mean ${meant} (${near})? Then: ${named}${meant}`,
  );
}

/** What git calls the user's e-mail in a folder; `null` when it is not set or there is no git. */
async function gitEmail(folder: string): Promise<string | null> {
  try {
    const output = await readGit(folder, ["config", "--get", "user.email"]);
    return output.toString("utf8").trim() || null;
  } catch (error) {
    if (error instanceof GitError) return null;
    throw error;
  }
}
