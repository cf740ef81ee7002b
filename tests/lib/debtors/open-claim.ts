import type { PersonName } from "@/prisma/world/people";
import { people } from "@/prisma/world/people";
import { billIn, debtorIn } from "@/tests/support/bills";
import type { World } from "@/tests/support/world";
import { claim, claimsOf, signInAs } from "./desk";

export const knownAddress = "lila.martin@maison.test";
export type Opened = { readonly debtorId: string; readonly billId: string; readonly otherId: string; readonly id: string };

/** The candidate, or someone else who has an account, has opened one of a customer's two bills by its paper. */
export async function openedClaim(world: World, { email = knownAddress as string | null, by = "candidat" as PersonName } = {}): Promise<Opened> {
  const debtorId = await debtorIn(world, { customerNumber: "C-2001", lastName: "Martin", firstName: "Lila", of: null, email });
  const billId = await billIn(world, { debtorId, of: null, number: "8001516", minor: 3750 });
  const otherId = await billIn(world, { debtorId, of: null, number: "8001517", minor: 900 });
  await claim(world, { reference: "8001516", amount: "37,50", email: people[by].email });
  await signInAs(world, people[by].email);
  const [row] = await claimsOf(world, debtorId);
  if (row?.state !== "open") throw new Error("the claim is not open");
  return { debtorId, billId, otherId, id: row.id };
}
