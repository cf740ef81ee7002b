let onTheirWay: readonly File[] = [];

/** Files that were chosen on one page and leave from the next: the browser goes there without forgetting them, and no address could carry them. */
export const handOver = (files: readonly File[]): void => { onTheirWay = files; };

/** Those files, once. */
export function takeOver(): readonly File[] {
  const files = onTheirWay;
  onTheirWay = [];
  return files;
}
