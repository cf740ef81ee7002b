import { desk } from "@/lib/kernel/actor";
import { minutesLater } from "@/lib/kernel/dates";
import { openPayment } from "@/lib/payments/open-payment";
import { settlePayment } from "@/lib/payments/settle-payment";
import type { Scope } from "@/lib/platform/scope";
import { openScope } from "@/lib/wiring/scope";
import type { OrganizationSlug, PersonName } from "@/prisma/world/people";
import { billIn, debtorIn } from "@/tests/support/bills";
import { startPayfip, type PayfipServer } from "@/tests/support/payfip";
import { noon, openWorld, type World } from "@/tests/support/world";

/** Words of tests about paying: a world, PayFiP behind a real server, and a citizen with bills. */
export type Till = Awaited<ReturnType<typeof openTill>>;

export const later = (minutes: number): Date => minutesLater(noon, minutes);

export async function openTill() {
  const payfip = await startPayfip(noon);
  const world = await openWorld({ payfipUrl: payfip.base });
  const debtorId = await debtorIn(world);
  return { world, payfip, debtorId, ...deeds(world, payfip, debtorId), close: async () => { await world.close(); await payfip.close(); } };
}

const unknownOperation = `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><p:recupererDetailPaiementSecurise xmlns:p="http://securite.service.tpa.cp.finances.gouv.fr/services/mas_securite/contrat_paiement_securise/PaiementSecuriseService"><arg0><idOp>none</idOp></arg0></p:recupererDetailPaiementSecurise></s:Body></s:Envelope>`;

function deeds(world: World, payfip: PayfipServer, debtorId: string) {
  const at = (minutes: number, person: PersonName | null = "citoyen") => world.as(person, "mairie", { now: later(minutes) });
  const deskAt = (minutes: number, slug: OrganizationSlug = "mairie"): Scope => openScope(world.container, { organization: world.as(null, slug).organization, actor: desk, locale: "fr", now: later(minutes) });
  const bill = (more: Partial<Parameters<typeof billIn>[1]> = {}) => billIn(world, { debtorId, ...more });
  const read = world.as("agent").read;
  const payments = (billId: string) => read((tx) => tx.payment.findMany({ where: { billId }, orderBy: { createdAt: "asc" } }));
  return {
    at, deskAt, bill, payments,
    stateOf: async (id: string) => (await read((tx) => tx.bill.findFirstOrThrow({ where: { id } }))).state,
    billOf: (id: string) => read((tx) => tx.bill.findFirstOrThrow({ where: { id } })),
    events: async (billId: string) => (await read((tx) => tx.event.findMany({ where: { billId }, orderBy: { id: "asc" } }))).map(({ type }) => type),
    mails: async (billId: string) => (await world.mails()).filter(({ params }) => (params as { billId?: string }).billId === billId).map(({ template, recipient, params }) => ({ template, recipient, params })),
    /** A bill whose payment the citizen opened at noon. */
    async opened(more: Partial<Parameters<typeof billIn>[1]> = {}) {
      const billId = await bill(more);
      const { paymentId } = await openPayment(at(0), { billId });
      const [payment] = await payments(billId);
      return { billId, paymentId, idOp: payment?.idOp ?? "" };
    },
    settle: (paymentId: string, minutes = 1) => settlePayment(deskAt(minutes), { paymentId }),
    /** What PayFiP answers of an operation that it does not know. */
    unknown: () => payfip.simulator.soap(unknownOperation),
    end: (idOp: string, result: "P" | "V" | "R" | "Z" | "A") => payfip.simulator.end(idOp, result),
  };
}
