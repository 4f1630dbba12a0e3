/** The options of a call among some that were given, as people type them: `--decision-needed`. */
export function optionsGiven<T extends object>(options: T, keys: readonly (keyof T & string)[]): string[] {
  const given = keys.filter((key) => options[key] !== undefined);
  return given.map((key) => `--${key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`);
}
