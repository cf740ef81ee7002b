import { actRooms, isAct, subjectKinds, type ActRoom, type SubjectKind } from "@/lib/audits/audit";
import type { JournalFilter } from "@/lib/audits/audit.schema";
import { isDay } from "@/lib/kernel/dates";
import { isId } from "@/lib/kernel/ids";
import type { PageRequest } from "@/lib/kernel/keyset";

export type SearchParams = Promise<Record<string, string | string[] | undefined>>;
export type Query = Readonly<Record<string, string>>;
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

const text = (value: string | string[] | undefined): string | undefined => (typeof value === "string" && value.trim() !== "" ? value.trim().slice(0, 300) : undefined);
const present = (raw: Readonly<Record<string, string | undefined>>): Query => Object.fromEntries(Object.entries(raw).filter((entry): entry is [string, string] => entry[1] !== undefined));
const keyOf = <Key extends string>(keys: readonly Key[], slugs: Readonly<Record<Key, string>>, slug: string | undefined): Key | undefined => keys.find((key) => slugs[key] === slug);

/** What the address, or the form of the export, asks for; whatever it says that means nothing counts for nothing. */
export function readChoice(params: Awaited<SearchParams>): Choice {
  const asked = (name: string) => text(params[name]);
  const day = (name: string) => [asked(name)].find((value) => value !== undefined && isDay(value));
  const room = keyOf(actRooms, roomSlugs, asked("domaine"));
  const act = [asked("acte")].find((type) => type !== undefined && isAct(type));
  const person = [asked("personne")].find((id) => id === deskSlug || (id !== undefined && isId(id)));
  const [kindSlug, id = ""] = (asked("sujet") ?? "").split("~");
  const kind = keyOf(subjectKinds, subjectSlugs, kindSlug);
  const subject = kind && isId(id) ? { kind, id } : undefined;
  const search = asked("recherche")?.slice(0, 100);
  const [from, to] = [day("du"), day("au")];
  return {
    raw: present({ recherche: search, domaine: room && roomSlugs[room], acte: act, personne: person, sujet: subject && subjectText(subject), du: from, au: to }),
    filter: { room, act, subject, from, to, search, ...(person === deskSlug ? { desk: true as const } : { person }) },
    place: { after: asked("apres"), before: asked("avant") },
  };
}

export const withQuery = (query: Query): string => [folder, new URLSearchParams(query).toString()].filter(Boolean).join("?");

/** The address of the same list at another place. Undefined when there is no such place. */
export const addressOf = ({ raw }: Choice, place: "apres" | "avant", at: string | null): string | undefined => (at === null ? undefined : withQuery({ ...raw, [place]: at }));

/** The same list without some of what narrows it. */
export const without = ({ raw }: Choice, ...names: readonly string[]): string => withQuery(Object.fromEntries(Object.entries(raw).filter(([name]) => !names.includes(name))));
