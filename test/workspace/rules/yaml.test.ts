import { expect, it } from "vitest";
import { yaml } from "../../../src/workspace/rules/yaml.ts";

it("takes the common indentation away and keeps the rest", () => {
  const text = yaml`
    by: ada
    blockers:
      - id: ${"consent"}

    value: 1
  `;
  expect(text).toBe("by: ada\nblockers:\n  - id: consent\n\nvalue: 1\n");
});

it("keeps a tab that stands after the indentation", () => {
  expect(yaml`
    members:
    \tlena:
  `).toBe("members:\n\tlena:\n");
});
