const day = (name: string, text: string) => `<cbc:${name}>${text}</cbc:${name}>`;
const address = (name: string, before: string, after = "") => `<cac:${name}>${before}<cbc:PostalZone>99100</cbc:PostalZone>${after}<cac:Country><cbc:IdentificationCode>FR</cbc:IdentificationCode></cac:Country></cac:${name}>`;
const scheme = (id: string) => `<cac:TaxScheme><cbc:ID>${id}</cbc:ID></cac:TaxScheme>`;
const tax = (name: string, rate: string) => `<cac:${name}><cbc:ID>S</cbc:ID><cbc:Percent>${rate}</cbc:Percent>${scheme("VAT")}</cac:${name}>`;
const amount = (name: string, value: string, currency = "EUR") => `<cbc:${name} currencyID="${currency}">${value}</cbc:${name}>`;
const allowance = (charge: boolean, content: string) => `<cac:AllowanceCharge><cbc:ChargeIndicator>${charge}</cbc:ChargeIndicator>${content}</cac:AllowanceCharge>`;
const subtotal = (base: string, value: string, rate: string) => `<cac:TaxSubtotal>${amount("TaxableAmount", base)}${amount("TaxAmount", value)}${tax("TaxCategory", rate)}</cac:TaxSubtotal>`;
const identification = (list: string, id: string) => `<cac:PartyIdentification><cbc:ID${list && ` schemeID="${list}"`}>${id}</cbc:ID></cac:PartyIdentification>`;

const SELLER = `<cac:AccountingSupplierParty><cac:Party><cbc:EndpointID schemeID="0225">123456782</cbc:EndpointID>${identification("0009", "12345678200010")}
  <cac:PartyName><cbc:Name>Papeterie du Centre</cbc:Name></cac:PartyName>
  ${address("PostalAddress", "<cbc:StreetName>12 rue de la République</cbc:StreetName><cbc:AdditionalStreetName>Bâtiment B</cbc:AdditionalStreetName><cbc:CityName>Démonstration</cbc:CityName>", "<cbc:CountrySubentity>Centre</cbc:CountrySubentity><cac:AddressLine><cbc:Line>2e étage</cbc:Line></cac:AddressLine>")}
  <cac:PartyTaxScheme><cbc:CompanyID>ODP-77</cbc:CompanyID>${scheme("LOC")}</cac:PartyTaxScheme><cac:PartyTaxScheme><cbc:CompanyID>FR11123456782</cbc:CompanyID>${scheme("VAT")}</cac:PartyTaxScheme>
  <cac:PartyLegalEntity><cbc:RegistrationName>Papeterie du Centre SARL</cbc:RegistrationName><cbc:CompanyID schemeID="0002">123456782</cbc:CompanyID></cac:PartyLegalEntity>
  <cac:Contact><cbc:Name>Fanny Fournisseur</cbc:Name><cbc:Telephone>01 99 00 20 01</cbc:Telephone><cbc:ElectronicMail>fournisseur@demo.test</cbc:ElectronicMail></cac:Contact></cac:Party></cac:AccountingSupplierParty>`;

const OTHER_PARTIES = `<cac:AccountingCustomerParty><cac:Party>${identification("", "CLIENT-7")}
  ${address("PostalAddress", "<cbc:StreetName>1 place de la Mairie</cbc:StreetName><cbc:CityName>Démonstration</cbc:CityName>")}
  <cac:PartyLegalEntity><cbc:RegistrationName>Mairie de Démonstration</cbc:RegistrationName><cbc:CompanyID schemeID="0009">10000000900017</cbc:CompanyID></cac:PartyLegalEntity></cac:Party></cac:AccountingCustomerParty>
<cac:PayeeParty>${identification("0009", "10000000900017")}${identification("SEPA", "FR12ZZZ123456")}<cac:PartyName><cbc:Name>Affactureur de Démonstration</cbc:Name></cac:PartyName><cac:PartyLegalEntity><cbc:CompanyID schemeID="0002">100000009</cbc:CompanyID></cac:PartyLegalEntity></cac:PayeeParty>
<cac:TaxRepresentativeParty><cac:PartyName><cbc:Name>Cabinet Représentant</cbc:Name></cac:PartyName>${address("PostalAddress", "")}<cac:PartyTaxScheme><cbc:CompanyID>FR88100000009</cbc:CompanyID>${scheme("VAT")}</cac:PartyTaxScheme></cac:TaxRepresentativeParty>
<cac:Delivery>${day("ActualDeliveryDate", "2026-11-16")}<cac:DeliveryLocation><cbc:ID schemeID="0009">10000000900017</cbc:ID>${address("Address", "<cbc:StreetName>3 quai du Port</cbc:StreetName><cbc:CityName>Démonstration</cbc:CityName>")}</cac:DeliveryLocation>
  <cac:DeliveryParty><cac:PartyName><cbc:Name>École du Port</cbc:Name></cac:PartyName></cac:DeliveryParty></cac:Delivery>`;

