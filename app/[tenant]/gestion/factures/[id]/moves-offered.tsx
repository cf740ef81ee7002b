import { useTranslations } from "next-intl";
import { ButtonLink, ButtonRow } from "@/app/_ui/button/button";
import { TextLink } from "@/app/_ui/button/text-link";
import { Stack } from "@/app/_ui/layout/section";
import { Notice } from "@/app/_ui/panel/notice";
import { finalStates, movesOf, type InvoiceState } from "@/lib/invoices/invoice";
import type { InvoiceView } from "@/lib/invoices/invoice.queries";
import { folder, withQuery, type Query } from "../choice";
import { listText } from "../listed";
import { isPaying, moveOf, moveSlugs, offeredMoves, type AgentMove } from "../moves";
import { PlainForm } from "./act.form";

type Props = { invoice: InvoiceView; list: Query; ribId: string | null };

export const moveHref = (invoiceId: string, move: AgentMove, list: Query): string => withQuery(list, `${folder}/${invoiceId}/${moveSlugs[move]}`);

/** What can be done with the invoice now, and only that; else why nothing can. Each leads to a page that asks before it is done. */
export function MovesOffered({ invoice, list, ribId }: Props) {
  const t = useTranslations();
  const { id } = invoice;
  const moves = offeredMoves(invoice);
  if (moves.length === 0) return <Stack gap="small"><p className="text-muted">{t(whyNone(invoice))}</p><RibBlocks invoice={invoice} ribId={ribId} /></Stack>;
  if (moves[0] === "take-in-charge") {
    const form = <PlainForm move="take-in-charge" invoiceId={id} list={listText(list)} />;
    return <Stack gap="medium"><p className="text-muted">{t("inbox.acts.take-in-charge.body")}</p>{form}</Stack>;
  }
  return (
    <Stack gap="medium">
      <ButtonRow>
        {moves.map((move, index) => (
          <ButtonLink key={move} href={moveHref(id, move, list)} variant={move === "refuse" ? "danger" : index === 0 ? "primary" : "secondary"}>
            {t(`inbox.acts.${move}.label`)}
          </ButtonLink>
        ))}
      </ButtonRow>
      <RibBlocks invoice={invoice} ribId={ribId} />
    </Stack>
  );
}

/** Why nothing leads to its payment, where that would be next. */
function RibBlocks({ invoice: { ribBlocks, state }, ribId }: Omit<Props, "list">) {
  const t = useTranslations("inbox.page");
  if (ribBlocks === null || !movesOf("agent", state).some(isPaying)) return null;
  return <Notice tone="warning" actions={ribId && <TextLink href={`/gestion/rib/${ribId}`}>{t("ribOpen")}</TextLink>}>{t(`ribBlocks.${ribBlocks}`)}</Notice>;
}

const waiting: readonly InvoiceState[] = ["suspended", "to-recycle", "payment-sent"];
function whyNone({ state, isParty }: InvoiceView) {
  if ((finalStates as readonly InvoiceState[]).includes(state)) return "invoices.handling.ended";
  if (isParty) return "invoices.handling.party";
  if (state === "deposited") return "invoices.handling.preparing";
  if (waiting.includes(state)) return "inbox.page.waitsSupplier";
  return movesOf("agent", state).every(isPaying) ? "inbox.page.nothing" : "invoices.handling.readOnly";
}

/** Said once, on the page that follows the act, with the way on. */
export function Done({ what, next }: { what: string | string[] | undefined; next: string | null }) {
  const t = useTranslations("inbox");
  const move = typeof what === "string" ? moveOf(what) : undefined;
  const words = move ? t(`acts.${move}.done`) : what === "note" ? t("notes.done") : what === "confiee" ? t("assign.done") : null;
  if (!words) return null;
  const on = move && next && <ButtonLink href={next} size="small" trailingIcon="arrowRight">{t("page.nextOne")}</ButtonLink>;
  return <Notice tone="success" live actions={on}>{words}</Notice>;
}
