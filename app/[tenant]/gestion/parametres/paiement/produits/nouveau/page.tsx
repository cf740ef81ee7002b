import { getTranslations } from "next-intl/server";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Narrow, Section } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { Refusal } from "@/lib/kernel/refusal";
import { mayChangeSettings } from "@/lib/organizations/organization.policy";
import { addressOf } from "../../../sections";
import { AddProductForm } from "../product.form";

export const generateMetadata = async () => ({ title: (await getTranslations("organizations.settings.products"))("createTitle") });

export default guardedPage("agent", async ({ actor }) => {
  const t = await getTranslations("organizations.settings");
  if (!mayChangeSettings(actor)) throw new Refusal("forbidden", "forbidden");
  return (
    <Narrow>
      <BackLink href={addressOf("payment")}>{t("sections.payment")}</BackLink>
      <PageTitle lead={t("products.lead")}>{t("products.createTitle")}</PageTitle>
      <Section card><ClientWords groups={["organizations"]}><AddProductForm /></ClientWords></Section>
    </Narrow>
  );
});