const payment = (due: string) => `<cac:PaymentMeans><cbc:PaymentMeansCode name="Prélèvement">59</cbc:PaymentMeansCode>${due}<cbc:PaymentID>FA-2026-77</cbc:PaymentID>
  <cac:PayeeFinancialAccount><cbc:ID>FR7630006000011234567890189</cbc:ID><cbc:Name>Papeterie du Centre</cbc:Name><cac:FinancialInstitutionBranch><cbc:ID>AGRIFRPP</cbc:ID></cac:FinancialInstitutionBranch></cac:PayeeFinancialAccount>
  <cac:PaymentMandate><cbc:ID>RUM-1</cbc:ID><cac:PayerFinancialAccount><cbc:ID>FR1420041010050500013M02606</cbc:ID></cac:PayerFinancialAccount></cac:PaymentMandate></cac:PaymentMeans>
<cac:PaymentMeans><cbc:PaymentMeansCode>48</cbc:PaymentMeansCode><cbc:PaymentID>FA-2026-77</cbc:PaymentID><cac:CardAccount><cbc:PrimaryAccountNumberID>4970xx0265</cbc:PrimaryAccountNumberID><cbc:NetworkID>CB</cbc:NetworkID><cbc:HolderName>Mairie de Démonstration</cbc:HolderName></cac:CardAccount></cac:PaymentMeans>
<cac:PaymentTerms><cbc:Note>30 jours</cbc:Note></cac:PaymentTerms>`;

const SUMS = `${allowance(false, `<cbc:AllowanceChargeReasonCode>95</cbc:AllowanceChargeReasonCode><cbc:AllowanceChargeReason>Fidélité</cbc:AllowanceChargeReason><cbc:MultiplierFactorNumeric>5</cbc:MultiplierFactorNumeric>${amount("Amount", "2.50")}${amount("BaseAmount", "50.00")}${tax("TaxCategory", "20.00")}`)}
${allowance(true, `<cbc:AllowanceChargeReason>Port</cbc:AllowanceChargeReason>${amount("Amount", "5.00")}${tax("TaxCategory", "20.00")}`)}
<cac:TaxTotal>${amount("TaxAmount", "13.39")}${subtotal("52.50", "10.50", "20.00")}${subtotal("52.50", "2.89", "5.50")}</cac:TaxTotal><cac:TaxTotal>${amount("TaxAmount", "1598", "XPF")}</cac:TaxTotal>
<cac:LegalMonetaryTotal>${amount("LineExtensionAmount", "102.50")}${amount("TaxExclusiveAmount", "105.00")}${amount("TaxInclusiveAmount", "118.39")}${amount("AllowanceTotalAmount", "2.50")}${amount("ChargeTotalAmount", "5.00")}${amount("PrepaidAmount", "18.39")}${amount("PayableRoundingAmount", "0.00")}${amount("PayableAmount", "100.00")}</cac:LegalMonetaryTotal>`;

const lines = (line: string, quantity: string) => `<cac:${line}><cbc:ID>1</cbc:ID><cbc:Note>Remise de rentrée</cbc:Note><cbc:${quantity} unitCode="C62">12</cbc:${quantity}>${amount("LineExtensionAmount", "50.00")}
  <cac:InvoicePeriod>${day("StartDate", "2026-11-01")}${day("EndDate", "2026-11-15")}</cac:InvoicePeriod><cac:OrderLineReference><cbc:LineID>10</cbc:LineID></cac:OrderLineReference>
  ${allowance(false, `<cbc:AllowanceChargeReasonCode>95</cbc:AllowanceChargeReasonCode><cbc:AllowanceChargeReason>Remise</cbc:AllowanceChargeReason>${amount("Amount", "4.00")}${amount("BaseAmount", "54.00")}`)}
  <cac:Item><cbc:Description>96 pages</cbc:Description><cbc:Name>Cahiers</cbc:Name><cac:SellersItemIdentification><cbc:ID>CAH-96</cbc:ID></cac:SellersItemIdentification><cac:StandardItemIdentification><cbc:ID schemeID="0160">3000000000007</cbc:ID></cac:StandardItemIdentification>
    ${tax("ClassifiedTaxCategory", "20.00")}<cac:AdditionalItemProperty><cbc:Name>Couleur</cbc:Name><cbc:Value>Bleu</cbc:Value></cac:AdditionalItemProperty></cac:Item>
  <cac:Price>${amount("PriceAmount", "4.500000")}${allowance(false, amount("Amount", "0.500000") + amount("BaseAmount", "5.000000"))}</cac:Price></cac:${line}>
<cac:${line}><cbc:ID>2</cbc:ID><cbc:${quantity} unitCode="C62">1000</cbc:${quantity}>${amount("LineExtensionAmount", "52.50")}<cac:Item><cbc:Name>Livres de lecture</cbc:Name>${tax("ClassifiedTaxCategory", "5.50")}</cac:Item>
  <cac:Price>${amount("PriceAmount", "5.25")}<cbc:BaseQuantity unitCode="C62">100</cbc:BaseQuantity></cac:Price></cac:${line}>`;

