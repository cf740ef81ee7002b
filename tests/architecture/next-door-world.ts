import { signIn } from "@/lib/accounts/sign-in";
import { depositInvoice } from "@/lib/invoices/deposit-invoice";
import { issueCopy } from "@/lib/documents/issue-copy";
import { keepDraft } from "@/lib/documents/keep-draft";
import { makeInvoiceAvailable } from "@/lib/invoices/make-invoice-available";
import { agentRoles } from "@/lib/kernel/actor";
import type { Scope } from "@/lib/platform/scope";
import { GLOBAL_TABLES } from "@/lib/platform/walls";
import { demonstrationPassword, organizations, people, type OrganizationSlug } from "@/prisma/world/people";
import type { World } from "@/tests/support/world";
import { activationToken, passwordToken } from "../lib/accounts/desk";
import { filesUnder, freshPdf, send } from "../lib/documents/intake";
import { approved, ask, keptProof, otherSirets, rowOf } from "../lib/habilitations/requests";
import { comptoir, deskOf, habilitate, invoiceForm } from "../lib/invoices/counter";

/** What the mairie has, by the names that a request could give it. */
export type Mairie = Awaited<ReturnType<typeof fillMairie>>;

/** Who calls: in the mairie as a control, in the province for what must not be found there. */
export const callers = {
  /** Of all roles. In the mairie an agent of it, in the province one of its own. */
  agent: (world: World, slug: OrganizationSlug): Scope =>
    ({ ...world.as(null, slug), actor: { accountId: people[slug === "mairie" ? "admin" : "agentProvince"].id, roles: [...agentRoles] } }),
  /** The same person in both, and habilitated in both. */
  supplier: (world: World, slug: OrganizationSlug): Scope => world.as("fournisseur", slug),
  desk: (world: World, slug: OrganizationSlug): Scope => deskOf(world, slug),
} as const;
export type Caller = keyof typeof callers;
export const callerNames = Object.keys(callers) as Caller[];

/** Everything that an organisation can hold; the province gets an establishment of the same supplier, and nothing else. */
export async function fillMairie(world: World) {
  const supplier = world.as("fournisseur");
  const { id: request, reference } = await ask(world, "candidat", { identifier: otherSirets[0], name: "Atelier du Canal" });
  const habilitation = await approved(world, "fournisseur");
  const { establishmentId } = await rowOf(world, habilitation);
  const provinceEstablishment = await habilitate(world, "fournisseur", { slug: "province", establishment: comptoir });
  const bytes = await freshPdf();
  const attachments = [(await send(supplier, await freshPdf(), "bon-de-commande.pdf", "attachment")).id];
  const form = { ...invoiceForm(establishmentId ?? "", { number: "SECRETE-17" }), document: (await send(supplier, bytes)).id, attachments };
  const { id: invoice, archiveNumber, sha256 } = await depositInvoice(supplier, form);
  const deposited = await depositInvoice(supplier, { ...form, number: "SECRETE-18", document: (await send(supplier, await freshPdf())).id, attachments: [] });
  await makeInvoiceAvailable(deskOf(world), { invoiceId: invoice });
  const document = await supplier.read((tx) => tx.document.findFirstOrThrow({ where: { invoiceId: invoice, role: "invoice" } }));
  const copy = await issueCopy(deskOf(world), { documentId: document.id });
  return {
    request, reference, habilitation, establishmentId: establishmentId ?? "", provinceEstablishment, invoice, deposited: deposited.id, bytes, archiveNumber, sha256, copy, document,
    proof: await keptProof(supplier), upload: (await send(supplier, await freshPdf(), "gardee.pdf")).id,
    draft: await keepDraft(supplier, { form: "deposit", state: { values: { number: "SECRETE-19" }, fields: {} } }),
    session: (await signIn(supplier, { signInName: people.fournisseur.email, password: demonstrationPassword })).sid,
    activation: await activationToken(world, people.nouveau.email), password: await passwordToken(world, "fournisseur"),
  };
}

/** Words that stand in nothing but what the mairie keeps: none may come out next door. */
export const marksOf = ({ request, reference, habilitation, establishmentId, invoice, deposited, archiveNumber, sha256, copy, document, proof, upload, draft }: Mairie): string[] => [
  request, reference, habilitation, establishmentId, invoice, deposited, archiveNumber, sha256, copy.sha256, document.id, proof, upload, draft,
  "SECRETE", "MAIRIE-2026-", "Papeterie du Centre", "12345678200010", "Atelier du Canal", "gardee.pdf", "bon-de-commande.pdf",
];

/** Everything that the mairie holds: its rows behind the wall, its links and sessions, its jobs, its files. */
export async function dumpOfMairie(world: World): Promise<Record<string, unknown>> {
  const { id } = organizations.mairie;
  const { db, settings } = world.container;
  const read = <T>(sql: string, ...values: unknown[]) => db.tenant(id).read((tx) => tx.$queryRawUnsafe<T[]>(sql, ...values));
  const tables = (await read<{ name: string }>("SELECT relname::text AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1"))
    .map(({ name }) => name).filter((name) => !GLOBAL_TABLES.includes(name));
  const rows: [string, unknown][] = [];
  for (const table of tables) rows.push([table, await read(`SELECT to_jsonb(t) AS row FROM "${table}" t ORDER BY to_jsonb(t)::text`)]);
  for (const table of ["link", "session"]) rows.push([table, await read(`SELECT to_jsonb(t) AS row FROM "${table}" t WHERE portal_id = $1::uuid ORDER BY to_jsonb(t)::text`, id)]);
  rows.push(["jobs", (await db.pool.query("SELECT to_jsonb(j) AS row FROM graphile_worker._private_jobs j WHERE payload ->> 'organizationId' = $1 ORDER BY id", [id])).rows]);
  rows.push(["files", (await filesUnder(settings.dataDir)).filter((file) => file.includes(id)).sort()]);
  return Object.fromEntries(rows);
}
