// PLACEHOLDER while others are being written: replace the whole file.
export async function run(): Promise<0> {
  throw new Error("not written yet");
}
