import { hoursLater } from "@/lib/kernel/dates";
import { noon, openWorld, type World } from "@/tests/support/world";
import { establish } from "./ribs";

export let world: World;
/** An establishment of its own for each test, with two managers and a depositor. */
export let establishmentId: string;

/** Once in a file. */
export function openRibDesk(): void {
  beforeAll(async () => { world = await openWorld(); });
  beforeEach(async () => { establishmentId = await establish(world, [["citoyen"], ["candidat", { role: "depositor" }]]); });
  afterAll(() => world.close());
}

/** Those of the establishment who are told of its RIBs. */
export const managers = ["citoyen@demo.test", "fournisseur@demo.test"];
/** When a RIB that was verified at noon is paid to. */
export const cooled = hoursLater(noon, 48);
export const supplier = (now = noon) => world.as("fournisseur", "mairie", { now });
export const agent = (now = noon) => world.as("agent", "mairie", { now });
