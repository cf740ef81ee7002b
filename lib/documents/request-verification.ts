import { operation } from "@/lib/platform/operation";
import type { DocumentEvent } from "./document.events";
import { mayVerifyArchive } from "./document.policy";
import { nothingTypedSchema } from "./document.schema";

/** An agent asks for the archive to be verified: a job does it. Asked twice, it is done once. */
export const requestVerification = operation({
  name: "document.request-verification",
  input: nothingTypedSchema,
  load: async () => ({}),
  may: mayVerifyArchive,
  run: ({ organization, commit }) =>
    commit(async ({ emit, enqueue }) => {
      await emit({ type: "archive.verification-requested", payload: {} } satisfies DocumentEvent);
      await enqueue("verify-archive", {}, `verify:${organization.id}`);
    }),
});
