import { getTranslations } from "next-intl/server";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Narrow, Section } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { debtorName } from "@/lib/debtors/debtor";
import { debtorFile } from "@/lib/debtors/debtor-file.queries";
import { Refusal } from "@/lib/kernel/refusal";
import { CorrectDebtorForm } from "../handle-debtor.form";

export const generateMetadata = async () => ({ title: (await getTranslations("debtors.correct"))("title") });

export default guardedPage("agent", async (scope, { params }: { params: Promise<{ id: string }> }) => {
  const t = await getTranslations("debtors.correct");
  const { id, lastName, firstName, address, postalCode, city, email, may } = await debtorFile(scope, (await params).id);
  if (!may.correct) throw new Refusal("forbidden", "forbidden");
  const debtor = { id, lastName, firstName, address, postalCode, city, email };
  return (
    <Narrow>
      <BackLink href={`/gestion/redevables/${id}`}>{debtorName(debtor)}</BackLink>
      <PageTitle lead={t("lead")}>{t("title")}</PageTitle>
      <Section card><ClientWords groups={["debtors"]}><CorrectDebtorForm debtor={debtor} /></ClientWords></Section>
    </Narrow>
  );
});
