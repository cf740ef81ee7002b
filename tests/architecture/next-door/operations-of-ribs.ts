import { call, facts, ibans } from "../../lib/ribs/ribs";
import type { Finding, Findings, Neutral } from "./kinds";

const onRib: Finding = { naming: ({ rib }) => ({ id: rib }) };

export const findingsOfRibs: Findings = {
  "rib.change": { naming: ({ rib, proof }) => ({ ...facts, iban: ibans[1], id: rib, proofs: [proof] }) },
  "rib.choose-default": onRib,
  "rib.confirm": { naming: ({ rib }) => ({ ...call, id: rib }) },
  "rib.open-proof": { naming: ({ paper }) => ({ archiveNumber: paper }) },
  "rib.refuse": { naming: ({ rib }) => ({ id: rib, reason: "Ceci ne nous regarde pas." }) },
  "rib.request": { naming: ({ establishmentId, proof }) => ({ ...facts, iban: ibans[1], establishmentId, proofs: [proof] }) },
  "rib.reveal": onRib,
  "rib.set-aside": { naming: ({ rib }) => ({ id: rib, reason: "Ceci ne nous regarde pas." }), here: { by: "agent", kind: "conflict" } },
  "rib.withdraw": onRib,
};

/** From within an establishment of the province that the caller may use. */
export const mixedOfRibs: readonly (Neutral & { readonly operation: string })[] = [
  {
    operation: "rib.request", naming: ({ provinceEstablishment, proof }) => ({ ...facts, establishmentId: provinceEstablishment, proofs: [proof] }),
    reason: "Their own establishment in the province, with a proof that the same person keeps in the mairie.",
    answers: { agent: { refusal: "forbidden" }, supplier: { refusal: "document.upload.gone" }, desk: { refusal: "forbidden" } },
  },
];
