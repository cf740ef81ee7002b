import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { InvoiceBadge } from "@/app/_ui/badge/invoice-badge";
import { TextLink } from "@/app/_ui/button/text-link";
import { Stack } from "@/app/_ui/layout/section";
import { FactList } from "@/app/_ui/panel/fact-list";
import { Notice } from "@/app/_ui/panel/notice";
import type { Keeper } from "@/lib/invoices/assign-invoice.queries";
import type { AlikeInvoice } from "@/lib/invoices/duplicate.queries";
import type { DeskView, Note } from "@/lib/invoices/desk-view.queries";
import { isReasonCode } from "@/lib/invoices/invoice";
import type { InvoiceView } from "@/lib/invoices/invoice.queries";
import { spokenParams } from "@/lib/invoices/rules/spoken-params";
import { dateAt, formatInstant, formatShortDate } from "@/lib/kernel/dates";
import type { Locale } from "@/lib/kernel/locale";
import { formatMoney } from "@/lib/kernel/money";
import { folder, standingSlugs, withQuery, type Query } from "../choice";
import { listText } from "../listed";
import { AssignForm, NoteForm } from "./desk.form";

/** Invoices that may be this one again. */
export function Alike({ alike }: { alike: readonly AlikeInvoice[] }) {
  const t = useTranslations("inbox.page");
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "UTC";
  if (alike.length === 0) return null;
  const lineOf = ({ number, establishment, amount, depositedAt }: AlikeInvoice) =>
    t("alikeLine", { number, establishment, amount: formatMoney(amount, locale), date: formatShortDate(dateAt(depositedAt, timeZone), locale) });
  const why = ({ sameAmount, sameNumber }: AlikeInvoice) => t(`alikeWhy.${sameAmount && sameNumber ? "both" : sameAmount ? "amount" : "number"}`);
  return (
    <Notice tone="warning" title={t("alike")}>
      <ul className="mt-2 flex flex-col gap-3">
        {alike.map((one) => (
          <li key={one.id}>
            <TextLink href={`${folder}/${one.id}`}>{lineOf(one)}</TextLink>
            <span className="mt-1 flex flex-wrap items-center gap-2 text-sm"><InvoiceBadge state={one.state} />{why(one)}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** What the checks before sending found, in the reader's language: the code of the rule, and the reason that a refusal for it would carry. */
export function Findings({ findings }: Pick<DeskView, "findings">) {
  const t = useTranslations();
  const locale = useLocale() as Locale;
  if (findings.length === 0) return <p className="text-muted">{t("inbox.page.noFinding")}</p>;
  return (
    <ul className="divide-y divide-line">
      {findings.map(({ code, place, params, reason }, index) => (
        <li key={`${code}-${index}`} className="py-3 first:pt-0 last:pb-0">
          <span className="block text-sm font-medium text-muted">{code}</span>
          {t.has(`rules.${code}` as never) ? t(`rules.${code}` as never, { place: place ?? 1, ...spokenParams(params, locale) } as never) : code}
          {isReasonCode(reason) && <span className="block text-sm text-muted">{t("invoices.deposit.report.reason", { reason: t(`invoices.reasons.${reason}`), code: reason })}</span>}
        </li>
      ))}
    </ul>
  );
}

/** Where it is paid to. The IBAN is masked. */
export function PaidTo({ rib }: Pick<DeskView, "rib">) {
  const t = useTranslations();
  if (rib === null) return <p className="text-muted">{t("inbox.page.ribNone")}</p>;
  return (
    <Stack gap="small">
      <FactList
        facts={[{ label: t("ribs.fact.holder"), value: rib.holder }, { label: t("ribs.fact.iban"), value: rib.maskedIban }, { label: t("ribs.fact.bic"), value: rib.bic }]}
      />
      <p><TextLink href={`/gestion/rib/${rib.id}`}>{t("inbox.page.ribOpen")}</TextLink></p>
    </Stack>
  );
}

type Kept = { invoice: Pick<InvoiceView, "id">; desk: DeskView; list: Query };

/** Whose it is, and to whom it can be given by those who may. */
export function AssignedTo({ invoice: { id }, desk: { assignment: { department, assignee, departments, members, others }, may }, list }: Kept) {
  const t = useTranslations("inbox.assign");
  const facts = [{ label: t("department"), value: department?.name ?? t("none") }, { label: t("person"), value: assignee?.name ?? t("nobody") }];
  if (!may.assign) return <FactList facts={facts} />;
  const options = (some: readonly Keeper[]) => some.map(({ id: value, name: label }) => ({ value, label }));
  const known = (keeper: Keeper | null, some: readonly Keeper[]) => (keeper && some.every((one) => one.id !== keeper.id) ? options([keeper]) : []);
  return (
    <AssignForm
      invoiceId={id} list={listText(list)} departmentId={department?.id ?? "none"} assignedToId={assignee?.id ?? "none"}
      departments={[{ value: "none", label: t("none") }, ...known(department, departments), ...options(departments)]}
      people={[
        { value: "none", label: t("nobody") }, ...known(assignee, [...members, ...others]),
        ...members.map(({ id: value, name }) => ({ value, label: t("ofDepartment", { name }) })), ...options(others),
      ]}
    />
  );
}

/** What agents say to each other of it. */
export function Notes({ invoice: { id }, desk: { may }, notes, list }: Kept & { notes: readonly Note[] }) {
  const t = useTranslations("inbox.notes");
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "UTC";
  return (
    <Stack gap="medium">
      {notes.length === 0 && <p className="text-muted">{t("none")}</p>}
      {notes.length > 0 && (
        <ul className="divide-y divide-line">
          {notes.map((note) => (
            <li key={note.id} className="py-3 first:pt-0 last:pb-0">
              <p className="text-sm text-muted">{note.by}, <time dateTime={note.at.toISOString()}>{formatInstant(note.at, locale, timeZone)}</time></p>
              <p className="mt-1 whitespace-pre-line wrap-anywhere">{note.text}</p>
            </li>
          ))}
        </ul>
      )}
      {may.note && <NoteForm invoiceId={id} list={listText(list)} />}
    </Stack>
  );
}

/** Everything of the same supplier. */
export const othersHref = (establishmentId: string): string => withQuery({ etat: standingSlugs.all, etablissement: establishmentId });
