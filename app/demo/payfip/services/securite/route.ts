import { readFile } from "node:fs/promises";
import path from "node:path";
import { absent, openSimulator } from "../../open-simulator";

export const dynamic = "force-dynamic";

const headers = { "content-type": "text/xml; charset=utf-8", "cache-control": "no-store" };
const largest = 64 * 1024;

/** The service's own description: the one that the adapter is written from, with this address. */
export async function GET(request: Request): Promise<Response> {
  if (!openSimulator() || !/^\?wsdl$/i.test(new URL(request.url).search)) return absent();
  const wsdl = await readFile(path.resolve("lib/adapters/payment/payfip/payfip.wsdl"), "utf8");
  return new Response(wsdl.replace("https://www.payfip.gouv.fr/tpa/services/securite", "/demo/payfip/services/securite"), { headers });
}

/** The web service. */
export async function POST(request: Request): Promise<Response> {
  const simulator = openSimulator();
  if (!simulator) return absent();
  const { status, body } = await simulator.soap((await request.text()).slice(0, largest));
  return new Response(body, { status, headers });
}
