"use client";
import { useTranslations } from "next-intl";
import { FileField } from "@/app/_ui/form/file-field";
import { SubmitButton } from "@/app/_ui/form/submit-button";
import { useHydrated } from "@/app/_ui/form/use-hydrated";
import { Stack } from "@/app/_ui/layout/section";
import { Notice } from "@/app/_ui/panel/notice";
import type { Comparisons } from "@/lib/invoices/deposit-filling";
import { acceptFor, ATTACHMENT_MAX_BYTES, FILE_MAX_BYTES } from "@/lib/kernel/file-rules";
import type { Fields } from "./deposit-fields";
import type { DepositReader } from "./use-deposit-reading";

type Props = { fields: Fields; reader: DepositReader; compared: Comparisons; onSeveral: (files: readonly File[]) => Promise<void> };

/** The invoice, which fills the form as soon as the server holds it, and what goes with it. */
export function FilePart({ fields: { document, attachments }, reader, compared, onSeveral }: Props) {
  const t = useTranslations("invoices.deposit");
  const hydrated = useHydrated();
  const onKept = ({ id }: { id: string }) => { document.onKept(); void reader.read(id); };
  return (
    <Stack gap="medium">
      <FileField
        {...document} uploadTo="/api/files" maxBytes={FILE_MAX_BYTES} hint={hydrated ? <>{t("hints.document")} {t("hints.severalDocuments")}</> : t("hints.document")} kinds={t("documentKinds")} fileRole="invoice" accept={acceptFor("invoice")}
        onFiles={reader.drop} onSeveral={(files) => void onSeveral(files)} onKept={onKept} onRemoved={() => { document.onRemoved(); reader.forget(); }}
      />
      {hydrated ? <ReadingStatus reader={reader} compared={compared} /> : <div><SubmitButton variant="secondary" name="intention" value="lire">{t("reading.read")}</SubmitButton><p className="mt-1.5 text-sm text-muted">{t("reading.readHint")}</p></div>}
      <FileField {...attachments} uploadTo="/api/files" maxBytes={ATTACHMENT_MAX_BYTES} hint={t("hints.attachments")} kinds={t("attachmentKinds")} fileRole="attachment" accept={acceptFor("attachment")} multiple optional />
    </Stack>
  );
}

/** How far the reading is. `data-filled-in`: milliseconds from the drop to the filled form. */
function ReadingStatus({ reader: { status, filling, filledInMs }, compared }: Pick<Props, "reader" | "compared">) {
  const t = useTranslations("invoices.deposit.reading");
  const known = Object.keys(filling).length > 0;
  const same = Object.values(compared).filter((one) => one.same).length;
  return (
    <div role="status" data-reading={status} data-filled-in={filledInMs}>
      {known && same > 0 && <Notice tone="success">{t("filled", { count: same })}</Notice>}
      {status === "running" && <p className="mt-2 flex items-center gap-2.5 text-muted"><span aria-hidden className="spinner" />{t("running")}</p>}
      {status === "read" && !known && <Notice>{t("nothing")}</Notice>}
      {status === "failed" && <Notice tone="warning">{t("failed")}</Notice>}
    </div>
  );
}
