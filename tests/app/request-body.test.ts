import http, { type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { rememberResponses } from "@/app/_web/answer";
import { receiveFiles } from "@/app/_web/receive-files";
import { diskStorage } from "@/lib/adapters/storage/disk";

let server: http.Server;
let root: string;
let seen: { body: number; headers: IncomingMessage["headers"]; received: string | null };

/** What the framework does: reads the body that it is given, then lets a route handle a request of its own. */
async function framework(request: IncomingMessage, response: http.ServerResponse) {
  let body = 0;
  for await (const chunk of request) body += (chunk as Buffer).length;
  const route = new Request(`http://localhost${request.url}`, { method: "POST", headers: { "content-type": request.headers["content-type"] ?? "" } });
  const received = body > 0 ? null : await receiveFiles(route, diskStorage(root)).catch(() => null);
  seen = { body, headers: request.headers, received: received?.files[0] ? await readFile(received.files[0].path, "utf8") : null };
  response.end("done");
}

beforeAll(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), "guichet-body-"));
  rememberResponses();
  server = http.createServer((request, response) => void framework(request, response));
  await new Promise<void>((resolve) => server.listen(0, resolve));
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await rm(root, { recursive: true, force: true });
});

function post(to: string) {
  const body = new FormData();
  body.append("document", new File(["%PDF- and more"], "facture.pdf"));
  return fetch(`http://localhost:${(server.address() as AddressInfo).port}${to}`, { method: "POST", body, headers: { cookie: "session=1" } }).then((answer) => answer.text());
}

it.each(["/api/files", "/verifier/fichier", "/fournisseur/factures/deposer/envoi", "/fournisseur/habilitations/nouvelle/envoi", "/fournisseur/habilitations/1/complement?x=1", "/gestion/titres/import/envoi"])(
  "a form with files for %s passes by the framework, and reaches its route whole", async (to) => {
    expect(await post(to)).toBe("done");
    expect(seen).toMatchObject({ body: 0, received: "%PDF- and more", headers: { cookie: "session=1", "content-type": expect.stringContaining("boundary=") } });
  });

it.each(["/connexion", "/fournisseur/factures/deposer", "/api/files/more", "/envoi"])("any other form is the framework's: %s", async (to) => {
  await post(to);
  expect(seen.body).toBeGreaterThan(0);
});
