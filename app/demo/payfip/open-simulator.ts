import path from "node:path";
import { container } from "@/lib/platform/container";
import { payfipSimulator, type Simulator } from "./simulator";

/** The demonstration's PayFiP; null anywhere else. */
export function openSimulator(): Simulator | null {
  const { demo, dataDir } = container().settings;
  return demo ? payfipSimulator({ folder: path.join(dataDir, "payfip") }) : null;
}

export const absent = () => new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
