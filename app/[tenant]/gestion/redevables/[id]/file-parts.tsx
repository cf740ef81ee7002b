import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { BillBadge } from "@/app/_ui/badge/bill-badge";
import { StatusBadge } from "@/app/_ui/badge/status-badge";
import { TextLink } from "@/app/_ui/button/text-link";
import { Section, Stack } from "@/app/_ui/layout/section";
import { FactList } from "@/app/_ui/panel/fact-list";
import { DataTable } from "@/app/_ui/table/data-table";
import { ClientWords } from "@/app/_web/client-words";
import type { DebtorFile } from "@/lib/debtors/debtor-file.queries";
import type { SentMail } from "@/lib/debtors/sent-mails";
import { dateAt, formatDate, formatInstant, formatShortDate } from "@/lib/kernel/dates";
import { formatMoney } from "@/lib/kernel/money";
import { InviteDebtorForm } from "./handle-debtor.form";

type Props = { file: DebtorFile };

export function Facts({ file }: Props) {
  const t = useTranslations("debtors");
  return (
    <Section title={t("file.facts")} card>
      <FactList facts={[
        { label: t("fact.lastName"), value: file.lastName },
        { label: t("fact.firstName"), value: file.firstName },
        { label: t("fact.customerNumber"), value: file.customerNumber ?? t("fact.noCustomerNumber") },
        { label: t("fact.address"), value: [file.address, `${file.postalCode} ${file.city}`.trim()].filter(Boolean).join(", ") },
        { label: t("fact.email"), value: file.email ?? t("fact.noEmail") },
      ]} />
    </Section>
  );
}

export function Account({ file: { id, email, account, attachedAt, may } }: Props) {
  const t = useTranslations("debtors");
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "UTC";
  const on = (date: Date) => formatDate(dateAt(date, timeZone), locale);
  return (
    <Section title={t("file.account")} card>
      <Stack gap="medium">
        {account === null ? <p>{t("file.none")}</p> : (
          <FactList facts={[
            { label: t("fact.account"), value: t(`accountState.${account.state}`), note: account.state === "prepared" || account.state === "active" ? t(`accountSince.${account.state}`, { date: on(account.since) }) : undefined },
            { label: t("file.accountEmail"), value: account.email },
            { label: t("fact.identifier"), value: account.identifier },
            { label: t("fact.attached"), value: attachedAt && on(attachedAt) },
          ]} />
        )}
        {may.invite && email !== null && <ClientWords groups={["debtors"]}><InviteDebtorForm id={id} email={email} /></ClientWords>}
      </Stack>
    </Section>
  );
}

export function Bills({ file: { id, bills } }: Props) {
  const t = useTranslations("debtors.file");
  const fact = useTranslations("bills.facts");
  const locale = useLocale();
  if (bills.length === 0) return <Section title={t("bills")}><p>{t("noBill")}</p></Section>;
  return (
    <Section title={t("bills")} actions={<TextLink href={`/gestion/titres?redevable=${id}`}>{t("allBills")}</TextLink>}>
      <DataTable
        caption={t("billsCaption")}
        rows={bills}
        rowKey={(bill) => bill.id}
        rowTone={({ state }) => (state === "paid" ? "paid" : undefined)}
        columns={[
          { key: "number", label: fact("number"), heading: true, cell: (bill) => <span className="lg:whitespace-nowrap"><TextLink href={`/gestion/titres/${bill.id}`}>{bill.number}</TextLink></span> },
          { key: "date", label: fact("issuedOn"), cell: ({ issuedOn }) => <span className="md:whitespace-nowrap">{formatShortDate(issuedOn, locale)}</span> },
          { key: "subject", label: fact("subject"), cell: ({ subject }) => subject },
          { key: "state", label: fact("state"), cell: ({ state }) => <BillBadge state={state} /> },
          { key: "amount", label: fact("amount"), align: "right", cell: ({ amount }) => <span className="md:whitespace-nowrap">{formatMoney(amount, locale)}</span> },
        ]}
      />
    </Section>
  );
}

const tones = { sent: "success", waiting: "progress", failed: "warning", refused: "danger", abandoned: "danger" } as const;

/** What was sent, and whether it left: never what it says. */
export function Mails({ file: { mails } }: Props) {
  const t = useTranslations("debtors");
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "UTC";
  const title = (template: string) => {
    const known = `mails.${template}` as "mails.other";
    return t(t.has(known) ? known : "mails.other");
  };
  const when = ({ at }: SentMail) => formatInstant(at, locale, timeZone);
  if (mails.length === 0) return <Section title={t("file.mails")}><p>{t("file.noMail")}</p></Section>;
  return (
    <Section title={t("file.mails")}>
      <DataTable
        caption={t("file.mailsCaption")}
        rows={mails}
        rowKey={({ id }) => id}
        columns={[
          { key: "mail", label: t("file.mail"), heading: true, cell: ({ template }) => title(template) },
          { key: "to", label: t("file.mailTo"), cell: ({ recipient }) => <span className="wrap-anywhere">{recipient}</span> },
          { key: "at", label: t("file.mailAt"), cell: when },
          { key: "state", label: t("file.mailState"), cell: ({ state }) => <StatusBadge tone={tones[state]}>{t(`mailState.${state}`)}</StatusBadge> },
        ]}
      />
    </Section>
  );
}
