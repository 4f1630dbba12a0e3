import type { Element } from "hast";
import type { LineChart } from "../../document/nodes.ts";
import { formatMeasure } from "../../document/number.ts";
import { isDrawable } from "../chart/scale.ts";
import { element } from "../element.ts";

/** The values of a line chart as a table, for whoever wants to read them rather than see them. */
export function numbersTable({ xLabels, series, unit }: LineChart): Element {
  const head = element("tr", {}, element("td", {}), ...series.map(({ name }) => element("th", { scope: "col" }, name)));
  const rows = xLabels.map((label, index) => {
    const cells = series.map(({ values }) => {
      const value = values[index];
      return element("td", { align: "right" }, isDrawable(value) ? formatMeasure(value, unit) : "–");
    });
    return element("tr", {}, element("th", { scope: "row" }, label), ...cells);
  });
  return element("table", {}, element("thead", {}, head), element("tbody", {}, ...rows));
}
