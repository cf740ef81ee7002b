import { AsyncLocalStorage } from "node:async_hooks";
import pg from "pg";

/** What a transaction is bound to. `account` opens the one written exception: a person's own memberships. */
export type Binding = { readonly organizationId: string; readonly accountId: string | null; readonly readOnly: boolean };

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const bindings = new AsyncLocalStorage<Binding>();

/** Runs `work` so that each transaction it begins is bound. Ids are checked: they become part of a statement. */
export function bind<T>(binding: Binding, work: () => Promise<T>): Promise<T> {
  if (!uuid.test(binding.organizationId)) throw new Error("not an organisation's id");
  if (binding.accountId !== null && !uuid.test(binding.accountId)) throw new Error("not an account's id");
  if (bindings.getStore()) throw new Error("a transaction is already open here: pass its tx");
  return bindings.run(binding, work);
}

/** One statement opens the transaction and says whose it is: there is no moment in between without a wall. */
const beginOf = ({ organizationId, accountId, readOnly }: Binding): string =>
  `BEGIN${readOnly ? " READ ONLY" : ""}; SELECT set_config('app.organization', '${organizationId}', true), set_config('app.account', '${accountId ?? ""}', true)`;

type Query = (...args: unknown[]) => Promise<unknown>;
type Connected = Parameters<pg.Pool["connect"]>[0];
const bound = Symbol("bound");

/** A pool whose BEGIN carries the organisation. */
export class TenantPool extends pg.Pool {
  connect(): Promise<pg.PoolClient>;
  connect(connected: Connected): void;
  connect(connected?: Connected): Promise<pg.PoolClient> | void {
    if (!connected) return super.connect().then(bindBegin);
    super.connect((error, client, release) => connected(error, client && bindBegin(client), release)); // the pool's own `query` asks this way
  }
}

function bindBegin(client: pg.PoolClient & { [bound]?: true }): pg.PoolClient {
  if (client[bound]) return client;
  const query: Query = client.query.bind(client);
  const bindingQuery: Query = (config, ...rest) => {
    const text = typeof config === "string" ? config : (config as { text?: string } | undefined)?.text;
    const binding = bindings.getStore();
    if (text !== "BEGIN" || !binding) return query(config, ...rest);
    return query(beginOf(binding)).then(() => ({ rows: [], fields: [], rowCount: 0 }));
  };
  return Object.assign(client, { [bound]: true, query: bindingQuery });
}
