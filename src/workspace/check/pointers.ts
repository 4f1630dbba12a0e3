import type { Pointer } from "../../model/problem.ts";

/** Whether a pointer is another or leads further in. */
export function startsWith(pointer: Pointer, beginning: Pointer): boolean {
  return beginning.every((step, index) => pointer[index] === step);
}
