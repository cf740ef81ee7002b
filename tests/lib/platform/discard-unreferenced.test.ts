import { discardUnreferenced } from "@/lib/platform/discard-archived";

const sha256 = "ab".repeat(32);

/** Another deposit, or an import, of the same content, whose commit ends after one of our statements: its kept file, or its line, goes; its document is there. */
function meanwhile(committed: { after: number; by: "deposit" | "import" }) {
  let statements = 0;
  const ended = () => statements++ >= committed.after;
  const tx = {
    document: { findMany: async () => (ended() ? [{ sha256 }] : []) },
    upload: { findMany: async () => (ended() || committed.by === "import" ? [] : [{ sha256 }]) },
    $queryRaw: async () => (ended() || committed.by === "deposit" ? [] : [{ sha256 }]),
  };
  const discarded: string[] = [];
  const scope = { organization: { id: "here" }, read: (work: (given: typeof tx) => unknown) => work(tx), ports: { storage: { discard: async (_id: string, hash: string) => { discarded.push(hash); } } } };
  return { scope: scope as never, discarded };
}

describe("a deposit that failed removes its bytes", () => {
  it.each([0, 1, 2, 3].flatMap((after) => (["deposit", "import"] as const).map((by) => ({ after, by }))))("but never those of another $by of the same content, when that one ends after statement $after", async (committed) => {
    const { scope, discarded } = meanwhile(committed);
    await discardUnreferenced(scope, [{ id: "failed", sha256 }]);
    expect(discarded).toEqual([]);
  });
});
