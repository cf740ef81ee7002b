import { Refusal } from "@/lib/kernel/refusal";
import { operation } from "@/lib/platform/operation";
import { mayRemoveUpload } from "./document.policy";
import { removedUploadSchema } from "./document.schema";

/** A person takes back a file that they sent and did not use yet. */
export const removeUpload = operation({
  name: "document.remove-upload",
  input: removedUploadSchema,
  load: ({ read }, { id }) => read((tx) => tx.upload.findFirst({ where: { id }, select: { id: true, accountId: true } })),
  may: mayRemoveUpload,
  async run(scope, { id }) {
    const { count } = await scope.commit(({ tx }) => tx.upload.deleteMany({ where: { id } }));
    if (count === 0) throw new Refusal("conflict", "changedMeanwhile");
    await scope.ports.storage.removeIncoming(scope.organization.id, id);
  },
});
