import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { ButtonLink, ButtonRow } from "@/app/_ui/button/button";
import { TextLink } from "@/app/_ui/button/text-link";
import { Stack } from "@/app/_ui/layout/section";
import { ConfirmDialog } from "@/app/_ui/panel/confirm-dialog";
import { FactList } from "@/app/_ui/panel/fact-list";
import { Notice } from "@/app/_ui/panel/notice";
import { formatInstant } from "@/lib/kernel/dates";
import { ribName } from "@/lib/ribs/rib";
import type { RibPage } from "@/lib/ribs/rib.queries";
import { unpaidCountedAtMost } from "@/lib/ribs/unpaid-invoices";
import { RibActForm } from "./rib-acts.form";

type Props = { rib: RibPage };
export type Contact = { readonly contactName: string; readonly contactEmail: string };
const ownPath = ({ id, establishment }: RibPage) => `/fournisseur/etablissements/${establishment.id}/rib/${id}`;

function useInstant() {
  const [locale, timeZone] = [useLocale(), useTimeZone() ?? "UTC"];
  return (at: Date) => formatInstant(at, locale, timeZone);
}

/** What its state means for the establishment's invoices, and what comes next. Nothing to say of one that is paid to. */
export function Standing({ rib: { state, notPayable, coolingUntil, reason } }: Props) {
  const t = useTranslations("ribs");
  const instant = useInstant();
  if (state === "verified" && notPayable === null) return null;
  if (state === "verified") return <Notice tone="warning">{t("page.standing.cooling", { date: coolingUntil ? instant(coolingUntil) : "" })}</Notice>;
  if (state === "withdrawn") return <Notice>{t(notPayable === null ? "page.standing.withdrawnPaid" : "page.standing.withdrawn")}</Notice>;
  return (
    <Notice tone={state === "refused" ? "danger" : "info"}>
      <p>{t(`page.standing.${state}`)}</p>
      {state === "refused" && reason && <p className="mt-2 whitespace-pre-line">{t("mail.reason")} {reason}</p>}
    </Notice>
  );
}

export function Account({ rib }: Props) {
  const t = useTranslations("ribs");
  const instant = useInstant();
  const { label, holder, maskedIban, bic, isDefault, requestedByName, requestedAt, replaces, state, confirmations, coolingUntil, unpaid, establishment } = rib;
  const before = replaces && <TextLink href={`/fournisseur/etablissements/${establishment.id}/rib/${replaces.id}`}>{ribName(replaces)}</TextLink>;
  return (
    <FactList
      facts={[
        { label: t("fact.label"), value: label, note: isDefault ? t("default") : undefined },
        { label: t("fact.holder"), value: holder },
        { label: t("fact.iban"), value: <span className="font-mono">{maskedIban}</span> },
        { label: t("fact.bic"), value: <span className="font-mono">{bic}</span> },
        { label: t("fact.requester"), value: requestedByName },
        { label: t("fact.requestedAt"), value: instant(requestedAt) },
        { label: t("fact.replaces"), value: before },
        { label: t("fact.confirmations"), value: state === "to-verify" && t("confirmationsOf", confirmations) },
        { label: t("fact.coolingUntil"), value: state === "verified" && coolingUntil && instant(coolingUntil) },
        { label: t("fact.unpaid"), value: unpaid > unpaidCountedAtMost ? t("unpaidMore", { count: unpaidCountedAtMost }) : t("unpaidCount", { count: unpaid }) },
      ].map((fact) => ({ ...fact, value: fact.value === false ? null : fact.value }))}
    />
  );
}

/** What may be done with it now, each act that is not undone after a confirmation that is also a page. */
export function Acts({ rib, contact }: Props & { contact: Contact }) {
  const t = useTranslations("ribs.page");
  const { id, may } = rib;
  if (!may.change && !may.makeDefault && !may.withdraw) return null;
  return (
    <ButtonRow>
      {may.change && <ButtonLink href={`${ownPath(rib)}/modifier`} icon="pencil">{t("change")}</ButtonLink>}
      {may.makeDefault && (
        <ConfirmDialog href={`${ownPath(rib)}/defaut`} trigger={t("makeDefault")} title={t("makeDefaultTitle")}>
          <Stack gap="medium"><p>{t("makeDefaultBody")}</p><RibActForm id={id} act="makeDefault" /></Stack>
        </ConfirmDialog>
      )}
      {may.withdraw && (
        <ConfirmDialog href={`${ownPath(rib)}/retirer`} trigger={t("withdraw")} title={t("withdrawTitle", { name: ribName(rib) })} variant="danger">
          <Stack gap="medium"><Withdrawing rib={rib} contact={contact} /><RibActForm id={id} act="withdraw" /></Stack>
        </ConfirmDialog>
      )}
    </ButtonRow>
  );
}

/** What a withdrawal does, to the invoices that keep it first of all. */
export function Withdrawing({ rib: { unpaid, paysThem }, contact }: Props & { contact: Contact }) {
  const t = useTranslations("ribs.page");
  const words = { ...contact, count: Math.min(unpaid, unpaidCountedAtMost), more: unpaid > unpaidCountedAtMost ? "yes" : "no" };
  return (
    <Stack gap="medium">
      <p>{t("withdrawBody")}</p>
      {unpaid > 0 && <Notice tone="warning">{t(paysThem ? "withdrawUnpaidPaid" : "withdrawUnpaidStuck", words)}</Notice>}
    </Stack>
  );
}
