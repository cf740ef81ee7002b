import { getTranslations } from "next-intl/server";
import { TextLink } from "@/app/_ui/button/text-link";
import { Notice } from "@/app/_ui/panel/notice";
import { demonstrationAccounts } from "@/app/_web/demonstration";

/** The accounts to try: only in a demonstration, and it fills nothing in. */
export async function DemonstrationBox() {
  const t = await getTranslations("accounts.demonstration");
  const shown = demonstrationAccounts();
  if (!shown) return null;
  return (
    <Notice tone="info" title={t("title")}>
      <p>{t("intro", { password: shown.password })}</p>
      <ul className="mt-2 flex flex-col gap-1 text-sm wrap-anywhere">
        {shown.accounts.map(({ prepared, ...account }) => <li key={account.email}>{t(prepared ? "prepared" : "account", account)}</li>)}
      </ul>
      <p className="mt-2"><TextLink href="/demo/courrier" plain>{t("mails")}</TextLink></p>
    </Notice>
  );
}
