/** From here on a number that should be a confidence was meant as per cent. */
const CLEARLY_PERCENT = 5;

/**
 * Whether a number without a sign, where a confidence should be, is too large for a fraction and so small for per cent
 * that it may be a slip: 1.4 is rather 0.4 than 1.4 %. Then neither is guessed.
 */
export function isUnclearConfidence(number: number): boolean {
  return number > 1 && number < CLEARLY_PERCENT;
}
