import { operation } from "@/lib/platform/operation";
import { hasCopy } from "./document";
import { readableDocument } from "./document.queries";
import { archiveNumberSchema } from "./document.schema";

/** Someone who may read an invoice asks for its stamped copy, which is not there: a job makes it. Asked twice, it is made once. */
export const requestCopy = operation({
  name: "document.request-copy",
  input: archiveNumberSchema,
  load: async (scope, { archiveNumber }) => {
    const document = await readableDocument(scope, archiveNumber);
    return document && hasCopy(document) ? document : null;
  },
  may: () => true, // whoever may not read it does not find it
  run: ({ commit }, _input, { id }) => commit(({ enqueue }) => enqueue("issue-copy", { documentId: id }, `copy:${id}`)),
});
