import type { IdentifierScheme } from "@/lib/kernel/establishment-identifier";
import { isId } from "@/lib/kernel/ids";
import { beginningWith } from "@/lib/kernel/search-words";
import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import { depositRibs, type DepositRib } from "./deposit-choices.queries";
import type { DraftValues } from "./draft";
import { mayDeposit } from "./invoice.policy";
import { peopleOf } from "./invoice-subject.queries";

type Place = { readonly id: string; readonly scheme: IdentifierScheme; readonly identifier: string; readonly name: string };
type Service = { readonly id: string; readonly code: string; readonly name: string; readonly requiresOrder: boolean };

/** What the organisation knows of what a deposit names. */
export type DepositFacts = {
  readonly establishment: Place | null;
  /** Those that are in use. */
  readonly departments: readonly Service[];
  /** The one that was chosen or, where none was, the one that the supplier wrote. */
  readonly department: Service | null;
  /** RIBs that the establishment can be paid to, and the one that was chosen. */
  readonly ribs: readonly DepositRib[];
  readonly rib: DepositRib | null;
  /** The establishment has deposited that number; another one of the same supplier has. */
  readonly numberUsed: boolean;
  readonly sameNumberElsewhere: boolean;
  /** It credits an invoice of a number that the establishment has not deposited. */
  readonly creditedUnknown: boolean;
  /** The kept file is XML, not a PDF. */
  readonly isXml: boolean;
};

type Named = DraftValues & { readonly document?: string };
const siblingsRead = 200;

/** For whoever sends invoices for the establishment: of another one nothing is told, and it is as if none were named. */
export const depositFacts = (scope: Scope, sent: Named): Promise<DepositFacts> =>
  scope.read(async (tx) => {
    const { actor } = scope;
    const establishment = await establishmentOf(tx, scope, sent.establishmentId);
    const departments = await tx.department.findMany({ where: { active: true }, select: { id: true, code: true, name: true, requiresOrder: true } });
    const ribs = establishment ? await depositRibs(tx, [establishment.id]) : [];
    return {
      establishment, departments, ribs, department: departmentOf(departments, sent), rib: ribs.find(({ id }) => id === sent.ribId) ?? null,
      ...(await numbersOf(tx, establishment, asKept(sent.number))), creditedUnknown: await isUnknown(tx, establishment, asKept(sent.creditedNumber)), isXml: await isXml(tx, actor.accountId, sent.document),
    };
  });

async function establishmentOf(tx: Tx, scope: Scope, id: string | undefined): Promise<Place | null> {
  const found = id && isId(id) ? await tx.establishment.findFirst({ where: { id }, select: { id: true, scheme: true, identifier: true, name: true } }) : null;
  return found && mayDeposit(scope.actor, await peopleOf(tx, scope, found)) ? { ...found, scheme: found.scheme as IdentifierScheme } : null;
}

const sameWords = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();
function departmentOf(departments: readonly Service[], { departmentId, receivingService }: Named): Service | null {
  if (departmentId) return departments.find(({ id }) => id === departmentId) ?? null;
  return (receivingService && departments.find(({ code, name }) => sameWords(code, receivingService) || sameWords(name, receivingService))) || null;
}

/** A number as the row of its invoice has it. */
const asKept = (number: string | undefined): string => number?.normalize("NFC").replace(/\s+/g, " ").trim() ?? "";

async function isUnknown(tx: Tx, establishment: Place | null, number: string): Promise<boolean> {
  if (!establishment || !number) return false;
  return (await tx.invoice.findFirst({ where: { establishmentId: establishment.id, number, kind: "invoice" }, select: { id: true } })) === null;
}

/** A supplier is its SIREN or its RID: the first digits of each of its establishments. */
async function numbersOf(tx: Tx, establishment: Place | null, number: string) {
  if (!establishment || !number) return { numberUsed: false, sameNumberElsewhere: false };
  const { id, scheme, identifier } = establishment;
  const supplier = beginningWith(identifier.slice(0, scheme === "SIRET" ? 9 : 7));
  const siblings = await tx.establishment.findMany({ where: { scheme, identifier: supplier }, select: { id: true }, take: siblingsRead });
  const named = await tx.invoice.findMany({ where: { establishmentId: { in: [id, ...siblings.map((one) => one.id)] }, number }, select: { establishmentId: true } });
  return { numberUsed: named.some((row) => row.establishmentId === id), sameNumberElsewhere: named.some((row) => row.establishmentId !== id) };
}

async function isXml(tx: Tx, accountId: string | null, id: string | undefined): Promise<boolean> {
  const upload = id && isId(id) && accountId ? await tx.upload.findFirst({ where: { id, accountId }, select: { mediaType: true } }) : null;
  return upload?.mediaType === "application/xml";
}
