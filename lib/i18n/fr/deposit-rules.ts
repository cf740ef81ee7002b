/** A field of the file that is not what stands in the form; where nothing stands there, its data and its page that do not agree. */
const difference = (field: string, found: string, expected: string, done = "saisi"): string =>
  `${field} : {source, select, xml {les données disent {${found}} et vous avez ${done} {${expected}}}` +
  ` text {la page semble dire {${found}} et vous avez ${done} {${expected}}} other {les données disent {${expected}} et la page semble dire {${found}}}}.`;

/** Sentences of what is checked before a deposit is sent (lib/invoices/rules/deposit-rules.ts). `source`: which part of the file speaks. */
export const depositRules = {
  "GUICHET-IDENTIFIANT": "Le {scheme} {text} n’est pas valable : vérifiez chacun de ses chiffres.",
  "GUICHET-SOMME": "Le total TTC saisi est de {amount}, alors que le montant HT et la taxe font {expectedAmount}.",
  "GUICHET-DATE": "La date de la facture « {text} » n’existe pas.",
  "GUICHET-DATE-ECHEANCE": "La date d’échéance « {text} » n’existe pas.",
  "GUICHET-NUMERO-UTILISE": "Cet établissement a déjà déposé une facture {text} : un numéro ne sert qu’une fois.",
  "GUICHET-COMMANDE-REQUISE": "Un numéro de bon de commande ou d’engagement est exigé : demandez-le au service qui a commandé.",
  "GUICHET-SERVICE-REQUIS": "Le service destinataire est exigé : choisissez celui qui a commandé.",
  "GUICHET-NUMERO-AILLEURS": "Un autre de vos établissements a déjà déposé une facture {text} : vérifiez que ce n’est pas la même.",
  "GUICHET-ORIGINE-INCONNUE": "Cet établissement n’a déposé ici aucune facture {text} : vérifiez le numéro de la facture que l’avoir corrige.",
  "GUICHET-DATE-FUTURE": "La facture est datée du {date}, un jour à venir.",
  "GUICHET-ECHEANCE-AVANT": "L’échéance du {date} précède la date de la facture, le {issueDate}.",
  "GUICHET-SERVICE-INCONNU": "Aucun service de l’organisation ne porte le code « {text} ».",
  "GUICHET-EMETTEUR":
    "{source, select, xml {Les données de la facture nomment} other {Le texte de la facture semble nommer}} l’émetteur {text}, alors que vous déposez pour {name} ({expectedText}).",
  "GUICHET-EMETTEUR-INCONNU":
    "Les données de la facture ne donnent ni SIREN, ni SIRET, ni RIDET de leur émetteur{found, select, named {, qu’elles nomment {text}} other {, ni son nom}}. Vérifiez que la facture est bien de {name} ({expectedText}), pour qui vous déposez.",
  "GUICHET-TVA-FORME": "Le numéro de TVA du vendeur, {text}, n’est pas valable : vérifiez sa clé et ses chiffres.",
  "GUICHET-TVA-SIREN": "Le numéro de TVA du vendeur, {text}, n’est pas celui de l’entreprise {expectedText} qui dépose.",
  "GUICHET-IBAN-FORME": "{source, select, xml {L’IBAN des données de la facture} other {L’IBAN lu dans le texte}}, {text}, n’est pas valable.",
  "GUICHET-IBAN-RIB": "{source, select, xml {Les données de la facture demandent} other {Le texte de la facture semble demander}} le paiement sur {text}, alors que le RIB choisi est {expectedText}.",
  "GUICHET-XML-ILLISIBLE":
    "Les données jointes au PDF ne peuvent pas être lues : {why, select, doctype {elles portent une définition de type (DTD), qui est refusée} big {elles sont trop volumineuses} malformed {ce n’est pas du XML bien formé} other {ce n’est pas une facture connue}}.",
  "GUICHET-ECART-NATURE": "Les données de la facture en font {found, select, credit {un avoir} other {une facture}}, et vous déposez {found, select, credit {une facture} other {un avoir}}.",
  "GUICHET-ECART-NUMERO": difference("Numéro", "text", "expectedText"),
  "GUICHET-ECART-ORIGINE": difference("Facture d’origine", "text", "expectedText"),
  "GUICHET-ECART-DATE": difference("Date", "date", "expectedDate"),
  "GUICHET-ECART-ECHEANCE": difference("Échéance", "date", "expectedDate"),
  "GUICHET-ECART-MONNAIE": difference("Monnaie", "text", "expectedText", "choisi"),
  "GUICHET-ECART-HT": difference("Montant HT", "amount", "expectedAmount"),
  "GUICHET-ECART-TAXE": difference("Taxe", "amount", "expectedAmount"),
  "GUICHET-ECART-TTC": difference("Montant TTC", "amount", "expectedAmount"),
  "GUICHET-ECART-COMMANDE": difference("Commande ou engagement", "text", "expectedText"),
  "GUICHET-ECART-SERVICE": difference("Service destinataire", "text", "expectedText", "choisi"),
};
