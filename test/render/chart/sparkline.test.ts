import { expect, it } from "vitest";
import { sparkline } from "../../../src/render/chart/sparkline.ts";

it.each([
  [[1, 2, 3, 4, 5, 6, 7, 8], "▁▂▃▄▅▆▇█"],
  [[5, null, 1], "█ ▁"],
  [[3, 3, 3], "▄▄▄"],
  [[7], "▄"],
  [[null, null], "  "],
  [[], ""],
  [[1e15, 0, Number.NaN], "█▁ "],
])("draws %j", (values, drawn) => {
  expect(sparkline(values)).toBe(drawn);
});
