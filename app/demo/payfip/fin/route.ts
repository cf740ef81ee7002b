import { seeOther } from "@/app/_web/see-other";
import { directory } from "@/lib/organizations/directory";
import { errorFields, log } from "@/lib/platform/log";
import { addressIn } from "../address-in";
import { absent, openSimulator } from "../open-simulator";
import type { SimulatedResult } from "../simulator";

export const dynamic = "force-dynamic";

const choices: Readonly<Record<string, SimulatedResult | undefined>> = { payer: "P", refuser: "R", abandonner: "A" };

/** The payer's choice: the portal is told, server to server, then the browser goes back to it. */
export async function POST(request: Request): Promise<Response> {
  const simulator = openSimulator();
  if (!simulator) return absent();
  const form = await request.formData();
  const [idOp, result] = [String(form.get("idop")), choices[String(form.get("choix"))]];
  const ended = result ? await simulator.end(idOp, result) : null;
  if (!ended) return seeOther(`/demo/payfip/paiementws.web?idop=${encodeURIComponent(idOp)}`);
  const portals = (await directory()).map(({ settings }) => settings.origin);
  const [notified, back] = [addressIn(portals, ended.asked.urlnotif), addressIn(portals, ended.asked.urlredirect)];
  if (notified) await notify(`${notified}?idop=${encodeURIComponent(idOp)}`);
  return seeOther(back ?? "/");
}

/** Whether or not the portal hears it: it asks by itself too. */
async function notify(address: string): Promise<void> {
  await fetch(address, { redirect: "error", signal: AbortSignal.timeout(5_000) }).then(
    () => undefined,
    (error: unknown) => log.error("the simulator could not notify", errorFields(error)),
  );
}
