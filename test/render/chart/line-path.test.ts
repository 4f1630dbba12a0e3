import { expect, it } from "vitest";
import { valuesByColumn } from "../../../src/render/chart/line-path.ts";

it.each([
  ["straight between neighbours", [0, 4], 2, 5, [0, 1, 2, 3, 4]],
  ["nothing across a gap", [0, null, 4], 3, 5, [0, null, null, null, 4]],
  ["an end where the values end", [0, 2], 3, 5, [0, 1, 2, null, null]],
  ["one value in the first column", [7], 1, 3, [7, null, null]],
  ["nothing at all", [], 0, 3, [null, null, null]],
])("gives %s", (_, values, points, columns, line) => {
  expect(valuesByColumn(values, points, columns)).toEqual(line);
});
