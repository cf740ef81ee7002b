import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_ui/button/button";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Narrow } from "@/app/_ui/layout/section";
import { ClientWords } from "@/app/_web/client-words";
import { RenewLinkForm } from "./renew-link.form";

/** The page of a link that no longer works sends a new one in one press; one that we do not know leads to where to ask. */
export async function DeadLink({ state, token }: { state: "stale" | "unknown"; token: string }) {
  const t = await getTranslations("accounts.stale");
  return (
    <Narrow>
      <PageTitle lead={t(state === "stale" ? "lead" : "unknownLead")}>{t("title")}</PageTitle>
      {state === "stale"
        ? <ClientWords groups={["accounts"]}><RenewLinkForm token={token} /></ClientWords>
        : <ButtonLink href="/mot-de-passe-oublie" variant="primary">{t("ask")}</ButtonLink>}
    </Narrow>
  );
}
