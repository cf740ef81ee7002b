import { Refusal } from "@/lib/kernel/refusal";
import { importMaxLines } from "./import";

/** A file of a few bytes a line would fill the table, or the memory: throws the refusal `import.tooMany` past what a file may hold. */
export function refuseTooMany(count: number): void {
  if (count > importMaxLines) throw new Refusal("conflict", "import.tooMany", { max: importMaxLines }, "file");
}
