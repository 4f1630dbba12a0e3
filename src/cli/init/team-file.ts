import { printInline } from "../../workspace/yaml/print.ts";
import type { Founding } from "./founding.ts";

/** The first team: the company, with whoever made the workspace as its lead and only member. */
export function companyText({ organisation, handle, name, email }: Founding): string {
  return `\
# The company: the top of the tree. Departments and teams come below it, with: okr new team
name: ${printInline(organisation)}
level: company
lead: ${printInline(handle)}
# The people whose home is this team, by handle. The e-mail is the one in their git commits: it says who checks in.
members:
  ${printInline(handle)}: ${printInline({ name, email })}
`;
}
