import { randomInt, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { minutesLater } from "@/lib/kernel/dates";
import { isId } from "@/lib/kernel/ids";
import { faultXml, notSoapXml, readAsked, resultXml, type Asked, type FaultCode } from "./simulator-soap";

/** An operation as the simulator keeps it, in a file of its own: a restart, and a worker in another process, find it again. */
export type SimulatedPayment = {
  readonly idOp: string;
  /** As it was asked: exer, mel, montant, numcli, objet, refdet, saisie, urlnotif, urlredirect. */
  readonly asked: Readonly<Record<string, string>>;
  /** An instant in ISO 8601. */
  readonly createdAt: string;
  readonly ended: { readonly result: SimulatedResult; readonly at: string; readonly numauto: string } | null;
};
export type SimulatedResult = "P" | "V" | "R" | "Z" | "A";

type Fields = Readonly<Record<string, string>>;
type Options = { /** The folder of its files. */ readonly folder: string; readonly now?: () => Date };
class Fault extends Error {
  constructor(readonly code: FaultCode) { super(code); }
}

/** The numbers that the simulator knows, and their names. */
const clients: Readonly<Record<string, readonly string[]>> = { "001964": ["Mairie de Démonstration", "Régie de recettes"], "001972": ["Mairie de Démonstration", "Eau et assainissement"] };
const openMinutes = 15;

export type Simulator = ReturnType<typeof payfipSimulator>;

/** PayFiP as far as Guichet sees it: the web service, the operations and their ends. It keeps its files under `folder`. */
export function payfipSimulator({ folder, now = () => new Date() }: Options) {
  const fileOf = (idOp: string) => path.join(folder, `${idOp}.json`);
  const find = async (idOp: string): Promise<SimulatedPayment | null> =>
    isId(idOp) ? readFile(fileOf(idOp), "utf8").then((text) => JSON.parse(text) as SimulatedPayment, () => null) : null;
  const keep = async (payment: SimulatedPayment) => {
    await mkdir(folder, { recursive: true });
    const scratch = path.join(folder, `${randomUUID()}.tmp`);
    await writeFile(scratch, JSON.stringify(payment));
    await rename(scratch, fileOf(payment.idOp));
  };
  const open = async (asked: Fields) => {
    const idOp = randomUUID();
    await keep({ idOp, asked, createdAt: now().toISOString(), ended: null });
    return { idOp };
  };
  const answerTo = async ({ operation, fields }: Asked): Promise<Fields | null> => {
    if (operation === "creerPaiementSecurise") return open(checked(fields));
    if (operation === "recupererDetailPaiementSecurise") return detailOf(await find(fields.idOp ?? ""));
    return operation === "recupererDetailClient" ? clientOf(fields.numCli ?? "") : null;
  };
  return {
    /** Answers a request of the web service: `status` 500 with a fault. */
    async soap(xml: string): Promise<{ status: number; body: string }> {
      const asked = readAsked(xml);
      try {
        const answer = asked && await answerTo(asked);
        return answer ? { status: 200, body: resultXml(asked.operation, answer) } : { status: 500, body: notSoapXml() };
      } catch (error) {
        if (error instanceof Fault) return { status: 500, body: faultXml(error.code) };
        throw error;
      }
    },
    /** What the payment page shows, or the code of why it does not open. One that was abandoned opens again. */
    async page(idOp: string): Promise<SimulatedPayment | FaultCode> {
      const payment = await find(idOp);
      if (!payment) return "P1";
      if (payment.ended && payment.ended.result !== "A") return "P3";
      return minutesLater(new Date(payment.createdAt), openMinutes) < now() ? "P4" : payment;
    },
    /** The payer's choice; null for an operation that is not, or that ended before. */
    async end(idOp: string, result: SimulatedResult): Promise<SimulatedPayment | null> {
      const payment = await find(idOp);
      if (!payment || (payment.ended && payment.ended.result !== "A")) return null;
      const ended = { ...payment, ended: { result, at: now().toISOString(), numauto: `${randomInt(1e5, 1e6)}${randomInt(1e5, 1e6)}-tip` } };
      await keep(ended);
      return ended;
    },
  };
}

const isAddress = (text: string) => text.length < 250 && URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

/** Each code, in the order in which the service looks. */
const checks: readonly (readonly [FaultCode, (fields: Fields) => boolean])[] = [
  ["T1", ({ numcli = "" }) => /^\d{6}$/.test(numcli)],
  ["T2", ({ numcli = "" }) => numcli in clients],
  ["S1", ({ saisie = "" }) => /^[TXW]$/.test(saisie)],
  ["M1", ({ montant = "" }) => /^\d{1,11}$/.test(montant)],
  ["M3", ({ montant }) => Number(montant) >= 100],
  ["M5", ({ montant }) => Number(montant) <= 9_999_999],
  ["A1", ({ mel = "" }) => mel !== ""],
  ["A2", ({ mel = "" }) => /^[^@\s]+@[^@\s]+$/.test(mel) && mel.length >= 6 && mel.length <= 80],
  ["N1", ({ urlnotif = "" }) => isAddress(urlnotif)],
  ["D1", ({ urlredirect = "" }) => isAddress(urlredirect)],
  ["R3", ({ refdet = "" }) => /^[A-Za-z0-9]{6,30}$/.test(refdet)],
];

function checked(fields: Fields): Fields {
  const wrong = checks.find(([, holds]) => !holds(fields));
  if (wrong) throw new Fault(wrong[0]);
  return fields;
}

function clientOf(numCli: string): Fields {
  const names = /^\d{6}$/.test(numCli) ? clients[numCli] : undefined;
  if (!names) throw new Fault(/^\d{6}$/.test(numCli) ? "T2" : "T1");
  const [libelleN1 = "", libelleN2 = "", libelleN3 = ""] = names;
  return { libelleN1, libelleN2, libelleN3, numcli: numCli };
}

function detailOf(payment: SimulatedPayment | null): Fields {
  if (!payment) throw new Fault("P1");
  if (!payment.ended) throw new Fault("P5");
  const { asked, ended, idOp } = payment;
  const [day, time] = parisTime(new Date(ended.at));
  const { exer = "", mel = "", montant = "", numcli = "", objet = "", refdet = "", saisie = "" } = asked;
  return { dattrans: day, exer, heurtrans: time, idOp, mel, montant, ...(ended.result === "P" || ended.result === "V" ? { numauto: ended.numauto } : {}), numcli, objet, refdet, resultrans: ended.result, saisie };
}

function parisTime(instant: Date): [dattrans: string, heurtrans: string] {
  const digits = new Intl.DateTimeFormat("fr-FR", { timeZone: "Europe/Paris", day: "2-digit", month: "2-digit", year: "numeric", hour: "2-digit", minute: "2-digit" }).format(instant).replace(/\D/g, "");
  return [digits.slice(0, 8), digits.slice(8)];
}
