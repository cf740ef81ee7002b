import { declarePayment } from "@/lib/payments/declare-payment";
import { findBill } from "@/lib/payments/find-bill";
import { openGuestPayment } from "@/lib/payments/open-guest-payment";
import { openPayment } from "@/lib/payments/open-payment";
import { settlePayment } from "@/lib/payments/settle-payment";
import { billIn } from "@/tests/support/bills";
import type { PayfipServer } from "@/tests/support/payfip";
import type { World } from "@/tests/support/world";
import { deskOf } from "../../lib/invoices/counter";

/** Payments of the supplier's own bills: one under way, one made, two declared, and one under way without an account. */
export async function fillPayments(world: World, payfip: PayfipServer, debtorId: string) {
  const supplier = world.as("fournisseur");
  const visitor = world.as(null);
  const bill = (serial: number) => billIn(world, { debtorId, of: "fournisseur", number: `SECRETE-${serial}`, reference: `SECRETE-2026-00${serial}` });
  const idOpOf = async (id: string) => (await supplier.read((tx) => tx.payment.findFirstOrThrow({ where: { id } }))).idOp ?? "";
  const declare = async (serial: number) => {
    const { billId } = await declarePayment(supplier, { billId: await bill(serial), paidOn: "2026-11-20", means: "cheque" });
    return { billId, id: (await supplier.read((tx) => tx.payment.findFirstOrThrow({ where: { billId } }))).id };
  };
  const { paymentId: payment } = await openPayment(supplier, { billId: await bill(30) });
  const { paymentId: paidPayment } = await openPayment(supplier, { billId: await bill(31) });
  await payfip.simulator.end(await idOpOf(paidPayment), "P");
  await settlePayment(deskOf(world), { paymentId: paidPayment });
  await bill(32);
  const found = await findBill(visitor, { reference: "SECRETE-2026-0032", amount: "25,00" });
  const { paymentId: guestPayment } = await openGuestPayment(visitor, { ...found, email: "visiteuse@exemple.test" });
  const [first, second] = [await declare(33), await declare(34)];
  return {
    payment, idOp: await idOpOf(payment), paidPayment, guestPayment, guestBill: found.billId, guestKey: found.key,
    declaration: first.id, declaredBill: first.billId, otherDeclaration: second.id,
  };
}
