import { LEVELS } from "../../model/levels.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { printYaml } from "../../workspace/yaml/print.ts";
import type { Context } from "../context.ts";
import { EXIT, type ExitStatus } from "../exit-status.ts";
import { schemaLineIn } from "../init/schema-files.ts";
import { announce } from "../new/announce.ts";
import { Form, idField } from "../new/form.ts";
import { companyOf, personFault, teamFault } from "../new/known.ts";
import { type Members, membersFrom } from "../new/members.ts";
import { refuseExisting, saveNew } from "../new/save.ts";
import { openCycles } from "../open-cycles.ts";

interface Options {
  readonly name?: string;
  readonly level?: string;
  readonly parent?: string;
  readonly lead?: string;
  readonly deputy?: string;
  readonly member?: readonly string[];
}

/** `okr new team`: writes teams/<id>.yaml. */
export async function run(context: Context, [named]: [string?], options: Options): Promise<ExitStatus> {
  const { workspace } = await openCycles(context);
  const form = new Form(context, "okr new team");
  const id = await form.answer(idField(named, "the team's id, such as growth"));
  const file = `teams/${id}.yaml`;
  if (id !== undefined) refuseExisting(workspace, file);
  const team = await askTeam(form, options, workspace);
  form.finish();
  await saveNew(workspace, file, schemaLineIn(workspace.root, file, "team") + printYaml(team));
  announce(context, { made: "team", ref: id ?? "", file, created: true }, `okr new objective ${id}/<objective>`);
  return EXIT.done;
}

async function askTeam(form: Form, options: Options, workspace: Workspace) {
  const members = membersFrom(options.member, form);
  refuseSecondHomes(form, members, workspace);
  const person = (handle: string) => personOrMemberFault(workspace, members, handle);
  const name = await form.answer({ option: "--name", given: options.name, what: "the team's name" });
  const lead = await form.answer({ option: "--lead", given: options.lead, what: "who leads it", fault: person });
  const company = companyOf(workspace);
  const level = await form.answer({
    option: "--level",
    given: options.level,
    what: "its level",
    words: LEVELS,
    fallback: company === undefined ? "company" : "team",
  });
  const parent = level === "company" ? options.parent : await askParent(form, options.parent, workspace);
  const deputy = await form.answer({
    option: "--deputy",
    given: options.deputy,
    what: "who stands in for the lead",
    optional: true,
    fault: person,
  });
  return { name, level, parent, lead, deputy, members: Object.keys(members).length === 0 ? undefined : members };
}

function askParent(form: Form, given: string | undefined, workspace: Workspace): Promise<string | undefined> {
  return form.answer({
    option: "--parent",
    given,
    what: "the team above",
    fallback: companyOf(workspace) ?? null,
    fault: (team) => teamFault(workspace, team),
  });
}

function personOrMemberFault(workspace: Workspace, members: Members, handle: string): string | null {
  if (Object.hasOwn(members, handle)) return null;
  const fault = personFault(workspace, handle);
  if (fault === null || fault.includes("Did you mean")) return fault;
  return `Nobody has that handle. Someone new comes with --member "${handle}=Name <address>".`;
}

function refuseSecondHomes(form: Form, members: Members, { people }: Workspace): void {
  for (const handle of Object.keys(members)) {
    const home = people.get(handle);
    if (home === undefined) continue;
    form.complain(
      `--member cannot be "${handle}". Their home is ${home.team} already; move them from ${home.file} first.`,
    );
  }
}
