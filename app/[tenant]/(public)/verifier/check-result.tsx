import { getTranslations } from "next-intl/server";
import { FactList } from "@/app/_ui/panel/fact-list";
import { Notice } from "@/app/_ui/panel/notice";
import { formatInstant } from "@/lib/kernel/dates";
import type { Scope } from "@/lib/platform/scope";
import type { Checked } from "./check-or-wait";

type Circumstances = { check: Checked; scope: Scope };
const said = (scope: Scope, instant: Date) => formatInstant(instant, scope.locale, scope.organization.timeZone);

async function Wait() {
  const t = await getTranslations("documents.verify.throttled");
  return <Notice tone="warning" title={t("title")}><p>{t("body")}</p></Notice>;
}

/** What a file is; `against`: the number that it was checked against. Nothing of its content is told. */
export async function FileCheckResult({ check, scope, sha256, against }: Circumstances & { sha256: string; against?: string }) {
  const t = await getTranslations("documents.verify");
  if (check === "wait") return <Wait />;
  if (!check.file) return null;
  const organization = scope.organization.name;
  const hash = <FactList facts={[{ label: t("hash"), value: <code className="text-sm">{sha256}</code> }]} />;
  if (check.file.is === "unknown") return <Notice tone="danger" live title={t("unknown.title")}><p>{t("unknown.body", { organization })}</p><p>{t("unknown.why")}</p>{hash}</Notice>;
  const { is, archiveNumber, receivedAt, withdrawnAt } = check.file;
  const facts = { number: archiveNumber, organization, instant: said(scope, receivedAt), issued: check.file.is === "copy" ? said(scope, check.file.issuedAt) : "" };
  const other = against !== undefined && against !== archiveNumber;
  return (
    <Notice tone={other || withdrawnAt ? "warning" : "success"} live title={t(`${is}.title`)}>
      {withdrawnAt && <p><strong>{t("withdrawn", { organization, withdrawn: said(scope, withdrawnAt) })}</strong></p>}
      {other && <p><strong>{t("otherNumber", { number: against })}</strong></p>}
      <p>{t(`${is}.body`, facts)}</p>
      {hash}
    </Notice>
  );
}

/** Whether a number is that of an archived original. */
export async function NumberCheckResult({ check, scope, archiveNumber }: Circumstances & { archiveNumber: string }) {
  const t = await getTranslations("documents.verify");
  if (check === "wait") return <Wait />;
  const organization = scope.organization.name;
  if (!check.original) return <Notice tone="danger" title={t("numberUnknown.title")}><p>{t("numberUnknown.body", { organization, number: archiveNumber })}</p></Notice>;
  const { receivedAt, withdrawnAt } = check.original;
  const instant = said(scope, receivedAt);
  return (
    <Notice tone={withdrawnAt ? "warning" : "success"} title={t("numberKnown.title")}>
      {withdrawnAt && <p><strong>{t("withdrawn", { organization, withdrawn: said(scope, withdrawnAt) })}</strong></p>}
      <p>{t("numberKnown.body", { number: archiveNumber, organization, instant })}</p>
      {!check.file && <p>{t("numberKnown.next")}</p>}
    </Notice>
  );
}
