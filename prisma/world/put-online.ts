import { writeFile } from "node:fs/promises";
import { announceImport } from "@/lib/imports/announce-import";
import { readImport } from "@/lib/imports/read-import";
import { receiveImport } from "@/lib/imports/receive-import";
import { startImport } from "@/lib/imports/start-import";
import { daysLater } from "@/lib/kernel/dates";
import { putBillsOnline } from "@/lib/wiring/put-bills-online";
import type { Scope } from "@/lib/platform/scope";
import { csvOf, writeZip } from "./bill-file";
import { daysAgo, worldBills, type WorldBill } from "./bills";
import type { Stage } from "./stage";

type File = { readonly fileName: string; readonly bills: readonly WorldBill[]; readonly agent: Scope; readonly desk: Scope; readonly announced?: boolean };

/**
 * The bills of the mairie, through the same import as everybody's. People were told of the first file when it came; of the second one the
 * running desk tells them, so that the link that activates an account is fresh.
 */
export async function putMairieOnline(stage: Stage): Promise<void> {
  const { first, second } = worldBills(stage.now);
  const at = (ago: number) => ({ agent: stage.as("agent", daysLater(stage.now, -ago)), desk: stage.desk(daysLater(stage.now, -ago)) });
  await putOnline({ fileName: "demonstration-titres-1.zip", bills: first, ...at(daysAgo.first), announced: true });
  await putOnline({ fileName: "demonstration-titres-2.csv", bills: second, ...at(daysAgo.second) });
}

/** Those of the province come by its command: nobody there holds billing yet. */
export async function putProvinceOnline(stage: Stage): Promise<void> {
  const scope = stage.desk(daysLater(stage.now, -9));
  await putOnline({ fileName: "demonstration-factures-province.csv", bills: worldBills(stage.now).province, agent: scope, desk: scope });
}

/** Goes on from where the import of that name stands. One that is done, given up or taken back stays as it is. */
async function putOnline(file: File): Promise<void> {
  const { agent, desk, announced } = file;
  const importId = (await importOf(file))?.id ?? (await receive(file));
  const stands = async (state: string) => (await importOf(file))?.state === state;
  if (await stands("reading")) await readImport(desk, { importId });
  if (await stands("ready")) await startImport(agent, { importId });
  if (await stands("running")) await putBillsOnline(desk, importId);
  if (announced && (await stands("done"))) await announceImport(desk, { importId });
}

const importOf = ({ fileName, desk }: File) =>
  desk.read((tx) => tx.billImport.findFirst({ where: { fileName, state: { not: "unreadable" } }, select: { id: true, state: true } }));

async function receive({ fileName, bills, agent }: File): Promise<string> {
  const path = await agent.ports.storage.scratchPath();
  if (fileName.endsWith(".zip")) await writeZip(agent, bills, path);
  else await writeFile(path, csvOf(bills, { named: false }));
  return (await receiveImport(agent, { path, fileName })).importId;
}
