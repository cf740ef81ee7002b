import { getTranslations } from "next-intl/server";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Narrow, Section, Stack } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { ConfirmDialog } from "@/app/_ui/panel/confirm-dialog";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { productPage } from "@/lib/organizations/product.queries";
import { addressOf } from "../../../sections";
import { ChangeProductForm, RemoveProductForm } from "../product.form";
import { productsAddress } from "../product-parts";

export const generateMetadata = async () => ({ title: (await getTranslations("organizations.settings.products"))("title") });

export default guardedPage("agent", async (scope, { params }: { params: Promise<{ code: string }> }) => {
  const t = await getTranslations("organizations.settings");
  const product = await productPage(scope, (await params).code);
  const { code, name } = product;
  const title = t("products.removeTitle", { name });
  return (
    <Narrow>
      <BackLink href={addressOf("payment")}>{t("sections.payment")}</BackLink>
      <PageTitle eyebrow={code}>{t("products.changeTitle", { name })}</PageTitle>
      <ClientWords groups={["organizations"]}>
        <Stack gap="medium">
          <Section card><ChangeProductForm product={product} /></Section>
          <div><ConfirmDialog href={`${productsAddress}/${code}/retirer`} trigger={t("products.remove")} title={title} variant="danger"><RemoveProductForm product={product} /></ConfirmDialog></div>
        </Stack>
      </ClientWords>
    </Narrow>
  );
});
