import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ButtonSize, ButtonVariant } from "../button/button-look";
import { DialogControl } from "./dialog-control";

type Props = { /** The page that asks the same question without JavaScript. */ href: string; trigger: ReactNode; title: string; variant?: ButtonVariant; size?: ButtonSize; children: ReactNode };

/** Asks before an act that is not undone. `children` holds the form; the trigger is a link to the page that asks the same. */
export function ConfirmDialog(props: Props) {
  const t = useTranslations("ui.dialog");
  return <DialogControl {...props} close={t("cancel")} />;
}
