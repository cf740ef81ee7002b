import { payfipLetters } from "@/lib/kernel/organization-settings";
import { isPaymentServiceFailure, PaymentServiceFailure, type PaymentAnswer, type PaymentDetail, type PaymentRequest, type PaymentService } from "@/lib/ports/payment";
import { instantOf, objetOf } from "./payfip-words";
import { readAnswer, writeRequest, type SoapFields, type SoapOperation, type SoapResult } from "./soap";

const patienceMs = 10_000;
/** An answer has a dozen short fields. */
const answerMaxBytes = 64 * 1024;
const unavailable = (detail: string) => new PaymentServiceFailure("unavailable", detail);

/** PayFiP's web service at `base`: `https://www.payfip.gouv.fr/tpa`, or the demonstration's simulator, which speaks the same. */
export function payfipPayment(base: string, isSimulated: boolean): PaymentService {
  const ask = (operation: SoapOperation, fields: SoapFields) => call(`${base}/services/securite`, operation, fields);
  return {
    isSimulated,
    async open(request) {
      const idOp = (await ask("creerPaiementSecurise", creationOf(request))).field("idOp");
      if (idOp === "" || idOp.length > 100) throw unavailable("no idOp in the answer");
      return { idOp };
    },
    pageOf: (idOp) => `${base}/paiementws.web?idop=${encodeURIComponent(idOp)}`,
    async ask(idOp): Promise<PaymentAnswer> {
      // `idOp` with its capital: PayFiP does not know the operation otherwise.
      const answer = await orCode(ask("recupererDetailPaiementSecurise", [["idOp", idOp]]), ["P1", "P5"]);
      if (answer === "P1") return { is: "unknown-operation" };
      return answer === "P5" ? { is: "unknown-result" } : { is: "detail", detail: detailOf(answer) };
    },
    async client(payfipNumber) {
      const answer = await orCode(ask("recupererDetailClient", [["numCli", payfipNumber]]), ["T1", "T2"]);
      if (typeof answer === "string") return null;
      return { names: ["libelleN1", "libelleN2", "libelleN3"].map(answer.field).filter(Boolean) };
    },
  };
}

/** The codes that are an answer and not a failure. */
const orCode = <Code extends string>(asked: Promise<SoapResult>, codes: readonly Code[]): Promise<SoapResult | Code> =>
  asked.catch((error: unknown) => {
    const code = isPaymentServiceFailure(error) && codes.find((one) => one === error.code);
    if (!code) throw error;
    return code;
  });

function creationOf({ exer, email, cents, payfipNumber, subject, refdet, mode, notificationUrl, returnUrl }: PaymentRequest): SoapFields {
  const objet = objetOf(subject);
  return [
    ["exer", exer], ["mel", email], ["montant", String(cents)], ["numcli", payfipNumber], ...(objet === "" ? [] : [["objet", objet] as const]),
    ["refdet", refdet], ["saisie", payfipLetters[mode]], ["urlnotif", notificationUrl], ["urlredirect", returnUrl],
  ];
}

const results: readonly string[] = ["P", "V", "R", "Z", "A"] satisfies PaymentDetail["result"][];

function detailOf({ field }: SoapResult): PaymentDetail {
  const [result, montant] = [field("resultrans"), field("montant")];
  if (!results.includes(result) || !/^\d{1,11}$/.test(montant)) throw unavailable("a result that cannot be read");
  return {
    idOp: field("idOp"), payfipNumber: field("numcli"), refdet: field("refdet"), cents: Number(montant), result: result as PaymentDetail["result"],
    authorization: field("numauto") || null, paidAt: instantOf(field("dattrans"), field("heurtrans")),
  };
}

async function call(address: string, operation: SoapOperation, fields: SoapFields): Promise<SoapResult> {
  const xml = await post(address, writeRequest(operation, fields)).catch((error: unknown) => { throw unavailable(error instanceof Error ? error.message : "no answer"); });
  const answer = readOr(operation, xml);
  if (answer.is === "result") return answer;
  throw answer.type === "FonctionnelleErreur" && answer.code !== "" ? new PaymentServiceFailure(answer.code, answer.words) : unavailable(`${answer.type} ${answer.code} ${answer.words}`.trim());
}

function readOr(operation: SoapOperation, xml: string) {
  try {
    return readAnswer(operation, xml);
  } catch (error) {
    throw unavailable(error instanceof Error ? error.message : "not XML");
  }
}

/** The text of an answer. A fault comes with status 500. */
async function post(address: string, body: string): Promise<string> {
  const headers = { "content-type": "text/xml; charset=utf-8", accept: "text/xml", soapaction: '""' };
  const response = await fetch(address, { method: "POST", headers, body, redirect: "error", signal: AbortSignal.timeout(patienceMs) });
  if (response.status !== 200 && response.status !== 500) throw new Error(`status ${response.status}`);
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    if (bytes > answerMaxBytes) throw new Error("the answer is too long");
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}
