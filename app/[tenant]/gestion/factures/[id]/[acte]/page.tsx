import { getTranslations } from "next-intl/server";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Narrow } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { Notice } from "@/app/_ui/panel/notice";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { readInvoice } from "@/lib/invoices/invoice.queries";
import { dateAt } from "@/lib/kernel/dates";
import { formatMoney } from "@/lib/kernel/money";
import { Refusal } from "@/lib/kernel/refusal";
import { folder, readChoice, withQuery, type SearchParams } from "../../choice";
import { isPaying, moveOf } from "../../moves";
import { MoveForm } from "./move-form";

type Props = { params: Promise<{ id: string; acte: string }>; searchParams: SearchParams };

export const generateMetadata = async ({ params }: Props) => {
  const move = moveOf((await params).acte);
  return { title: move && (await getTranslations("inbox.acts"))(`${move}.label`) };
};

/** One move of one invoice: what it does is said before it is done, and what the life cycle wants to know is asked. */
export default guardedPage("agent", async (scope, { params, searchParams }: Props) => {
  const t = await getTranslations("inbox");
  const { id, acte } = await params;
  const { raw, place } = readChoice(await searchParams, scope.organization.currencies);
  const list = { ...raw, ...place };
  const move = moveOf(acte);
  const invoice = await readInvoice(scope, id, "agent");
  if (!move) throw new Refusal("not-found", "notFound");
  const { number, may, ribBlocks, amounts, payment, establishment } = invoice;
  const blocked = isPaying(move) ? ribBlocks : null;
  const possible = may[move] && blocked === null;
  const amount = formatMoney(isPaying(move) ? (payment.approved ?? amounts.gross) : amounts.gross, scope.locale);
  return (
    <Narrow>
      <BackLink href={withQuery(list, `${folder}/${id}`)}>{t("form.back", { number })}</BackLink>
      <PageTitle lead={possible && t(`acts.${move}.body`, { amount, establishment: establishment.name })}>{t(`acts.${move}.title`, { number })}</PageTitle>
      {possible
        ? await ClientWords({ groups: ["inbox"], children: <MoveForm move={move} invoice={invoice} list={list} today={dateAt(scope.now, scope.organization.timeZone)} /> })
        : <Notice tone="warning">{blocked && may[move] ? t(`page.ribBlocks.${blocked}`) : t("form.notNow")}</Notice>}
    </Narrow>
  );
});
