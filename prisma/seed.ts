import { container } from "@/lib/platform/container";
import { seedPeople } from "./world/base";

/** The demonstration world: named people in two organisations, and what they have done so far. Twice changes nothing. */
const { db, close } = container();
try {
  await seedPeople(db, new Date());
} finally {
  await close();
}
