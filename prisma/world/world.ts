import type { Container } from "@/lib/platform/container";
import { seedPeople } from "./base";
import { seedHistory } from "./history";
import { seedProducts } from "./products";
import { putMairieOnline, putProvinceOnline } from "./put-online";
import { settleBills } from "./settle-bills";
import { openStage } from "./stage";
import { seedThreads } from "./threads";

/** The demonstration world, whole. Each part looks for itself: one that was broken off is completed, and twice changes nothing. */
export async function seedWorld(container: Container, now: Date): Promise<void> {
  await seedPeople(container.db, now);
  const mairie = await openStage(container, "mairie", now);
  await seedHistory(mairie);
  await seedProducts(mairie);
  await putMairieOnline(mairie);
  await settleBills(mairie);
  await seedThreads(mairie);
  await putProvinceOnline(await openStage(container, "province", now));
}
