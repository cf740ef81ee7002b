import { getTranslations } from "next-intl/server";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Narrow, Section, Stack } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { Notice } from "@/app/_ui/panel/notice";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { Refusal } from "@/lib/kernel/refusal";
import { products } from "@/lib/organizations/product.queries";
import { changeableSettings, payfipNow } from "@/lib/organizations/settings.queries";
import { ProductSection } from "../paiement/produits/product-parts";
import { sectionAt, typedIn } from "../sections";
import { SettingsForm } from "../settings.form";
import { ColorSample, LogoSection, PayfipCheck } from "../settings-parts";

type Props = { params: Promise<{ section: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };
const done = {
  saved: "saved", logo: "logo.changed", removed: "logo.removed", productAdded: "products.added", productChanged: "products.changed", productRemoved: "products.removed",
} as const;

export const generateMetadata = async ({ params }: Props) => {
  const t = await getTranslations("organizations.settings");
  const section = sectionAt((await params).section);
  return { title: section ? t(`sections.${section}`) : t("title") };
};

export default guardedPage("agent", async (scope, { params, searchParams }: Props) => {
  const section = sectionAt((await params).section);
  if (!section) throw new Refusal("not-found", "notFound");
  const { fait, verifier } = await searchParams;
  const settings = await changeableSettings(scope);
  const checked = section === "payment" && verifier === "oui" ? await payfipNow(scope) : null;
  const listed = section === "payment" && await products(scope);
  const t = await getTranslations("organizations.settings");
  const values = typedIn(section, settings, scope.locale);
  const just = typeof fait === "string" && Object.hasOwn(done, fait) ? done[fait as keyof typeof done] : null;
  return (
    <Narrow>
      <BackLink href="/gestion/parametres">{t("title")}</BackLink>
      <PageTitle lead={t(`leads.${section}`)}>{t(`sections.${section}`)}</PageTitle>
      <Stack>
        {just && <Notice tone="success" live>{t(just)}</Notice>}
        {section === "identity" && <ColorSample color={settings.color} name={settings.name} />}
        <Section card><ClientWords groups={["organizations"]}><SettingsForm key={values.seen} section={section} values={values} /></ClientWords></Section>
        {section === "identity" && <LogoSection hasLogo={scope.organization.hasLogo} />}
        {section === "payment" && <PayfipCheck number={settings.payfipNumber} checked={checked} />}
        {listed && <ProductSection products={listed} />}
      </Stack>
    </Narrow>
  );
});
