import { operation } from "@/lib/platform/operation";
import type { AuditEvent } from "./audit.events";
import { mayVerifyJournal } from "./audit.policy";
import { nothingTypedSchema } from "./audit.schema";

/** An administrator asks for the journal to be verified: a job does it. Asked twice, it is done once. */
export const requestJournalVerification = operation({
  name: "audit.request-journal-verification",
  input: nothingTypedSchema,
  load: async () => ({}),
  may: mayVerifyJournal,
  run: ({ organization, commit }) =>
    commit(async ({ emit, enqueue }) => {
      await emit({ type: "audit.verification-requested", payload: {} } satisfies AuditEvent);
      await enqueue("verify-journal", {}, `verify-journal:${organization.id}`);
    }),
});
