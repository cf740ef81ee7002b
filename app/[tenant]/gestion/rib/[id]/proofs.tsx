import { useTranslations } from "next-intl";
import { Section, Stack } from "@/app/_ui/layout/section";
import { DocumentPreview } from "@/app/_ui/panel/document-preview";
import type { RibProof } from "@/lib/ribs/rib-file.queries";

/** The bank's paper, beside the facts that it must say. Null for those who may not read an IBAN in whole. */
export function Proofs({ proofs }: { proofs: readonly RibProof[] | null }) {
  const t = useTranslations("ribs.review");
  if (proofs === null) return <Section title={t("proofs")}><p>{t("proofsHidden")}</p></Section>;
  return (
    <Section title={t("proofs")}>
      {proofs.length === 0 ? <p>{t("noProof")}</p> : <Stack gap="medium">{proofs.map((proof) => <DocumentPreview key={proof.id} document={proof} />)}</Stack>}
    </Section>
  );
}
