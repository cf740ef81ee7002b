import { getTranslations } from "next-intl/server";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Narrow, Section } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { productPage } from "@/lib/organizations/product.queries";
import { RemoveProductForm } from "../../product.form";
import { productsAddress } from "../../product-parts";

export const generateMetadata = async () => ({ title: (await getTranslations("organizations.settings.products"))("remove") });

/** The confirmation as a page, for those who have no JavaScript. */
export default guardedPage("agent", async (scope, { params }: { params: Promise<{ code: string }> }) => {
  const t = await getTranslations("organizations.settings.products");
  const product = await productPage(scope, (await params).code);
  return (
    <Narrow>
      <BackLink href={`${productsAddress}/${product.code}`}>{product.name}</BackLink>
      <PageTitle>{t("removeTitle", { name: product.name })}</PageTitle>
      <Section card><ClientWords groups={["organizations"]}><RemoveProductForm product={product} /></ClientWords></Section>
    </Narrow>
  );
});
