import { kindSlugs, readAmounts } from "@/app/_web/invoice-address";
import { addressesOf, namedBy, present, textIn, type Query, type SearchParams } from "@/app/_web/list-address";
import { invoiceKinds, invoiceStates, type InvoiceState } from "@/lib/invoices/invoice";
import { invoiceGroups, invoiceSorts, isDescending, type InvoiceGroup, type InvoiceSort } from "@/lib/invoices/invoice-list";
import type { InboxFilter } from "@/lib/invoices/invoice-list.queries";
import { readDay } from "@/lib/kernel/dates";
import { isId } from "@/lib/kernel/ids";
import { currencies as knownCurrencies, type Currency } from "@/lib/kernel/money";

export type { Query, SearchParams };
/** `raw`: the address again, with what means something. `place`: the page of the list. */
export type Choice = {
  readonly raw: Query; readonly place: Query; readonly standing: Standing; readonly filter: InboxFilter;
  /** Something narrows the list besides where the invoices stand. */
  readonly narrowed: boolean;
};

/** Where invoices stand: a group, one state, or anywhere. The first group is the page without a choice, read from the oldest. */
export type Standing = InvoiceGroup | InvoiceState | "all";
const groupNames = Object.keys(invoiceGroups) as InvoiceGroup[];
export const isGroup = (standing: Standing): standing is InvoiceGroup => standing in invoiceGroups;
export const standings: readonly Standing[] = [...groupNames, "all", ...invoiceStates];
/** As an address names them. */
export const standingSlugs: Readonly<Record<Standing, string>> = {
  todo: "a-traiter", held: "en-attente", accepted: "acceptees", payment: "payees", ended: "terminees", all: "toutes",
  deposited: "deposee", available: "mise-a-disposition", "in-charge": "prise-en-charge", "to-recycle": "a-recycler", suspended: "suspendue", completed: "completee", disputed: "en-litige",
  approved: "approuvee", "partly-approved": "approuvee-partiellement", refused: "refusee", "service-done": "service-fait", mandated: "mandatee", "at-accountant": "chez-le-comptable",
  booked: "comptabilisee", "payment-sent": "paiement-transmis", paid: "encaissee", cancelled: "annulee",
};
const sortSlugs: Readonly<Record<InvoiceSort, string>> = { depositedAt: "depot", amount: "montant", payBy: "echeance", stateAt: "etat" };
export const assigneeSlugs = { me: "moi", nobody: "personne", somebody: "quelqu-un" } as const;
export const assigneeNames = ["me", "nobody", "somebody"] as const;
export const isAssigneeSlug = (slug: string | undefined): boolean => assigneeNames.some((name) => assigneeSlugs[name] === slug);
/** The department of what has none, and those in which the reader works. */
export const noDepartment = "aucun";
export const myDepartments = "miens";

const identifier = (value: string | undefined): string | undefined => (value && isId(value) ? value : undefined);

/** What the address asks for; whatever it says that means nothing counts for nothing. `currencies`: those of the organisation. */
export function readChoice(params: Awaited<SearchParams>, currencies: readonly Currency[]): Choice {
  const asked = (name: string) => textIn(params[name]);
  const standing = namedBy(standingSlugs, asked("etat")) ?? "todo";
  const sort = namedBy(sortSlugs, asked("tri"));
  const ordre = ["croissant", "decroissant"].find((word) => word === asked("ordre"));
  const { currency, amount } = readAmounts(asked, sort === "amount", currencies);
  const assignee = namedBy(assigneeSlugs, asked("personne")) ?? identifier(asked("personne"));
  const service = asked("service");
  const departmentId = service === noDepartment ? null : service === myDepartments ? "mine" : identifier(service);
  const more = {
    recherche: asked("recherche")?.slice(0, 100), etablissement: identifier(asked("etablissement")), service: departmentId === undefined ? undefined : service,
    personne: assignee && asked("personne"), type: invoiceKinds.map((kind) => kindSlugs[kind]).find((slug) => slug === asked("type")), devise: knownCurrencies.find((known) => known === asked("devise")),
    min: amount.from === undefined ? undefined : asked("min"), max: amount.to === undefined ? undefined : asked("max"),
    du: readDay(asked("du")), au: readDay(asked("au")), retard: asked("retard") === "1" ? "1" : undefined, "paye-du": readDay(asked("paye-du")), "paye-au": readDay(asked("paye-au")), "decidee-du": readDay(asked("decidee-du")),
  };
  const [after, before] = [asked("apres"), asked("avant")];
  return {
    standing, narrowed: Object.values(more).some((value) => value !== undefined), place: present({ apres: after, avant: before }),
    raw: present({ etat: standing === "todo" ? undefined : standingSlugs[standing], ...more, tri: sort && sortSlugs[sort], ordre }),
    filter: {
      states: statesOf(standing), search: more.recherche, establishmentId: more.etablissement, departmentId, currency, amount, after, before, sort,
      descending: ordre ? ordre === "decroissant" : standing === "todo" && !sort ? false : undefined,
      assignee: assignee === "nobody" ? null : assignee, kind: namedBy(kindSlugs, more.type), deposited: { from: more.du, to: more.au }, paid: { from: more["paye-du"], to: more["paye-au"] }, late: more.retard === "1", decidedFrom: more["decidee-du"],
    },
  };
}

const statesOf = (standing: Standing): readonly InvoiceState[] | undefined =>
  standing === "all" ? undefined : standing in invoiceGroups ? invoiceGroups[standing as InvoiceGroup] : [standing as InvoiceState];

export const folder = "/gestion/factures";
const addresses = addressesOf(folder);
export const { withQuery, addressOf, without } = addresses;

/** The groups and all, each keeping the rest of the choice. */
export function tabsOf({ raw, standing }: Choice, label: (standing: Standing) => string) {
  const { etat: _etat, tri: _tri, ordre: _ordre, ...kept } = raw;
  return [...groupNames, "all" as const].map((name) => ({ href: withQuery(name === "todo" ? kept : { etat: standingSlugs[name], ...kept }), label: label(name), current: name === standing }));
}

/** A column's order: the other way where the list is in its order already. */
export const sortOf = (choice: Choice, sort: InvoiceSort) =>
  addresses.orderedBy(choice, sortSlugs[sort], { descending: (choice.filter.sort ?? invoiceSorts[0]) === sort ? isDescending(choice.filter) : null, first: isDescending({ sort }) });
