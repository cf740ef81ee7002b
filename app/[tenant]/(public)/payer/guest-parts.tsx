import { useTranslations } from "next-intl";
import { Notice } from "@/app/_ui/panel/notice";
import { useTimeLeft } from "@/app/_ui/panel/time-left";
import type { GuestBill } from "@/lib/payments/guest.queries";

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
