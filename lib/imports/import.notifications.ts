import { isLocale } from "@/lib/kernel/locale";
import type { MailDraft } from "@/lib/platform/events";
import type { NotificationContext, Notifications } from "@/lib/platform/notifications";
import type { ImportEvent } from "./import.events";

const nobody = async (): Promise<MailDraft[]> => [];

/** The agent who sent the file may have left the page long ago. A command says by itself how it ended. */
async function sender({ importId, payload: { written, failed } }: Extract<ImportEvent, { type: "import.finished" }>, { tx }: NotificationContext): Promise<MailDraft[]> {
  const { fileName, createdBy } = await tx.billImport.findFirstOrThrow({
    where: { id: importId }, select: { fileName: true, createdBy: { select: { email: true, name: true, locale: true, state: true } } },
  });
  if (createdBy?.state !== "active") return [];
  const { email, name, locale } = createdBy;
  return [{ template: "import-finished", recipient: email, recipientName: name, locale: isLocale(locale) ? locale : "fr", params: { importId, fileName, written, failed } }];
}

export const importNotifications: Notifications<ImportEvent> = {
  "import.received": nobody,
  "import.started": nobody,
  "import.finished": sender,
  "import.abandoned": nobody,
  "import.taken-back": nobody,
};
