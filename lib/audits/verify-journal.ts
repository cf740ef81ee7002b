import { operation } from "@/lib/platform/operation";
import type { AuditEvent } from "./audit.events";
import { maySeal } from "./audit.policy";
import { nothingTypedSchema } from "./audit.schema";
import { inspectJournal, type InspectedJournal } from "./inspect-journal";
import { sealEvents } from "./seal-events";

const findingsInEvent = 50;

/** Seals what waits, verifies the whole journal of an organisation and writes down what was found. A sealing that something in the database stops is no reason not to look. */
export const verifyJournal = operation({
  name: "audit.verify-journal",
  input: nothingTypedSchema,
  load: async () => ({}),
  may: maySeal,
  async run(scope): Promise<InspectedJournal> {
    const stopped = await sealEvents(scope, {}).then(() => null, (error: unknown) => error);
    const inspected = await inspectJournal(scope);
    if (stopped !== null && inspected.intact) throw stopped;
    const { intact, entries, head, findingCount } = inspected;
    const payload = { intact, entries, head, findingCount, findings: inspected.findings.slice(0, findingsInEvent).map((finding) => ({ ...finding })) };
    await scope.commit(({ emit }) => emit({ type: "audit.verified", payload } satisfies AuditEvent));
    return inspected;
  },
});
