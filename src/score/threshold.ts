/** More than the noise of a few floating-point operations, and far less than anyone means by a threshold. */
const NOISE = 1e-9;

/**
 * Whether a computed number reaches a threshold. Whoever stands exactly on it has reached it, also when the quotient
 * came out a last digit short: 0.567 / 0.81 is 0.7.
 */
export function reaches(value: number, threshold: number): boolean {
  return value >= threshold - NOISE;
}
