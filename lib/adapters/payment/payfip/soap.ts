import { SaxesParser } from "saxes";

/** The namespace of the operations. What they take and give back is in none. */
const service = "http://securite.service.tpa.cp.finances.gouv.fr/services/mas_securite/contrat_paiement_securise/PaiementSecuriseService";
const envelope = "http://schemas.xmlsoap.org/soap/envelope/";

export type SoapOperation = "creerPaiementSecurise" | "recupererDetailPaiementSecurise" | "recupererDetailClient";
/** In the order of the WSDL's sequence. */
export type SoapFields = readonly (readonly [name: string, value: string])[];

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };
const escaped = (text: string) => text.replace(/\p{Cc}/gu, " ").replace(/[&<>"']/g, (character) => entities[character] ?? "");

/** A request of SOAP 1.1: the operation in the service's namespace, `arg0` and its children in none. */
export function writeRequest(operation: SoapOperation, fields: SoapFields): string {
  const children = fields.map(([name, value]) => `<${name}>${escaped(value)}</${name}>`).join("");
  return `<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="${envelope}" xmlns:pai="${service}"><soapenv:Header/>`
    + `<soapenv:Body><pai:${operation}><arg0>${children}</arg0></pai:${operation}></soapenv:Body></soapenv:Envelope>`;
}

/** `type`: FonctionnelleErreur, or one of the technical ones. `words`: its `descriptif`, else its `libelle`. */
export type SoapFault = { readonly is: "fault"; readonly type: string; readonly code: string; readonly words: string };
/** `field` gives the text of a child of `return`, empty where there is none. */
export type SoapResult = { readonly is: "result"; readonly field: (name: string) => string };

type Element = { readonly name: string; readonly children: Element[]; text: string };

/** Reads an answer. Throws for what is no well-formed answer of SOAP 1.1 to that operation, and for any DTD. */
export function readAnswer(operation: SoapOperation, xml: string): SoapFault | SoapResult {
  const [root] = readElements(xml);
  const answer = root?.name === `{${envelope}}Envelope` ? child(root, `{${envelope}}Body`)?.children[0] : undefined;
  if (answer?.name === `{${envelope}}Fault`) return faultOf(answer);
  const result = answer?.name === `{${service}}${operation}Response` ? child(answer, "return") : undefined;
  if (!result) throw new Error("not an answer to what was asked");
  return { is: "result", field: (name) => textOf(result, name) };
}

const child = (element: Element, name: string) => element.children.find((one) => one.name === name);
const textOf = (element: Element, name: string) => (child(element, name)?.text ?? "").trim();

function faultOf(fault: Element): SoapFault {
  const error = child(fault, "detail")?.children[0];
  const words = error ? textOf(error, "descriptif") || textOf(error, "libelle") : "";
  return { is: "fault", type: (error?.name ?? "").replace(/^\{.*\}/, ""), code: error ? textOf(error, "code") : "", words: words || textOf(fault, "faultstring") };
}

function readElements(xml: string): Element[] {
  const document: Element = { name: "", children: [], text: "" };
  const open = [document];
  const parser = new SaxesParser({ xmlns: true });
  const add = (text: string) => { const top = open.at(-1); if (top) top.text += text; };
  parser.on("doctype", () => { throw new Error("a DTD is refused"); });
  parser.on("error", (error) => { throw error; });
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("opentag", ({ local, uri }) => {
    const element: Element = { name: uri === "" ? local : `{${uri}}${local}`, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => { open.pop(); });
  parser.write(xml).close();
  return document.children;
}
