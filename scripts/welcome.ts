import { demonstrationPassword, organizations, people } from "../prisma/world/people";

const portal = (appUrl: URL, host: string) => `${appUrl.protocol}//${host}${appUrl.port ? `:${appUrl.port}` : ""}`;

/** What is printed once the product answers: where it is and, in the demonstration, who may come in. */
export function welcome(appUrl: URL, demo: boolean): string {
  if (!demo) return `Guichet answers at ${appUrl.origin}`;
  const portals = Object.values(organizations).map(({ name, host }) => `  ${portal(appUrl, host).padEnd(34)} ${name}`);
  const accounts = Object.values(people).map(({ email, identifier, name, state }) => `  ${email.padEnd(28)} ${identifier}   ${name}${state === "prepared" ? " (not active yet)" : ""}`);
  return ["", "Guichet is ready.", "", ...portals, `  ${`${appUrl.origin}/demo/courrier`.padEnd(34)} messages`, "", `  Password of every account: ${demonstrationPassword}`, ...accounts, "", "  Ctrl-C stops it.", ""].join("\n");
}
