/**
 * Numbers as people read them in an English report: the same bytes in every locale, thousands apart by commas, and
 * no more decimals than say something.
 */

/** From here on a number is longer than anyone counts digits, and is written with an exponent. */
const longest = 1e21;

/** `9310` as `9,310`, `36.5` as `36.5`, `0.1 + 0.2` as `0.3`: three decimals at most, or three digits below 1. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return "–";
  const [whole = "", decimals] = plainNumber(value).split(".");
  if (whole.includes("e")) return plainNumber(value);
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

/** A value with its unit, apart by a space: `9,310 ms`, `36.5 %`; the number alone when it has no unit. */
export function formatMeasure(value: number, unit: string): string {
  return unit === "" ? formatNumber(value) : `${formatNumber(value)} ${unit}`;
}

/** Rounded as `formatNumber` does, for machines: no commas, and no exponent for any number a programme holds. */
export function plainNumber(value: number): string {
  const size = Math.abs(value);
  if (size >= longest || Number.isSafeInteger(value)) return String(value + 0);
  if (size >= 1) return trimZeros(value.toFixed(3));
  const precise = Number(value.toPrecision(3));
  const places = 2 - Math.floor(Math.log10(Math.abs(precise)));
  return places > 20 ? String(precise) : trimZeros(precise.toFixed(places));
}

function trimZeros(decimal: string): string {
  return decimal.replace(/\.?0+$/, "");
}
