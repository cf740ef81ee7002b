import { discardUnreferenced } from "@/lib/platform/discard-archived";

const sha256 = "ab".repeat(32);

/** Another deposit of the same content, whose commit ends after the first of our two statements: its kept file goes, its document is there. */
function meanwhile(committed: { after: number }) {
  let statements = 0;
  const ended = () => statements++ >= committed.after;
  const tx = {
    document: { findMany: async () => (ended() ? [{ sha256 }] : []) },
    upload: { findMany: async () => (ended() ? [] : [{ sha256 }]) },
  };
  const discarded: string[] = [];
  const scope = { organization: { id: "here" }, read: (work: (given: typeof tx) => unknown) => work(tx), ports: { storage: { discard: async (_id: string, hash: string) => { discarded.push(hash); } } } };
  return { scope: scope as never, discarded };
}

describe("a deposit that failed removes its bytes", () => {
  it.each([0, 1, 2])("but never those of another deposit of the same content, when that one ends after statement %i", async (after) => {
    const { scope, discarded } = meanwhile({ after });
    await discardUnreferenced(scope, [{ id: "failed", sha256 }]);
    expect(discarded).toEqual([]);
  });
});
