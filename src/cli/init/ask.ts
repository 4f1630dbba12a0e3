import { existsSync } from "node:fs";
import { userInfo } from "node:os";
import { basename, dirname } from "node:path";
import { GitError, readGit } from "../../git/run.ts";
import { checkContent } from "../../workspace/check/content/content.ts";
import type { Context } from "../context.ts";
import { datesOfCycle, quarterOf } from "../new/cycle-dates.ts";
import { Form } from "../new/form.ts";
import { idFault } from "../new/id-like.ts";
import { asOfIn } from "../open-for-cycle.ts";
import type { Founding } from "./founding.ts";
import { handleFor } from "./handle.ts";

/** The options of `okr init`. */
export interface InitOptions {
  readonly organisation?: string;
  readonly timezone?: string;
  readonly handle?: string;
  readonly name?: string;
  readonly email?: string;
}

/**
 * Asks for what matters, or takes the defaults: git says who someone is, the system where they are.
 *
 * @param root the folder of the workspace to be, which need not exist.
 * @throws {UsageError} when an option cannot be taken.
 */
export async function askFounding(context: Context, root: string, options: InitOptions): Promise<Founding> {
  const form = new Form(context, "okr init", true);
  const known = { name: await gitSetting(root, "user.name"), email: await gitSetting(root, "user.email") };
  const organisation = await form.answer({
    option: "--organisation",
    given: options.organisation,
    what: "the organisation",
    fallback: organisationFrom(root),
  });
  const name = await form.answer(optional("--name", options.name, "your name", known.name));
  const email = await form.answer({
    ...optional("--email", options.email, "your e-mail, as in your git commits", known.email),
    fault: (text) => (/^\S+@\S+$/.test(text) ? null : "Write an address, such as ada@harbour.example."),
  });
  const handle = await form.answer({
    option: "--handle",
    given: options.handle,
    what: "your handle, the short name that files call you by",
    fallback: handleFor({ email, name, account: account() }),
    fault: idFault,
  });
  const timezone = await form.answer({
    option: "--timezone",
    given: options.timezone,
    what: "the time zone that working days are counted in",
    fallback: systemTimezone(),
    fault: timezoneFault,
  });
  form.finish();
  if (organisation === undefined || handle === undefined || timezone === undefined)
    throw new Error("the form is not finished");
  const knownToGit = email !== undefined && email.toLowerCase() === known.email?.toLowerCase();
  return { organisation, timezone, handle, name, email, knownToGit, ...today(context, timezone) };
}

function today(context: Context, timezone: string): Pick<Founding, "date" | "cycle"> {
  const { date } = asOfIn(timezone, context);
  const id = quarterOf(date);
  const dates = datesOfCycle(id);
  if (dates === null) throw new Error(`${id} is no cycle`);
  return { date, cycle: { id, ...dates } };
}

function optional(option: string, given: string | undefined, what: string, fallback: string | undefined) {
  return { option, given, what, optional: true, fallback: fallback ?? null };
}

/** The folder's name as people would write it: `corner-bakery-okrs` is Corner Bakery. */
function organisationFrom(root: string): string {
  const words = basename(root)
    .split(/[\s._-]+/)
    .filter((word) => word !== "" && !/^okrs?$/i.test(word));
  return words.length === 0
    ? "My organisation"
    : words.map((word) => `${word[0]?.toUpperCase()}${word.slice(1)}`).join(" ");
}

function timezoneFault(timezone: string): string | null {
  const [remark] = checkContent("settings", { version: 1, organisation: "-", timezone });
  return remark === undefined ? null : (remark.help ?? remark.message);
}

function systemTimezone(): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return timezoneFault(timeZone) === null ? timeZone : "UTC";
}

function account(): string | undefined {
  try {
    return userInfo().username;
  } catch {
    return undefined; // an account without a name, as containers have them
  }
}

/** What git is set to here or for this person; nothing without git. */
async function gitSetting(folder: string, key: string): Promise<string | undefined> {
  let there = folder;
  while (!existsSync(there)) there = dirname(there);
  try {
    return (await readGit(there, ["config", "--get", key])).toString("utf8").trim() || undefined;
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}
