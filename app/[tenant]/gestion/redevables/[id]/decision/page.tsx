import { getTranslations } from "next-intl/server";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Narrow, Section } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { debtorName } from "@/lib/debtors/debtor";
import { debtorFile, type DebtorFile } from "@/lib/debtors/debtor-file.queries";
import { Refusal } from "@/lib/kernel/refusal";
import { DecideAddressForm, DecideClaimForm } from "../handle-debtor.form";

type Asked = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ id: string }>; searchParams: Promise<Asked> };

export const generateMetadata = async () => ({ title: (await getTranslations("debtors.list"))("title") });

/** The confirmation as a page, for those who have no JavaScript. */
export default guardedPage("agent", async (scope, { params, searchParams }: Props) => {
  const t = await getTranslations("debtors");
  const file = await debtorFile(scope, (await params).id);
  const { title, form } = questionOf(file, await searchParams);
  return (
    <Narrow>
      <BackLink href={`/gestion/redevables/${file.id}`}>{debtorName(file)}</BackLink>
      <PageTitle>{t(title)}</PageTitle>
      <Section card><ClientWords groups={["debtors"]}>{form}</ClientWords></Section>
    </Narrow>
  );
});

/** Throws `notFound` when there is nothing of the kind to decide any more. */
function questionOf({ id, proposedEmail, claims, may }: DebtorFile, { acte, demande }: Asked) {
  if (acte === "adresse" && proposedEmail !== null && may.correct) {
    return { title: "address.confirmTitle", form: <DecideAddressForm id={id} email={proposedEmail} act="confirm" /> } as const;
  }
  const claim = claims.find((one) => one.id === demande && one.mayDecide);
  if (!claim || (acte !== "accepter" && acte !== "refuser")) throw new Refusal("not-found", "notFound");
  const act = acte === "accepter" ? "confirm" : "drop";
  return { title: `decide.${act}Title`, form: <DecideClaimForm claim={claim} act={act} /> } as const;
}