const references = (project: string, after: string) => `<cac:InvoicePeriod>${day("StartDate", "2026-11-01")}${day("EndDate", "2026-11-30")}<cbc:DescriptionCode>3</cbc:DescriptionCode></cac:InvoicePeriod>
<cac:OrderReference><cbc:ID>ENG-2026-45</cbc:ID><cbc:SalesOrderID>DEVIS-3</cbc:SalesOrderID></cac:OrderReference><cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>FA-2026-70</cbc:ID>${day("IssueDate", "2026-10-02")}</cac:InvoiceDocumentReference></cac:BillingReference>
<cac:ContractDocumentReference><cbc:ID>MARCHE-8</cbc:ID></cac:ContractDocumentReference>${project}
<cac:AdditionalDocumentReference><cbc:ID>BL-9</cbc:ID><cbc:DocumentDescription>Bon de livraison</cbc:DocumentDescription><cac:Attachment><cbc:EmbeddedDocumentBinaryObject mimeCode="text/csv" filename="bl-9.csv">YTtiCg==</cbc:EmbeddedDocumentBinaryObject><cac:ExternalReference><cbc:URI>https://demo.test/bl-9</cbc:URI></cac:ExternalReference></cac:Attachment></cac:AdditionalDocumentReference>
<cac:AdditionalDocumentReference><cbc:ID>OBJET-1</cbc:ID><cbc:DocumentTypeCode>130</cbc:DocumentTypeCode></cac:AdditionalDocumentReference>${after}`;

/** The invoice of the fixtures in UBL 2.1, as an Invoice, or, under the names that differ there, as a CreditNote. */
export function ublXml(root: "Invoice" | "CreditNote" = "Invoice"): string {
  const isInvoice = root === "Invoice";
  const due = (name: string) => day(name, "2026-12-20");
  const codes = `<cbc:Note>#AAB#Pas d’escompte.</cbc:Note><cbc:Note>Merci.</cbc:Note><cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode><cbc:TaxCurrencyCode>XPF</cbc:TaxCurrencyCode><cbc:AccountingCost>6064</cbc:AccountingCost><cbc:BuyerReference>SERVICE-ECOLES</cbc:BuyerReference>`;
  const project = isInvoice
    ? references("", "<cac:ProjectReference><cbc:ID>RENTREE-2026</cbc:ID></cac:ProjectReference>")
    : references("<cac:AdditionalDocumentReference><cbc:ID>RENTREE-2026</cbc:ID><cbc:DocumentTypeCode>50</cbc:DocumentTypeCode></cac:AdditionalDocumentReference>", "");
  return `<?xml version="1.0" encoding="UTF-8"?>
<${root} xmlns="urn:oasis:names:specification:ubl:schema:xsd:${root}-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
<cbc:CustomizationID>urn:cen.eu:en16931:2017</cbc:CustomizationID><cbc:ProfileID>S1</cbc:ProfileID><cbc:ID>FA-2026-77</cbc:ID>${day("IssueDate", "2026-11-20")}${isInvoice ? due("DueDate") : ""}
<cbc:${root}TypeCode>${isInvoice ? "380" : "381"}</cbc:${root}TypeCode>${codes}
${project}
${SELLER}${OTHER_PARTIES}${payment(isInvoice ? "" : due("PaymentDueDate"))}${SUMS}${lines(`${root}Line`, isInvoice ? "InvoicedQuantity" : "CreditedQuantity")}
</${root}>
`;
}
