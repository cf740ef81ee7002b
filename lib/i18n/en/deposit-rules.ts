/** A field of the file that is not what stands in the form; where nothing stands there, its data and its page that do not agree. */
const difference = (field: string, found: string, expected: string, done = "typed"): string =>
  `${field}: {source, select, xml {the data say {${found}} and you ${done} {${expected}}}` +
  ` text {the page seems to say {${found}} and you ${done} {${expected}}} other {the data say {${expected}} and the page seems to say {${found}}}}.`;

/** Sentences of what is checked before a deposit is sent (lib/invoices/rules/deposit-rules.ts). `source`: which part of the file speaks. */
export const depositRules = {
  "GUICHET-IDENTIFIANT": "The {scheme} {text} is not valid: check each of its digits.",
  "GUICHET-SOMME": "The total typed is {amount}, while the net amount and the tax come to {expectedAmount}.",
  "GUICHET-DATE": "The invoice date “{text}” does not exist.",
  "GUICHET-DATE-ECHEANCE": "The due date “{text}” does not exist.",
  "GUICHET-NUMERO-UTILISE": "This establishment has already deposited an invoice {text}: a number serves only once.",
  "GUICHET-COMMANDE-REQUISE": "A purchase order or engagement number is required: ask the department that ordered.",
  "GUICHET-SERVICE-REQUIS": "The receiving department is required: choose the one that ordered.",
  "GUICHET-NUMERO-AILLEURS": "Another of your establishments has already deposited an invoice {text}: check that it is not the same one.",
  "GUICHET-ORIGINE-INCONNUE": "This establishment has deposited no invoice {text} here: check the number of the invoice that the credit note corrects.",
  "GUICHET-DATE-FUTURE": "The invoice is dated {date}, a day to come.",
  "GUICHET-ECHEANCE-AVANT": "The due date, {date}, is before the invoice date, {issueDate}.",
  "GUICHET-SERVICE-INCONNU": "No department of the organisation has the code “{text}”.",
  "GUICHET-EMETTEUR": "{source, select, xml {The data of the invoice name} other {The text of the invoice seems to name}} {text} as the issuer, while you deposit for {name} ({expectedText}).",
  "GUICHET-EMETTEUR-INCONNU":
    "The data of the invoice give no SIREN, SIRET or RIDET of their issuer{found, select, named {, whom they name {text}} other {, nor a name}}. Check that the invoice is indeed from {name} ({expectedText}), for whom you deposit.",
  "GUICHET-TVA-FORME": "The seller’s VAT number, {text}, is not valid: check its key and its digits.",
  "GUICHET-TVA-SIREN": "The seller’s VAT number, {text}, is not that of the company {expectedText} which deposits.",
  "GUICHET-IBAN-FORME": "{source, select, xml {The IBAN in the data of the invoice} other {The IBAN read in the text}}, {text}, is not valid.",
  "GUICHET-IBAN-RIB": "{source, select, xml {The data of the invoice ask} other {The text of the invoice seems to ask}} for payment to {text}, while the chosen bank details are {expectedText}.",
  "GUICHET-XML-ILLISIBLE":
    "The data attached to the PDF cannot be read: {why, select, doctype {they hold a type definition (DTD), which is refused} big {they are too large} malformed {this is no well-formed XML} other {this is no known invoice}}.",
  "GUICHET-ECART-NATURE": "The data of the invoice make it {found, select, credit {a credit note} other {an invoice}}, and you are depositing {found, select, credit {an invoice} other {a credit note}}.",
  "GUICHET-ECART-NUMERO": difference("Number", "text", "expectedText"),
  "GUICHET-ECART-ORIGINE": difference("Original invoice", "text", "expectedText"),
  "GUICHET-ECART-DATE": difference("Date", "date", "expectedDate"),
  "GUICHET-ECART-ECHEANCE": difference("Due date", "date", "expectedDate"),
  "GUICHET-ECART-MONNAIE": difference("Currency", "text", "expectedText", "chose"),
  "GUICHET-ECART-HT": difference("Net amount", "amount", "expectedAmount"),
  "GUICHET-ECART-TAXE": difference("Tax", "amount", "expectedAmount"),
  "GUICHET-ECART-TTC": difference("Total amount", "amount", "expectedAmount"),
  "GUICHET-ECART-COMMANDE": difference("Purchase order or engagement", "text", "expectedText"),
  "GUICHET-ECART-SERVICE": difference("Receiving department", "text", "expectedText", "chose"),
};
