import { useTranslations } from "next-intl";
import { ConfirmDialog } from "@/app/_ui/panel/confirm-dialog";
import { Notice } from "@/app/_ui/panel/notice";
import { useTimeLeft } from "@/app/_ui/panel/time-left";
import { Stack } from "@/app/_ui/layout/section";
import type { GuestBill, GuestPayment } from "@/lib/payments/guest.queries";
import { CancelGuestPaymentForm } from "./guest.form";
import { cancelPath } from "./guest-path";

/** Why the bill is not simply to be paid; of one that is being paid, until when it is kept. */
export function StateNotice({ state, minutes }: Pick<GuestBill, "state" | "minutes">) {
  const t = useTranslations("payments.guest.states");
  if (state === "due") return null;
  return <Notice tone={state === "paid" ? "success" : "info"}><p>{t(state)}</p><TimeLeft minutes={minutes} /></Notice>;
}

/** In how long the bill can be paid anew; nothing where no payment keeps it. */
export function TimeLeft({ minutes }: { minutes: number | null }) {
  const t = useTranslations("payments.pay");
  const leftOf = useTimeLeft();
  return minutes === null ? null : <p className="mt-1">{t("runningBody", { left: leftOf(minutes) })}</p>;
}

/** Letting go of a payment: as soon as it can be, before that from when on. */
export function LettingGo({ payment: { id, minutesToCancel } }: { payment: Pick<GuestPayment, "id" | "minutesToCancel"> }) {
  const t = useTranslations("payments.pay");
  const leftOf = useTimeLeft();
  if (minutesToCancel === null) return null;
  if (minutesToCancel > 0) return <p>{t("cancelSoon", { left: leftOf(minutesToCancel) })}</p>;
  return (
    <div>
      <ConfirmDialog href={cancelPath(id)} trigger={t("cancel")} title={t("cancelTitle")} variant="secondary">
        <Stack gap="medium"><p>{t("cancelBody")}</p><CancelGuestPaymentForm paymentId={id} /></Stack>
      </ConfirmDialog>
    </div>
  );
}
