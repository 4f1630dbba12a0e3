/** The lowest and the highest of some values. */
export interface Extent {
  readonly min: number;
  readonly max: number;
}

/** An axis: its ends, and the round numbers at which it is labelled. */
export interface Scale extends Extent {
  readonly ticks: readonly number[];
}

/** The steps that people count in; each is tried at every power of ten. */
const roundSteps = [1, 2, 2.5, 5, 10];

/** Beyond this, and below its inverse, arithmetic on an axis leaves the numbers that a computer has. */
const largest = 1e300;

/** Whether a value can be drawn; a gap cannot, and neither can what is no number, or one past all measure. */
export function isDrawable(value: number | null | undefined): value is number {
  return typeof value === "number" && Math.abs(value) <= largest;
}

/** How far the values reach; `null` when there is none that can be drawn. */
export function extentOf(values: readonly (number | null)[]): Extent | null {
  const known = values.filter(isDrawable);
  const [first] = known;
  if (first === undefined) return null;
  const reach = (extent: Extent, value: number) => ({
    min: Math.min(extent.min, value),
    max: Math.max(extent.max, value),
  });
  return known.reduce(reach, { min: first, max: first });
}

/**
 * An axis that holds an extent and begins and ends at round numbers. Values that never change get room around them.
 *
 * @param most about how many steps there may be between the ends
 */
export function scaleFor(extent: Extent, most: number): Scale {
  const { min, max } = extent.max - extent.min < 1 / largest ? around(extent.min) : extent;
  const step = roundStep((max - min) / most);
  const first = Math.floor(min / step);
  const count = Math.max(1, Math.ceil(max / step) - first);
  const ticks = Array.from({ length: count + 1 }, (_, index) => tidy((first + index) * step));
  return { min: Math.min(min, ...ticks), max: Math.max(max, ...ticks), ticks };
}

/** Where a value lies between the ends of an axis: 0 at the lower one, 1 at the upper one. */
export function positionOn({ min, max }: Extent, value: number): number {
  return (value - min) / (max - min);
}

function around(value: number): Extent {
  const size = Math.abs(value);
  const room = size < 1 / largest ? 1 : size / 2;
  return { min: value - room, max: value + room };
}

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = roundSteps.find((candidate) => candidate * power >= rough * 0.999);
  return (step ?? 10) * power;
}

/** Takes the dust of binary fractions off a product: 0.30000000000000004 is 0.3. */
function tidy(value: number): number {
  return Number(value.toPrecision(14));
}
