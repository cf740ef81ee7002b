import { PaymentServiceFailure, type PaymentService } from "@/lib/ports/payment";
import type { Scope } from "@/lib/platform/scope";
import { organizations } from "@/prisma/world/people";
import type { World } from "@/tests/support/world";

/** PayFiP as it answers about a client: its names, nothing known, or out of reach. */
const payfip = (answer: readonly string[] | null | "down"): PaymentService => ({
  isSimulated: true, open: () => Promise.reject(new Error("not asked")), ask: () => Promise.reject(new Error("not asked")), pageOf: () => "",
  client: () => (answer === "down" ? Promise.reject(new PaymentServiceFailure("unavailable", "no answer")) : Promise.resolve(answer && { names: answer })),
});

/** The administrator's scope, with PayFiP answering so; « off » where online payment is. */
export const withPayfip = (world: World, answer: Parameters<typeof payfip>[0] | "off"): Scope => {
  const scope = world.as("admin");
  return { ...scope, ports: { ...scope.ports, payment: answer === "off" ? null : payfip(answer) } };
};

/** The demonstration's settings again, whatever a test made of them. */
export async function restoreOrganizations(world: World): Promise<void> {
  for (const { id, currencies, identifierSchemes, languages, ...row } of Object.values(organizations))
    await world.container.db.global.organization.update({ where: { id }, data: { ...row, currencies: [...currencies], identifierSchemes: [...identifierSchemes], languages: [...languages] } });
}
