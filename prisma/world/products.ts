import { daysLater } from "@/lib/kernel/dates";
import { addProduct } from "@/lib/organizations/add-product";
import type { Stage } from "./stage";

/** What the mairie collects under another PayFiP number than its own: the simulator knows both. */
const water = { code: "EAU", name: "Eau et assainissement", payfipNumber: "001972" } as const;

/** The mairie's product with a number of its own. Twice changes nothing. The simulator may not run yet: nobody is asked about it. */
export async function seedProducts(stage: Stage): Promise<void> {
  const administrator = stage.as("admin", daysLater(stage.now, -61));
  if (await administrator.read((tx) => tx.payfipProduct.findFirst({ where: { code: water.code }, select: { code: true } }))) return;
  await addProduct({ ...administrator, ports: { ...administrator.ports, payment: null } }, { ...water, payfipConfirmed: water.payfipNumber });
}
