import { spawn, type ChildProcess } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { environment } from "../../../lib/platform/env";
import { demonstrationPassword } from "../../../prisma/world/people";
import { freePort } from "../../database/ports";

export type BenchServer = { readonly origin: string; readonly start: ChildProcess };

/** The product on a port of its own, ready, with those settings: the production build is made first if it is not current. It is stopped at the end. */
export async function withServer<T>(variables: Readonly<Record<string, string | undefined>>, work: (server: BenchServer) => Promise<T>): Promise<T> {
  const port = await freePort(0);
  const origin = `http://localhost:${port}`;
  const start = spawn(process.execPath, ["--import", "tsx", "scripts/start.ts"], {
    stdio: ["ignore", "ignore", "inherit"], env: environment({ PORT: String(port), APP_URL: origin, GUICHET_DEMO: "1", MAIL_URL: undefined, MAIL_FROM: undefined, ...variables }),
  });
  const ended = new Promise((resolve) => start.once("exit", resolve));
  try {
    await answers(start, origin);
    return await work({ origin, start });
  } finally {
    start.kill("SIGTERM");
    await ended;
  }
}

async function answers(start: ChildProcess, origin: string): Promise<void> {
  for (let tries = 0; tries < 3000; tries++) {
    if (start.exitCode !== null) throw new Error("the server did not start");
    if (await fetch(`${origin}/api/health/ready`).then(({ ok }) => ok, () => false)) return;
    await sleep(200);
  }
  throw new Error("the server does not answer");
}

/** As a browser without JavaScript: the form's own hidden fields are sent back. Gives the cookies of the session. */
export async function signIn(origin: string, email: string): Promise<string> {
  const html = await (await fetch(`${origin}/connexion`)).text();
  const form = /<form(?=[^>]*>)(?:(?!<\/form>)[\s\S])*type="password"[\s\S]*?<\/form>/.exec(html.slice(html.lastIndexOf("<form", html.indexOf('type="password"'))))?.[0] ?? "";
  const body = new FormData();
  for (const [input] of form.matchAll(/<input[^>]*>/g)) {
    const value = (name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(input)?.[1];
    const type = value("type");
    if (type === "checkbox") continue;
    const typed = type === "password" ? demonstrationPassword : type === "hidden" ? (value("value") ?? "") : email;
    body.append(value("name") ?? "", typed.replaceAll("&quot;", '"').replaceAll("&amp;", "&"));
  }
  const answer = await fetch(`${origin}/connexion`, { method: "POST", body, headers: { origin }, redirect: "manual" });
  const cookie = answer.headers.getSetCookie().map((line) => line.split(";")[0]).join("; ");
  if (!cookie) throw new Error(`signing in failed with status ${answer.status}`);
  return cookie;
}
