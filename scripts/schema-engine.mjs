#!/usr/bin/env node
// Stands in for Prisma's native schema engine: the same JSON-RPC over standard input and output, run by its WebAssembly build
// over @prisma/adapter-pg. For authors of migrations only; the product applies them itself.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { createInterface } from "node:readline";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as wasm from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";
import { parse } from "pg-connection-string";

const { datamodels, datasource, action } = readArguments(process.argv.slice(2));
if (action) await manageDatabase(action);
loadWasm();

const schema = datasource.url ? (new URL(datasource.url).searchParams.get("schema") ?? undefined) : undefined;
let factory;
let engine;

const send = (message) => process.stdout.write(`${JSON.stringify(message)}\n`);
let queue = Promise.resolve();
const input = createInterface({ input: process.stdin, crlfDelay: Infinity });
input.on("line", (line) => (queue = queue.then(() => answer(JSON.parse(line)))));
input.on("close", () => queue.then(() => process.exit(0)));

function readArguments(args) {
  const read = { datamodels: [], datasource: {}, action: undefined };
  for (let at = 0; at < args.length; at++) {
    if (args[at] === "--datamodels") read.datamodels.push([args[at + 1], readFileSync(args[++at], "utf8")]);
    else if (args[at] === "--datasource") read.datasource = JSON.parse(args[++at]);
    else if (args[at] === "--enabled-preview-features" || args[at] === "--extension-types") at++;
    else if (args[at] === "cli") read.action = args[++at];
    else if (args[at] === "--version" || args[at] === "-V") {
      console.log("schema-engine-cli wasm");
      process.exit(0);
    }
  }
  return read;
}

async function manageDatabase(wanted) {
  const url = new URL(datasource.url);
  const database = decodeURIComponent(url.pathname.slice(1)) || "postgres";
  if (wanted !== "can-connect-to-database") url.pathname = "/postgres";
  const client = new pg.Client({ connectionString: url.href });
  const statements = { "create-database": "CREATE DATABASE", "drop-database": "DROP DATABASE" };
  process.stderr.write("\n"); // the command drops the first line
  try {
    await client.connect();
    if (statements[wanted]) await client.query(`${statements[wanted]} ${client.escapeIdentifier(database)}`);
    await client.end();
    process.exit(0);
  } catch (error) {
    const codes = { "3D000": "P1003", "28P01": "P1000", 28000: "P1000", "42P04": "P1009" };
    const fields = { message: error.message, error_code: codes[error.code] ?? "P1001", is_panic: false };
    const entry = { timestamp: new Date().toISOString(), level: "ERROR", fields, target: "schema_engine::logger" };
    process.stderr.write(`${JSON.stringify(entry)}\n`);
    process.exit(1);
  }
}

function loadWasm() {
  // the adapter knows no mapping for the internal type "char" (18) of the catalogue: read it as char(n)
  const addFields = pg.Result.prototype.addFields;
  pg.Result.prototype.addFields = function (fields) {
    for (const field of fields) if (field.dataTypeID === 18) field.dataTypeID = 1042;
    return addFields.call(this, fields);
  };
  const folder = path.dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm"));
  const code = new WebAssembly.Module(readFileSync(path.join(folder, "schema_engine_bg.wasm")));
  const instance = new WebAssembly.Instance(code, { "./schema_engine_bg.js": wasm });
  wasm.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
}

// Separate fields: with a connection string, pg would ignore the name of the shadow database and use the real one.
function connectionOf(address) {
  const url = new URL(address);
  url.searchParams.delete("schema");
  const fields = parse(url.href);
  return { ...fields, port: Number(fields.port ?? 5432), database: fields.database || "postgres", max: 1 };
}

function adapterFor(connection) {
  const base = new PrismaPg(connection, { schema });
  const connect = async () => {
    const adapter = await base.connect();
    // whole, as one transaction: the adapter's own way cuts at each semicolon, even inside a function's body
    adapter.executeScript = (sql) => adapter.underlyingDriver().query(sql).then(() => undefined, (error) => adapter.onError(error));
    return adapter;
  };
  return { provider: base.provider, adapterName: base.adapterName, connect, connectToShadowDb: () => connectToShadow(connection, connect) };
}

async function connectToShadow(connection, connect) {
  if (datasource.shadowDatabaseUrl) return adapterFor(connectionOf(datasource.shadowDatabaseUrl)).connect();
  const database = `prisma_migrate_shadow_db_${crypto.randomUUID()}`;
  const main = await connect();
  await main.executeScript(`CREATE DATABASE "${database}"`);
  const shadow = await adapterFor({ ...connection, database }).connect();
  const dispose = shadow.dispose.bind(shadow);
  shadow.dispose = async () => {
    await dispose();
    await main.executeScript(`DROP DATABASE "${database}"`);
    await main.dispose();
  };
  return shadow;
}

async function openEngine() {
  factory = bindMigrationAwareSqlAdapterFactory(adapterFor(datasource.url ? connectionOf(datasource.url) : {}));
  return wasm.SchemaEngine.new({ datamodels: datamodels.length > 0 ? datamodels : undefined }, () => undefined, factory);
}

async function answer({ id, method, params }) {
  if (method === undefined) return;
  try {
    engine ??= await openEngine();
    const name = method === "getDatabaseVersion" ? "version" : method;
    if (typeof engine[name] !== "function") throw new Error(`${method} is not in the WebAssembly schema engine`);
    const result = (await engine[name](Array.isArray(params) ? params[0] : params)) ?? {};
    if (method === "diff" && typeof result.stdout === "string") {
      send({ jsonrpc: "2.0", id: 1e9 + id, method: "print", params: { content: result.stdout } });
    }
    send({ jsonrpc: "2.0", id, result });
  } catch (error) {
    send({ jsonrpc: "2.0", id, error: { code: 4466, message: "An error happened. Check the data field for details.", data: detailsOf(error) } });
  }
}

function detailsOf(error) {
  const outside = /ExternalError\((\d+)\)/.exec(error?.message ?? "");
  const cause = outside && factory?.errorRegistry?.consumeError(Number(outside[1]))?.error;
  const message = cause ? (cause.stack ?? String(cause)) : (error?.message ?? String(error));
  return { is_panic: error instanceof WebAssembly.RuntimeError, message, meta: error?.meta ?? null, error_code: error?.code ?? null };
}
