import { useTranslations } from "next-intl";
import { ButtonLink } from "@/app/_ui/button/button";
import { TextLink } from "@/app/_ui/button/text-link";
import { Section, Stack } from "@/app/_ui/layout/section";
import { DataTable } from "@/app/_ui/table/data-table";
import type { PayfipProduct } from "@/lib/kernel/payfip-product";
import { addressOf } from "../../sections";

export const productsAddress = `${addressOf("payment")}/produits`;

/** The products that have a PayFiP number of their own, on the page of online payment. */
export function ProductSection({ products }: { products: readonly PayfipProduct[] }) {
  const t = useTranslations("organizations.settings.products");
  return (
    <Section card title={t("title")} lead={t("lead")}>
      <Stack gap="medium">
        {products.length === 0 ? <p className="text-muted">{t("empty")}</p> : <ProductTable products={products} />}
        <div><ButtonLink href={`${productsAddress}/nouveau`} icon="plus">{t("add")}</ButtonLink></div>
      </Stack>
    </Section>
  );
}

function ProductTable({ products }: { products: readonly PayfipProduct[] }) {
  const t = useTranslations("organizations.settings.products");
  return (
    <DataTable
      caption={t("caption")} rows={products} rowKey={({ code }) => code}
      columns={[
        { key: "name", label: t("columns.name"), heading: true, cell: ({ code, name }) => <TextLink href={`${productsAddress}/${code}`}>{name}</TextLink> },
        { key: "code", label: t("columns.code"), cell: ({ code }) => code },
        { key: "payfipNumber", label: t("columns.payfipNumber"), cell: ({ payfipNumber }) => payfipNumber },
      ]}
    />
  );
}
