/** What comes one by one, in groups of `size`; the last one may be smaller. */
export async function* batchesOf<Item>(items: AsyncIterable<Item>, size: number): AsyncIterable<Item[]> {
  let batch: Item[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** The results of some work on each item, in order, `width` of them at a time. The first failure ends it once what is under way has ended. */
export async function inParallel<Item, Result>(items: readonly Item[], width: number, work: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  let broken = false;
  const lane = async () => {
    while (next < items.length && !broken) {
      const place = next++;
      try {
        results[place] = await work(items[place] as Item);
      } catch (error) {
        broken = true;
        throw error;
      }
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: Math.min(width, items.length) }, lane));
  for (const one of ended) if (one.status === "rejected") throw one.reason;
  return results;
}

/** Items under the key of each, both in order of appearance. */
export function groupedBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** The same items, each next one begun while the one before is used: reading and writing go on together, and no more than one waits. */
export async function* oneAhead<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item> {
  const iterator = items[Symbol.asyncIterator]();
  const begin = () => {
    const begun = iterator.next();
    begun.catch(() => undefined); // it is thrown where it is waited for; nobody may wait any more
    return begun;
  };
  let next = begin();
  try {
    for (let one = await next; !one.done; one = await next) {
      next = begin();
      yield one.value;
    }
  } finally {
    await next.catch(() => undefined);
    await iterator.return?.();
  }
}
