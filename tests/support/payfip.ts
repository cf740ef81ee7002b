import { mkdtemp, rm } from "node:fs/promises";
import http, { type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { payfipSimulator, type Simulator } from "@/app/demo/payfip/simulator";

/** The simulator of PayFiP behind a real server, with a clock that tests set. */
export type PayfipServer = {
  /** What the adapter takes as `base`. */
  readonly base: string;
  readonly simulator: Simulator;
  /** Requests of the web service so far. */
  readonly requests: string[];
  /** What the service answers instead, until it is set to null again. */
  answer: { status: number; body: string } | null;
  now: Date;
  close(): Promise<void>;
};

export async function startPayfip(now: Date): Promise<PayfipServer> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "guichet-payfip-"));
  const server = http.createServer((request, response) => void respond(request).then(({ status, body }) => response.writeHead(status, { "content-type": "text/xml" }).end(body)));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const state: PayfipServer = {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}/tpa`, requests: [], answer: null, now,
    simulator: payfipSimulator({ folder, now: () => state.now }),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
  async function respond(request: IncomingMessage): Promise<{ status: number; body: string }> {
    let xml = "";
    for await (const chunk of request) xml += String(chunk);
    if (request.method !== "POST" || request.url !== "/tpa/services/securite") return { status: 404, body: "" };
    state.requests.push(xml);
    return state.answer ?? state.simulator.soap(xml);
  }
  return state;
}
