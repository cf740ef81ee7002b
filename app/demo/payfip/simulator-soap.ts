import { SaxesParser } from "saxes";

const service = "http://securite.service.tpa.cp.finances.gouv.fr/services/mas_securite/contrat_paiement_securise/PaiementSecuriseService";
const envelope = "http://schemas.xmlsoap.org/soap/envelope/";
const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };
const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] ?? "");

/** What was asked: the operation of the service, and the children of its `arg0` that are in no namespace, letter for letter. */
export type Asked = { readonly operation: string; readonly fields: Readonly<Record<string, string>> };

/** Reads a request as PayFiP's server does: only `arg0` and children without a namespace count. Null for what is no request to the service. */
export function readAsked(xml: string): Asked | null {
  const path: string[] = [];
  const fields: Record<string, string> = {};
  let operation: string | null = null;
  const parser = new SaxesParser({ xmlns: true });
  parser.on("opentag", ({ local, uri }) => {
    path.push(`${uri} ${local}`);
    if (path.length === 3 && path[0] === `${envelope} Envelope` && path[1] === `${envelope} Body` && uri === service) operation = local;
    if (path.length === 5 && path[3] === " arg0" && uri === "") fields[local] = "";
  });
  parser.on("text", (text) => {
    const [name] = path.length === 5 && path[3] === " arg0" ? path.slice(-1) : [];
    if (name?.startsWith(" ")) fields[name.slice(1)] += text;
  });
  parser.on("closetag", () => { path.pop(); });
  try {
    parser.write(xml).close();
  } catch {
    return null;
  }
  return operation === null ? null : { operation, fields };
}

const wrapped = (body: string) => `<?xml version="1.0" encoding="UTF-8"?><soap:Envelope xmlns:soap="${envelope}"><soap:Body>${body}</soap:Body></soap:Envelope>`;
const elements = (fields: Readonly<Record<string, string>>) => Object.entries(fields).map(([name, value]) => `<${name}>${escaped(value)}</${name}>`).join("");

export const resultXml = (operation: string, fields: Readonly<Record<string, string>>): string =>
  wrapped(`<ns1:${operation}Response xmlns:ns1="${service}"><return>${elements(fields)}</return></ns1:${operation}Response>`);

/** Every code that the simulator answers with, in the words of the service. */
export const faultWords = {
  T1: "Numéro client invalide", T2: "Le N° du client doit être pré-existant dans la base PayFiP", S1: "Mode de saisie invalide",
  M1: "Le format du montant n'est pas correct", M3: "Montant minimum 1 € requis", M5: "Montant dépasse la limite autorisée",
  A1: "Adresse email non renseignée", A2: "L'adresse email est incorrecte", N1: "URL de notification non valide", D1: "URL de redirection non valide",
  R3: "Le format du paramètre REFDET n'est pas conforme", P1: "IdOp incorrect.", P3: "L'idop ne doit pas avoir déjà été utilisé",
  P4: "L'idop ne doit pas avoir été enregistré depuis plus de 15 minutes", P5: "Résultat de la transaction non connu",
} as const;
export type FaultCode = keyof typeof faultWords;

const faultOf = (type: string, children: Readonly<Record<string, string>>) =>
  wrapped(`<soap:Fault><faultcode>soap:Server</faultcode><faultstring>fr.gouv.finances.cp.tpa.webservice.exceptions.${type}</faultstring>`
    + `<detail><ns1:${type} xmlns:ns1="${service}">${elements(children)}</ns1:${type}></detail></soap:Fault>`);

export const faultXml = (code: FaultCode): string => faultOf("FonctionnelleErreur", { code, descriptif: "", libelle: faultWords[code], severite: "2" });
export const notSoapXml = (): string => faultOf("TechProtocolaireErreur", { code: "", descriptif: "", libelle: "Requête illisible", severite: "2" });
