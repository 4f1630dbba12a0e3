import { join } from "node:path";
import { expect, it } from "vitest";
import { problemsGithub } from "../../src/render/problems/github.ts";
import { problemsJson } from "../../src/render/problems/json.ts";
import { judgeWorkspace } from "../workspace/rules/on-disk.ts";

const root = join(new URL("../..", import.meta.url).pathname, "examples/broken");

it("has one mistake a file", async () => {
  const { problems } = await judgeWorkspace(root);
  expect(new Set(problems.map(({ file }) => file)).size).toBe(problems.length);
});

it("is reported whole, in every format", async () => {
  const { problems, printed, files } = await judgeWorkspace(root);
  await expect(printed).toMatchFileSnapshot("golden/broken.txt");
  await expect(problemsJson("validate", problems, files)).toMatchFileSnapshot("golden/broken.json");
  await expect(problemsGithub(problems, "examples/broken/")).toMatchFileSnapshot("golden/broken.github.txt");
});
