import { useTranslations } from "next-intl";
import { ButtonRow } from "@/app/_ui/button/button";
import { Section, Stack } from "@/app/_ui/layout/section";
import { ConfirmDialog } from "@/app/_ui/panel/confirm-dialog";
import { Notice } from "@/app/_ui/panel/notice";
import { ClientWords } from "@/app/_web/client-words";
import type { DebtorClaim, DebtorFile } from "@/lib/debtors/debtor-file.queries";
import { DecideAddressForm, DecideClaimForm, type ClaimAct } from "./handle-debtor.form";

/** The page that asks the same where there is no JavaScript. */
const asking = (debtorId: string, query: Record<string, string>) => `/gestion/redevables/${debtorId}/decision?${new URLSearchParams(query)}`;

/** Another address that an import or a correction brought: taken or dropped. */
export function ProposedAddress({ file: { id, proposedEmail, email, account, may } }: { file: DebtorFile }) {
  const t = useTranslations("debtors.address");
  if (proposedEmail === null) return null;
  const before = account?.email ?? email ?? "";
  return (
    <Section card title={t("title")} lead={t("lead", { before, email: proposedEmail })}>
      {may.correct && (
        <ClientWords groups={["debtors"]}>
          <ButtonRow>
            <ConfirmDialog href={asking(id, { acte: "adresse" })} trigger={t("confirm", { email: proposedEmail })} title={t("confirmTitle")} variant="primary">
              <DecideAddressForm id={id} email={proposedEmail} act="confirm" />
            </ConfirmDialog>
            <DecideAddressForm id={id} email={proposedEmail} act="drop" />
          </ButtonRow>
        </ClientWords>
      )}
    </Section>
  );
}

/** Who has opened one bill of this debtor by its paper, and waits to see the others. */
export function OpenClaims({ file: { id, claims, may } }: { file: DebtorFile }) {
  if (claims.length === 0) return null;
  return <div id="demandes"><Stack gap="medium">{claims.map((claim) => <OpenClaim key={claim.id} debtorId={id} claim={claim} decides={may.correct} />)}</Stack></div>;
}

function OpenClaim({ debtorId, claim, decides }: { debtorId: string; claim: DebtorClaim; decides: boolean }) {
  const t = useTranslations("debtors.decide");
  const { email, number } = claim;
  return (
    <Section card title={t("title")} lead={t("lead", { email, number })}>
      {decides && !claim.mayDecide && <Notice>{t("own")}</Notice>}
      {claim.mayDecide && (
        <ClientWords groups={["debtors"]}>
          <p className="mb-5">{t("hint")}</p>
          <ButtonRow><Decide debtorId={debtorId} claim={claim} act="confirm" /><Decide debtorId={debtorId} claim={claim} act="drop" /></ButtonRow>
        </ClientWords>
      )}
    </Section>
  );
}

function Decide({ debtorId, claim, act }: { debtorId: string; claim: DebtorClaim; act: ClaimAct }) {
  const t = useTranslations("debtors.decide");
  const href = asking(debtorId, { acte: act === "confirm" ? "accepter" : "refuser", demande: claim.id });
  return <ConfirmDialog href={href} trigger={t(act)} title={t(`${act}Title`)} variant={act === "confirm" ? "primary" : "danger"}><DecideClaimForm claim={claim} act={act} /></ConfirmDialog>;
}
