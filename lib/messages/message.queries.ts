import type { Prisma } from "@/generated/prisma/client";
import { isId } from "@/lib/kernel/ids";
import { keysetOf, pageOf, type Page, type PageRequest } from "@/lib/kernel/keyset";
import { Refusal } from "@/lib/kernel/refusal";
import { mayReadBills } from "@/lib/bills/bill.policy";
import { mayReadInbox } from "@/lib/invoices/invoice.policy";
import type { Scope } from "@/lib/platform/scope";
import { asThreadReference, isOpen, type ConcernView, type MessageView, type ThreadItem, type ThreadState } from "./message";
import { mayAnswerMessages, mayReadMessages } from "./message.policy";
import { concernColumns, concernOf, messagesOf } from "./thread-view";

/** The queue by what is to be done. */
export const threadTabs = ["waiting", "answered", "closed", "all"] as const;
export type ThreadTab = (typeof threadTabs)[number];

const itemColumns = { id: true, reference: true, subject: true, name: true, state: true, lastAt: true } as const;
/** `%` and `_` are letters like others here. */
const contains = (text: string) => ({ contains: text.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" }) as const;
/** By its reference alone where it is one; else by words of its subject or of its person's name, or by their whole address. */
function searched(typed: string): Prisma.MessageThreadWhereInput {
  const reference = asThreadReference(typed);
  return reference ? { reference } : { OR: [{ name: contains(typed) }, { subject: contains(typed) }, { email: typed.toLowerCase() }] };
}

/**
 * The threads of one tab, or those that a search finds in every state: what waits oldest first, the others latest first. References grow
 * with time: they order what is not of one state. Throws `forbidden` for those who do not read messages.
 */
export async function threadQueue({ read, actor }: Scope, { tab, search, ...page }: PageRequest & { tab: ThreadTab; search?: string }): Promise<Page<ThreadItem>> {
  if (!mayReadMessages(actor)) throw new Refusal("forbidden", "forbidden");
  const everywhere = Boolean(search) || tab === "all";
  const order = everywhere ? { column: "reference", holds: "text", descending: true } as const : { column: "lastAt", holds: "instant", descending: tab !== "waiting" } as const;
  const found = search ? searched(search) : everywhere ? {} : { state: tab };
  const { where, ...rows } = keysetOf<Prisma.MessageThreadWhereInput, Prisma.MessageThreadOrderByWithRelationInput>(page, order);
  const threads = await read((tx) => tx.messageThread.findMany({ where: { ...found, ...where }, ...rows, select: itemColumns }));
  return pageOf(threads.map((row) => ({ ...row, state: row.state as ThreadState })), page, order);
}

export type ThreadFile = ThreadItem & {
  readonly email: string;
  /** Their account's short identifier; null: a visitor, whose name and address nobody has proven. */
  readonly identifier: string | null;
  readonly createdAt: Date;
  readonly concern: ConcernView | null;
  readonly messages: readonly MessageView[];
  /** `openConcern`: the agent's roles open the page of the bill or invoice. */
  readonly may: { readonly answer: boolean; readonly close: boolean; readonly openConcern: boolean };
};

/** A thread for agents. Throws `forbidden` for those who do not read messages, `notFound` where there is none such. */
export async function threadFile({ read, actor }: Scope, id: string): Promise<ThreadFile> {
  if (!mayReadMessages(actor)) throw new Refusal("forbidden", "forbidden");
  return read(async (tx) => {
    const columns = { ...itemColumns, ...concernColumns, email: true, createdAt: true, account: { select: { identifier: true } } };
    const row = isId(id) ? await tx.messageThread.findFirst({ where: { id }, select: columns }) : null;
    if (row === null) throw new Refusal("not-found", "notFound");
    const { bill, invoice, account, ...thread } = row;
    const state = row.state as ThreadState;
    const answers = mayAnswerMessages(actor) && isOpen(state);
    return {
      ...thread, state, identifier: account?.identifier ?? null, concern: concernOf({ bill, invoice }), messages: await messagesOf(tx, id, { names: true }),
      may: { answer: answers, close: answers, openConcern: bill ? mayReadBills(actor) && bill.withdrawnAt === null : mayReadInbox(actor) },
    };
  });
}
