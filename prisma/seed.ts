import { container } from "@/lib/platform/container";
import { seedPeople } from "./world/base";
import { seedHistory } from "./world/history";

/** The demonstration world: named people in two organisations, and what they have done so far. Twice changes nothing. */
const { db, close } = container();
try {
  const now = new Date();
  await seedPeople(db, now);
  await seedHistory(container(), now);
} finally {
  await close();
}
