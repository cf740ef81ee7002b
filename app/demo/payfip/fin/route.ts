import { errorFields, log } from "@/lib/platform/log";
import { absent, openSimulator } from "../open-simulator";
import type { SimulatedResult } from "../simulator";

export const dynamic = "force-dynamic";

const choices: Readonly<Record<string, SimulatedResult | undefined>> = { payer: "P", refuser: "R", abandonner: "A" };
const goTo = (address: string) => new Response(null, { status: 303, headers: { location: address, "cache-control": "no-store" } });

/** The payer's choice: the portal is told, server to server, then the browser goes back to it. */
export async function POST(request: Request): Promise<Response> {
  const simulator = openSimulator();
  if (!simulator) return absent();
  const form = await request.formData();
  const [idOp, result] = [String(form.get("idop")), choices[String(form.get("choix"))]];
  const ended = result ? await simulator.end(idOp, result) : null;
  if (!ended) return goTo(`/demo/payfip/paiementws.web?idop=${encodeURIComponent(idOp)}`);
  await notify(`${ended.asked.urlnotif}?idop=${encodeURIComponent(idOp)}`);
  return goTo(ended.asked.urlredirect ?? "/");
}

/** Whether or not the portal hears it: it asks by itself too. */
async function notify(address: string): Promise<void> {
  await fetch(address, { redirect: "error", signal: AbortSignal.timeout(5_000) }).then(
    () => undefined,
    (error: unknown) => log.error("the simulator could not notify", errorFields(error)),
  );
}
