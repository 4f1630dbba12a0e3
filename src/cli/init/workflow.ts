import { printInline } from "../../workspace/yaml/print.ts";

/**
 * A GitHub workflow that checks the workspace.
 *
 * @param prefix the workspace's folder in the repository, ending in `/`, or empty.
 * @param version the version of okr that writes it: the check stays with those that are compatible.
 */
export function workflowText(prefix: string, version: string): string {
  const folder = prefix.replace(/\/$/, "");
  const within =
    folder === ""
      ? ""
      : `\
    defaults:
      run:
        working-directory: ${printInline(folder)}
`;
  return `\
# Checks the OKR workspace: what is wrong shows as annotations in the pull request. Made by okr init; yours to change.
name: OKR

on:
  pull_request:
  push:
    branches: [main, master]

permissions:
  contents: read

jobs:
  validate:
    runs-on: ubuntu-latest
    timeout-minutes: 10
${within}    steps:
      - uses: actions/checkout@v6
        with:
          fetch-depth: 0 # the whole history: it says when a check-in was made, and what a change touched
          persist-credentials: false
      - uses: actions/setup-node@v6
        with:
          node-version: 24
      - run: npx --yes --package=okr@${compatible(version)} okr validate
`;
}

/** The part of a version that stays the same while nothing breaks: `2`, or `0.3` before the first major one. */
function compatible(version: string): string {
  const [major = "0", minor = "0"] = version.split(".");
  return major === "0" ? `0.${minor}` : major;
}
