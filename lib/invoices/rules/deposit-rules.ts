import type { Finding } from "@/lib/kernel/finding";
import type { ReasonCode } from "../invoice";
import type { Params } from "./rule";

type DepositRule = { readonly weight: Finding["weight"]; readonly terms: string; readonly field: string | null; readonly reason: ReasonCode | null };
const row = (weight: Finding["weight"], terms: string, field: string | null, reason: ReasonCode | null): DepositRule => ({ weight, terms, field, reason });

/**
 * What is checked before a deposit is sent, beyond EN 16931: a code of ours, its weight, the terms that it is about, the field beside which it is
 * shown and the reason that a refusal would carry. Its words are in lib/i18n, under `rules`. Only what was typed blocks.
 */
export const depositRules = {
  "GUICHET-IDENTIFIANT": row("block", "", "establishmentId", "SIRET_ERR"),
  "GUICHET-SOMME": row("block", "BT-109 BT-110 BT-112", "gross", "CALCUL_ERR"),
  "GUICHET-DATE": row("block", "BT-2", "issuedOn", "NON_CONFORME"),
  "GUICHET-DATE-ECHEANCE": row("block", "BT-9", "dueOn", "NON_CONFORME"),
  "GUICHET-NUMERO-UTILISE": row("block", "BT-1", "number", "DOUBLON"),
  "GUICHET-COMMANDE-REQUISE": row("block", "BT-13", "orderReference", "CMD_ERR"),
  "GUICHET-SERVICE-REQUIS": row("block", "BT-10", "departmentId", "CODE_ROUTAGE_ERR"),
  "GUICHET-NUMERO-AILLEURS": row("warning", "BT-1", "number", "DOUBLON"),
  "GUICHET-ORIGINE-INCONNUE": row("warning", "BT-25", "creditedNumber", "REF_ERR"),
  "GUICHET-DATE-FUTURE": row("warning", "BT-2", "issuedOn", "NON_CONFORME"),
  "GUICHET-ECHEANCE-AVANT": row("warning", "BT-9 BT-2", "dueOn", "NON_CONFORME"),
  "GUICHET-SERVICE-INCONNU": row("warning", "BT-10", "departmentId", "CODE_ROUTAGE_ERR"),
  "GUICHET-EMETTEUR": row("warning", "BT-29 BT-30", "establishmentId", "SIRET_ERR"),
  "GUICHET-EMETTEUR-INCONNU": row("warning", "BT-27 BT-29 BT-30", "establishmentId", "SIRET_ERR"),
  "GUICHET-TVA-FORME": row("warning", "BT-31", "establishmentId", "NON_CONFORME"),
  "GUICHET-TVA-SIREN": row("warning", "BT-31", "establishmentId", "NON_CONFORME"),
  "GUICHET-IBAN-FORME": row("warning", "BT-84", "ribId", "COORD_BANC_ERR"),
  "GUICHET-IBAN-RIB": row("warning", "BT-84", "ribId", "COORD_BANC_ERR"),
  "GUICHET-XML-ILLISIBLE": row("warning", "", "document", "NON_CONFORME"),
  "GUICHET-ECART-NATURE": row("warning", "BT-3", "kind", "NON_CONFORME"),
  "GUICHET-ECART-NUMERO": row("warning", "BT-1", "number", "NON_CONFORME"),
  "GUICHET-ECART-ORIGINE": row("warning", "BT-25", "creditedNumber", "REF_ERR"),
  "GUICHET-ECART-DATE": row("warning", "BT-2", "issuedOn", "NON_CONFORME"),
  "GUICHET-ECART-ECHEANCE": row("warning", "BT-9", "dueOn", "NON_CONFORME"),
  "GUICHET-ECART-MONNAIE": row("warning", "BT-5", "currency", "NON_CONFORME"),
  "GUICHET-ECART-HT": row("warning", "BT-109", "net", "MONTANTTOTAL_ERR"),
  "GUICHET-ECART-TAXE": row("warning", "BT-110", "tax", "MONTANTTOTAL_ERR"),
  "GUICHET-ECART-TTC": row("warning", "BT-112", "gross", "MONTANTTOTAL_ERR"),
  "GUICHET-ECART-COMMANDE": row("warning", "BT-13", "orderReference", "CMD_ERR"),
  "GUICHET-ECART-SERVICE": row("warning", "BT-10", "departmentId", "CODE_ROUTAGE_ERR"),
} as const satisfies Record<`GUICHET-${string}`, DepositRule>;
export type DepositCode = keyof typeof depositRules;

/** What a check of a deposit found; `more` says otherwise than the table. */
export function depositFinding(code: DepositCode, params: Params = {}, more: Partial<Pick<Finding, "weight" | "field" | "place">> = {}): Finding {
  const { weight, terms, field, reason }: DepositRule = depositRules[code];
  return { code, weight, terms: terms === "" ? [] : terms.split(" "), place: null, params, reason, field, ...more };
}
