import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient, type Prisma } from "@/generated/prisma/client";
import { bind, TenantPool } from "./tenant-pool";

/** A transaction bound to one organisation. */
export type Tx = Prisma.TransactionClient;

/** An organisation's data, and nobody else's. A page reads through one `read`. */
export type TenantDatabase = {
  /** Read-only transaction. */
  read<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Read-write transaction: only `commit` of a scope calls it. */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
};

export type Database = {
  tenant(organizationId: string, accountId?: string | null): TenantDatabase;
  /** Sees the global tables (organisations, accounts, sessions); a tenant's table answers with an error. */
  global: PrismaClient;
  pool: TenantPool;
  close(): Promise<void>;
};

export function openDatabase(connectionString: string, connections = 12): Database {
  const pool = new TenantPool({ connectionString, max: connections });
  pool.on("error", () => undefined); // a connection that the server closed while idle: the pool opens another
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool), transactionOptions: { maxWait: 5_000, timeout: 15_000 } });
  const tenant = (organizationId: string, accountId: string | null = null): TenantDatabase => ({
    read: (work) => bind({ organizationId, accountId, readOnly: true }, () => prisma.$transaction(work)),
    write: (work) => bind({ organizationId, accountId, readOnly: false }, () => prisma.$transaction(work)),
  });
  return { tenant, global: prisma, pool, close: async () => { await prisma.$disconnect(); await pool.end().catch(() => undefined); } };
}
