import { container } from "@/lib/platform/container";
import { seedWorld } from "./world/world";

/** The demonstration world: named people in two organisations, and what they have done so far. */
try {
  await seedWorld(container(), new Date());
} finally {
  await container().close();
}
