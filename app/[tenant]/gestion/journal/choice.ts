import { addressesOf, namedBy, present, textIn, type Query, type SearchParams } from "@/app/_web/list-address";
import { isAct, type ActRoom, type SubjectKind } from "@/lib/audits/audit";
import type { JournalFilter } from "@/lib/audits/audit.schema";
import { readDay } from "@/lib/kernel/dates";
import { isId } from "@/lib/kernel/ids";
import type { PageRequest } from "@/lib/kernel/keyset";

export type { SearchParams };
export type Choice = { readonly raw: Query; readonly filter: JournalFilter; readonly place: PageRequest };

export const folder = "/gestion/journal";
/** The desk, among those who act. */
export const deskSlug = "guichet";
export const roomSlugs: Readonly<Record<ActRoom, string>> = {
  account: "comptes", archive: "archive", audit: "journal", bill: "titres", claim: "demandes", debtor: "redevables", department: "services", habilitation: "habilitations", import: "mises-en-ligne",
  invitation: "invitations", invoice: "factures", member: "equipe", message: "messages", organization: "parametres", payment: "paiements", rib: "rib", text: "textes",
};
const subjectSlugs: Readonly<Record<SubjectKind, string>> = {
  invoice: "facture", rib: "rib", habilitation: "habilitation", bill: "titre", debtor: "redevable", import: "fichier", thread: "message", establishment: "etablissement",
};
export const subjectText = ({ kind, id }: { readonly kind: SubjectKind; readonly id: string }): string => `${subjectSlugs[kind]}~${id}`;

/** What the address, or the form of the export, asks for; whatever it says that means nothing counts for nothing. */
export function readChoice(params: Awaited<SearchParams>): Choice {
  const asked = (name: string) => textIn(params[name]);
  const room = namedBy(roomSlugs, asked("domaine"));
  const act = [asked("acte")].find((type) => type !== undefined && isAct(type));
  const person = [asked("personne")].find((id) => id === deskSlug || (id !== undefined && isId(id)));
  const [kindSlug, id = ""] = (asked("sujet") ?? "").split("~");
  const kind = namedBy(subjectSlugs, kindSlug);
  const subject = kind && isId(id) ? { kind, id } : undefined;
  const search = asked("recherche")?.slice(0, 100);
  const [from, to] = [readDay(asked("du")), readDay(asked("au"))];
  return {
    raw: present({ recherche: search, domaine: room && roomSlugs[room], acte: act, personne: person, sujet: subject && subjectText(subject), du: from, au: to }),
    filter: { room, act, subject, from, to, search, ...(person === deskSlug ? { desk: true as const } : { person }) },
    place: { after: asked("apres"), before: asked("avant") },
  };
}

export const { withQuery, addressOf, without } = addressesOf(folder);
