import { inboxInvoices, supplierInvoices } from "@/lib/invoices/invoice-list.queries";
import { organizations, people } from "@/prisma/world/people";
import { noon, openWorld } from "@/tests/support/world";
import { habilitate } from "./counter";
it("volume", async () => {
  const world = await openWorld();
  const papeterie = await habilitate(world, "fournisseur");
  const org = organizations.mairie.id;
  await world.container.db.tenant(org).write(async (tx) => {
    await tx.$executeRawUnsafe(`INSERT INTO invoice (organization_id,id,establishment_id,deposited_by_id,deposited_at,kind,number,issued_on,currency,net_amount,tax_amount,gross_amount,state,state_at)
     SELECT '${org}', gen_random_uuid(), '${papeterie}', '${people.fournisseur.id}', now() - (i || ' minutes')::interval, 'invoice', 'FA-'||i, now(), 'EUR', 100,20,120, CASE WHEN i%50=0 THEN 'available' ELSE 'approved' END, now() FROM generate_series(1,30000) i`);
    await tx.$executeRawUnsafe(`INSERT INTO invoice_word SELECT '${org}', w, id FROM invoice, unnest(ARRAY['fa'||substr(number,4), substr(number,4), 'papeterieducentre','ducentre','centre','mairie2026'||lpad(substr(number,4),6,'0'),'2026'||lpad(substr(number,4),6,'0'), '12345678200010']) w ON CONFLICT DO NOTHING`);
  });
  const pg = await import("pg");
  const owner = new pg.default.Client({ connectionString: world.container.settings.databaseUrl.replace(/\/\/[^@]+@/, (m) => m) });
  await owner.connect(); await owner.query("ANALYZE invoice").catch((e: Error) => console.log(e.message)); await owner.query("ANALYZE invoice_word").catch(() => 0); await owner.end();
  const agent = world.as("agent");
  for (const [name, filter] of [["all", {}], ["waiting", { state: "available", oldestFirst: true }], ["fa12345", { search: "fa12345" }], ["papeterie", { search: "papeterie" }], ["mairie 2026 012345", { search: "mairie 2026 012345" }], ["papeterie+state", { search: "papeterie", state: "available" }], ["nothing", { search: "zzz" }], ["papeterie zzz", { search: "papeterie zzz" }]] as const) {
    const times = [];
    for (let i = 0; i < 3; i++) { const t = performance.now(); const r = await inboxInvoices(agent, filter); times.push(`${(performance.now() - t).toFixed(1)}(${r.items.length})`); }
    console.log(name, times.join(" "));
  }
  const s = performance.now(); await supplierInvoices(world.as("fournisseur"), { search: "papeterie 12345" }); console.log("supplier", performance.now() - s);
  await world.close();
}, 120000);
