import type { EstablishmentFacts } from "@/lib/establishments/establishment";
import { desk } from "@/lib/kernel/actor";
import { depositInvoice } from "@/lib/invoices/deposit-invoice";
import type { InvoiceState } from "@/lib/invoices/invoice";
import type { Scope } from "@/lib/platform/scope";
import { openScope } from "@/lib/wiring/scope";
import { organizations, papeterie, people, type OrganizationSlug, type PersonName } from "@/prisma/world/people";
import { noon, type World } from "@/tests/support/world";
import { freshPdf, send } from "../documents/intake";
import { payTo, ribIn, ribOf, step, ways } from "./steps";

type Right = { slug?: OrganizationSlug; state?: string; role?: "manager" | "depositor" | "reader"; establishment?: EstablishmentFacts };
export const quincaillerie = { scheme: "SIRET", identifier: "73282932000074", name: "Quincaillerie Éléonore", address: "3 quai du Port", postalCode: "99100", city: "Démonstration" } as const;
export const comptoir = { scheme: "RIDET", identifier: "0123456001", name: "Comptoir du Lagon", address: "1 rue de l’Alma", postalCode: "98800", city: "Nouméa" } as const;

/** Gives a person a right on an establishment, as a decision of agents would have. Returns the establishment's id. */
export async function habilitate(world: World, person: PersonName, { slug = "mairie", state = "approved", role = "manager", establishment = papeterie }: Right = {}): Promise<string> {
  const organizationId = organizations[slug].id;
  return world.container.db.tenant(organizationId).write(async (tx) => {
    const key = { organizationId, scheme: establishment.scheme, identifier: establishment.identifier };
    await tx.establishment.createMany({ data: [{ ...establishment, organizationId }], skipDuplicates: true });
    const { id } = await tx.establishment.findFirstOrThrow({ where: key });
    const { name, ...address } = establishment;
    await tx.habilitation.create({
      data: { ...address, organizationId, accountId: people[person].id, state, role, establishmentName: name, establishmentId: id, position: "Gérant",
        right: "legal-representative", reference: `HAB-${person}-${establishment.identifier}`, submittedAt: noon },
    });
    return id;
  });
}

/** What the form says of a good invoice of 120 €. */
export const invoiceForm = (establishmentId: string, more: Record<string, unknown> = {}) => ({
  establishmentId, kind: "invoice", number: "FA-2026-017", issuedOn: "2026-11-02", dueOn: "2026-12-02", currency: "EUR",
  net: "100,00", tax: "20,00", gross: "120,00", creditedNumber: "", orderReference: "BC-2026-88", receivingService: "Écoles", ...more,
});

/** The same, to be paid to a RIB of the establishment, which is made where it has none. */
export async function payableForm(scope: Scope, establishmentId: string, more: Record<string, unknown> = {}) {
  if (typeof more.ribId === "string") return { ...invoiceForm(establishmentId, more), ribId: more.ribId };
  const ribId = await scope.commit(async ({ tx }) => {
    const rib = await tx.rib.findFirst({ where: { establishmentId, state: { in: ["to-verify", "verified"] } }, select: { id: true } });
    return rib?.id ?? ((await tx.establishment.count({ where: { id: establishmentId } })) > 0 ? ribIn(tx, scope.organization.id, establishmentId) : "");
  });
  return { ...invoiceForm(establishmentId, more), ribId };
}

/** Deposits with a file of its own. */
export async function deposit(scope: Scope, establishmentId: string, more: Record<string, unknown> = {}) {
  const { id } = await send(scope, await freshPdf());
  return depositInvoice(scope, { ...(await payableForm(scope, establishmentId, more)), document: id });
}

/** The desk at work, as a job is. */
export const deskOf = (world: World, slug: OrganizationSlug = "mairie", now = noon): Scope =>
  openScope(world.container, { organization: world.as(null, slug).organization, actor: desk, locale: "fr", now });

/** Deposits an invoice to be paid to a verified RIB and brings it to a state by the operations that lead there. Returns its id. */
export async function invoiceIn(world: World, state: InvoiceState, establishmentId: string, more: Record<string, unknown> = {}): Promise<string> {
  const { id: invoiceId } = await deposit(world.as("fournisseur"), establishmentId, more);
  await payTo(world, invoiceId, await ribOf(world, establishmentId));
  for (const move of ways[state]) await step(world, move, invoiceId);
  return invoiceId;
}
