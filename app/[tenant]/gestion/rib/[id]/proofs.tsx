import { useTranslations } from "next-intl";
import { Section, Stack } from "@/app/_ui/layout/section";
import { PdfFrame } from "@/app/_ui/panel/pdf-frame";
import type { RibProof } from "@/lib/ribs/rib-file.queries";

/** The bank's paper, beside the facts that it must say. Null for those who may not read an IBAN in whole. */
export function Proofs({ proofs }: { proofs: readonly RibProof[] | null }) {
  const t = useTranslations("ribs.review");
  if (proofs === null) return <Section title={t("proofs")}><p>{t("proofsHidden")}</p></Section>;
  return (
    <Section title={t("proofs")}>
      {proofs.length === 0 ? <p>{t("noProof")}</p> : <Stack gap="medium">{proofs.map((proof) => <Proof key={proof.id} proof={proof} />)}</Stack>}
    </Section>
  );
}

function Proof({ proof: { path, fileName, mediaType } }: { proof: RibProof }) {
  const t = useTranslations("ribs.review");
  const title = t("preview", { name: fileName });
  return (
    <figure>
      <figcaption className="mb-2 font-medium wrap-anywhere">{fileName}</figcaption>
      {mediaType === "application/pdf"
        ? <PdfFrame src={path} title={title} />
        : <a href={path} aria-label={t("open", { name: fileName })}><picture><img src={path} alt={title} loading="lazy" className="w-full rounded-card border border-line" /></picture></a>}
    </figure>
  );
}
