import type { getTranslations } from "next-intl/server";
import type { InvoiceView } from "@/lib/invoices/invoice.queries";
import { withQuery, type Query } from "../choice";
import { moveKeys, offeredMoves } from "../moves";
import { moveHref } from "./moves-offered";
import type { Shortcut } from "./shortcuts";
import type { Beside } from "./walk";

type Words = Awaited<ReturnType<typeof getTranslations<never>>>;

/** The letters that do something on this page now: where the links lead, no letter leads elsewhere. */
export const shortcutsOf = (invoice: InvoiceView, list: Query, { previous, next }: Beside, t: Words): Shortcut[] => [
  ...(next ? [{ keys: ["j", "n"], label: t("inbox.shortcuts.next"), href: next }] : []),
  ...(previous ? [{ keys: ["k", "p"], label: t("inbox.shortcuts.previous"), href: previous }] : []),
  { keys: ["u"], label: t("inbox.shortcuts.list"), href: withQuery(list) },
  ...offeredMoves(invoice).flatMap((move) => {
    const key = moveKeys[move];
    return key ? [{ keys: [key], label: t(`inbox.acts.${move}.label`), href: moveHref(invoice.id, move, list) }] : [];
  }),
];
