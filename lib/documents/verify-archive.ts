import { operation } from "@/lib/platform/operation";
import type { DocumentEvent } from "./document.events";
import { mayVerifyArchive } from "./document.policy";
import { nothingTypedSchema } from "./document.schema";
import { inspectArchive, type Inspected } from "./inspect-archive";

const findingsInEvent = 50;

/** Verifies the whole archive of an organisation against its bytes and writes down what was found. Takes as long as reading it all. */
export const verifyArchive = operation({
  name: "document.verify-archive",
  input: nothingTypedSchema,
  load: async () => ({}),
  may: mayVerifyArchive,
  async run(scope): Promise<Inspected> {
    const inspected = await inspectArchive(scope);
    const payload = { ...inspected, findings: inspected.findings.slice(0, findingsInEvent).map((finding) => ({ ...finding })) };
    await scope.commit(({ emit }) => emit({ type: "archive.verified", payload } satisfies DocumentEvent));
    return inspected;
  },
});
