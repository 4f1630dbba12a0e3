/**
 * The digits of a double that survive a sum or a mean. Noise of the arithmetic lies beyond them, and no quotient of
 * integers up to 10⁹ that is not itself half a per cent comes as close to one, so that reading a computed mean at this
 * many digits recovers the exact number that was meant.
 */
const MEANINGFUL_DIGITS = 12;

/**
 * A fraction as a whole per cent, rounded half away from zero: 0.525 is 53, −0.005 is −1. For display only.
 *
 * Works on the decimal number that was meant and not on its nearest double: (0.7 + 0.3 + 0.6 + 0.5) / 4 and 0.285 × 100
 * both come out below the half that they are.
 */
export function wholePercent(fraction: number): number {
  const percent = Number((Math.abs(fraction) * 100).toPrecision(MEANINGFUL_DIGITS));
  // A half is exact in binary, so that from here on nothing is lost.
  const rounded = Math.floor(percent + 0.5);
  return fraction < 0 && rounded !== 0 ? -rounded : rounded;
}
