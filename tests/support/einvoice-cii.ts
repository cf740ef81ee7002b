/** The invoice of the fixtures in CII; `typeCode` 381 makes it a credit note. Prefixes are the usual ones, or `a`, `b`, `c`, `d`. */
export function ciiXml({ typeCode = "380", prefixes = ["rsm", "ram", "udt", "qdt"] } = {}): string {
  const usual = ["rsm", "ram", "udt", "qdt"];
  return CII.replace("TYPE_CODE", typeCode).replace(/(<\/?|xmlns:)(rsm|ram|udt|qdt)\b/g, (_, lead: string, prefix: string) => lead + prefixes[usual.indexOf(prefix)]);
}

const day = (text: string) => `<udt:DateTimeString format="102">${text}</udt:DateTimeString>`;
const address = (lines: string, rest: string) => `<ram:PostalTradeAddress><ram:PostcodeCode>99100</ram:PostcodeCode>${lines}${rest}</ram:PostalTradeAddress>`;
const allowance = (charge: boolean, content: string) => `<ram:SpecifiedTradeAllowanceCharge><ram:ChargeIndicator><udt:Indicator>${charge}</udt:Indicator></ram:ChargeIndicator>${content}</ram:SpecifiedTradeAllowanceCharge>`;
const tax = (name: string, category: string, rate: string) => `<ram:${name}><ram:TypeCode>VAT</ram:TypeCode><ram:CategoryCode>${category}</ram:CategoryCode><ram:RateApplicablePercent>${rate}</ram:RateApplicablePercent></ram:${name}>`;
const vat = (base: string, amount: string, rate: string) => `<ram:ApplicableTradeTax><ram:CalculatedAmount>${amount}</ram:CalculatedAmount><ram:TypeCode>VAT</ram:TypeCode><ram:BasisAmount>${base}</ram:BasisAmount><ram:CategoryCode>S</ram:CategoryCode><ram:DueDateTypeCode>5</ram:DueDateTypeCode><ram:RateApplicablePercent>${rate}</ram:RateApplicablePercent></ram:ApplicableTradeTax>`;
const document = (name: string, id: string, rest = "") => `<ram:${name}><ram:IssuerAssignedID>${id}</ram:IssuerAssignedID>${rest}</ram:${name}>`;

const SELLER = `<ram:SellerTradeParty>
  <ram:GlobalID schemeID="0009">12345678200010</ram:GlobalID><ram:Name>Papeterie du Centre SARL</ram:Name>
  <ram:SpecifiedLegalOrganization><ram:ID schemeID="0002">123456782</ram:ID><ram:TradingBusinessName>Papeterie du Centre</ram:TradingBusinessName></ram:SpecifiedLegalOrganization>
  <ram:DefinedTradeContact><ram:PersonName>Fanny Fournisseur</ram:PersonName><ram:TelephoneUniversalCommunication><ram:CompleteNumber>01 99 00 20 01</ram:CompleteNumber></ram:TelephoneUniversalCommunication>
    <ram:EmailURIUniversalCommunication><ram:URIID>fournisseur@demo.test</ram:URIID></ram:EmailURIUniversalCommunication></ram:DefinedTradeContact>
  ${address("<ram:LineOne>12 rue de la République</ram:LineOne><ram:LineTwo>Bâtiment B</ram:LineTwo><ram:LineThree>2e étage</ram:LineThree>", "<ram:CityName>Démonstration</ram:CityName><ram:CountryID>FR</ram:CountryID><ram:CountrySubDivisionName>Centre</ram:CountrySubDivisionName>")}
  <ram:URIUniversalCommunication><ram:URIID schemeID="0225">123456782</ram:URIID></ram:URIUniversalCommunication>
  <ram:SpecifiedTaxRegistration><ram:ID schemeID="FC">ODP-77</ram:ID></ram:SpecifiedTaxRegistration>
  <ram:SpecifiedTaxRegistration><ram:ID schemeID="VA">FR11123456782</ram:ID></ram:SpecifiedTaxRegistration>
</ram:SellerTradeParty>`;

const BUYER = `<ram:BuyerTradeParty>
  <ram:ID>CLIENT-7</ram:ID><ram:Name>Mairie de Démonstration</ram:Name><ram:SpecifiedLegalOrganization><ram:ID schemeID="0009">10000000900017</ram:ID></ram:SpecifiedLegalOrganization>
  ${address("<ram:LineOne>1 place de la Mairie</ram:LineOne>", "<ram:CityName>Démonstration</ram:CityName><ram:CountryID>FR</ram:CountryID>")}
</ram:BuyerTradeParty>`;

const LINES = `<ram:IncludedSupplyChainTradeLineItem>
  <ram:AssociatedDocumentLineDocument><ram:LineID>1</ram:LineID><ram:IncludedNote><ram:Content>Remise de rentrée</ram:Content></ram:IncludedNote></ram:AssociatedDocumentLineDocument>
  <ram:SpecifiedTradeProduct><ram:GlobalID schemeID="0160">3000000000007</ram:GlobalID><ram:SellerAssignedID>CAH-96</ram:SellerAssignedID><ram:Name>Cahiers</ram:Name><ram:Description>96 pages</ram:Description>
    <ram:ApplicableProductCharacteristic><ram:Description>Couleur</ram:Description><ram:Value>Bleu</ram:Value></ram:ApplicableProductCharacteristic></ram:SpecifiedTradeProduct>
  <ram:SpecifiedLineTradeAgreement><ram:BuyerOrderReferencedDocument><ram:LineID>10</ram:LineID></ram:BuyerOrderReferencedDocument>
    <ram:GrossPriceProductTradePrice><ram:ChargeAmount>5.000000</ram:ChargeAmount><ram:AppliedTradeAllowanceCharge><ram:ChargeIndicator><udt:Indicator>false</udt:Indicator></ram:ChargeIndicator><ram:ActualAmount>0.500000</ram:ActualAmount></ram:AppliedTradeAllowanceCharge></ram:GrossPriceProductTradePrice>
    <ram:NetPriceProductTradePrice><ram:ChargeAmount>4.500000</ram:ChargeAmount></ram:NetPriceProductTradePrice></ram:SpecifiedLineTradeAgreement>
  <ram:SpecifiedLineTradeDelivery><ram:BilledQuantity unitCode="C62">12</ram:BilledQuantity></ram:SpecifiedLineTradeDelivery>
  <ram:SpecifiedLineTradeSettlement>${tax("ApplicableTradeTax", "S", "20.00")}
    <ram:BillingSpecifiedPeriod><ram:StartDateTime>${day("20261101")}</ram:StartDateTime><ram:EndDateTime>${day("20261115")}</ram:EndDateTime></ram:BillingSpecifiedPeriod>
    ${allowance(false, "<ram:BasisAmount>54.00</ram:BasisAmount><ram:ActualAmount>4.00</ram:ActualAmount><ram:ReasonCode>95</ram:ReasonCode><ram:Reason>Remise</ram:Reason>")}
    <ram:SpecifiedTradeSettlementLineMonetarySummation><ram:LineTotalAmount>50.00</ram:LineTotalAmount></ram:SpecifiedTradeSettlementLineMonetarySummation></ram:SpecifiedLineTradeSettlement>
</ram:IncludedSupplyChainTradeLineItem>
<ram:IncludedSupplyChainTradeLineItem>
  <ram:AssociatedDocumentLineDocument><ram:LineID>2</ram:LineID></ram:AssociatedDocumentLineDocument>
  <ram:SpecifiedTradeProduct><ram:Name>Livres de lecture</ram:Name></ram:SpecifiedTradeProduct>
  <ram:SpecifiedLineTradeAgreement><ram:NetPriceProductTradePrice><ram:ChargeAmount>5.25</ram:ChargeAmount><ram:BasisQuantity unitCode="C62">100</ram:BasisQuantity></ram:NetPriceProductTradePrice></ram:SpecifiedLineTradeAgreement>
  <ram:SpecifiedLineTradeDelivery><ram:BilledQuantity unitCode="C62">1000</ram:BilledQuantity></ram:SpecifiedLineTradeDelivery>
  <ram:SpecifiedLineTradeSettlement>${tax("ApplicableTradeTax", "S", "5.50")}
    <ram:SpecifiedTradeSettlementLineMonetarySummation><ram:LineTotalAmount>52.50</ram:LineTotalAmount></ram:SpecifiedTradeSettlementLineMonetarySummation></ram:SpecifiedLineTradeSettlement>
</ram:IncludedSupplyChainTradeLineItem>`;

const AGREEMENT = `<ram:ApplicableHeaderTradeAgreement><ram:BuyerReference>SERVICE-ECOLES</ram:BuyerReference>${SELLER}${BUYER}
  <ram:SellerTaxRepresentativeTradeParty><ram:Name>Cabinet Représentant</ram:Name>${address("", "<ram:CountryID>FR</ram:CountryID>")}<ram:SpecifiedTaxRegistration><ram:ID schemeID="VA">FR88100000009</ram:ID></ram:SpecifiedTaxRegistration></ram:SellerTaxRepresentativeTradeParty>
  ${document("SellerOrderReferencedDocument", "DEVIS-3")}${document("BuyerOrderReferencedDocument", "ENG-2026-45")}${document("ContractReferencedDocument", "MARCHE-8")}
  ${document("AdditionalReferencedDocument", "BL-9", `<ram:URIID>https://demo.test/bl-9</ram:URIID><ram:TypeCode>916</ram:TypeCode><ram:Name>Bon de livraison</ram:Name><ram:AttachmentBinaryObject mimeCode="text/csv" filename="bl-9.csv">YTtiCg==</ram:AttachmentBinaryObject>`)}
  ${document("AdditionalReferencedDocument", "OBJET-1", "<ram:TypeCode>130</ram:TypeCode>")}
  <ram:SpecifiedProcuringProject><ram:ID>RENTREE-2026</ram:ID><ram:Name>Project reference</ram:Name></ram:SpecifiedProcuringProject></ram:ApplicableHeaderTradeAgreement>`;

const DELIVERY = `<ram:ApplicableHeaderTradeDelivery><ram:ShipToTradeParty><ram:GlobalID schemeID="0009">10000000900017</ram:GlobalID><ram:Name>École du Port</ram:Name>${address("<ram:LineOne>3 quai du Port</ram:LineOne>", "<ram:CityName>Démonstration</ram:CityName><ram:CountryID>FR</ram:CountryID>")}</ram:ShipToTradeParty>
  <ram:ActualDeliverySupplyChainEvent><ram:OccurrenceDateTime>${day("20261116")}</ram:OccurrenceDateTime></ram:ActualDeliverySupplyChainEvent></ram:ApplicableHeaderTradeDelivery>`;

const MEANS = `<ram:SpecifiedTradeSettlementPaymentMeans><ram:TypeCode>59</ram:TypeCode><ram:Information>Prélèvement</ram:Information><ram:PayerPartyDebtorFinancialAccount><ram:IBANID>FR1420041010050500013M02606</ram:IBANID></ram:PayerPartyDebtorFinancialAccount>
    <ram:PayeePartyCreditorFinancialAccount><ram:IBANID>FR7630006000011234567890189</ram:IBANID><ram:AccountName>Papeterie du Centre</ram:AccountName></ram:PayeePartyCreditorFinancialAccount><ram:PayeeSpecifiedCreditorFinancialInstitution><ram:BICID>AGRIFRPP</ram:BICID></ram:PayeeSpecifiedCreditorFinancialInstitution></ram:SpecifiedTradeSettlementPaymentMeans>
  <ram:SpecifiedTradeSettlementPaymentMeans><ram:TypeCode>48</ram:TypeCode><ram:ApplicableTradeSettlementFinancialCard><ram:ID>4970xx0265</ram:ID><ram:CardholderName>Mairie de Démonstration</ram:CardholderName></ram:ApplicableTradeSettlementFinancialCard></ram:SpecifiedTradeSettlementPaymentMeans>`;

const SETTLEMENT = `<ram:ApplicableHeaderTradeSettlement><ram:CreditorReferenceID>FR12ZZZ123456</ram:CreditorReferenceID><ram:PaymentReference>FA-2026-77</ram:PaymentReference><ram:TaxCurrencyCode>XPF</ram:TaxCurrencyCode><ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>
  <ram:PayeeTradeParty><ram:GlobalID schemeID="0009">10000000900017</ram:GlobalID><ram:Name>Affactureur de Démonstration</ram:Name><ram:SpecifiedLegalOrganization><ram:ID schemeID="0002">100000009</ram:ID></ram:SpecifiedLegalOrganization></ram:PayeeTradeParty>
  ${MEANS}
  ${vat("52.50", "10.50", "20.00")}${vat("52.50", "2.89", "5.50")}
  <ram:BillingSpecifiedPeriod><ram:StartDateTime>${day("20261101")}</ram:StartDateTime><ram:EndDateTime>${day("20261130")}</ram:EndDateTime></ram:BillingSpecifiedPeriod>
  ${allowance(false, `<ram:CalculationPercent>5</ram:CalculationPercent><ram:BasisAmount>50.00</ram:BasisAmount><ram:ActualAmount>2.50</ram:ActualAmount><ram:ReasonCode>95</ram:ReasonCode><ram:Reason>Fidélité</ram:Reason>${tax("CategoryTradeTax", "S", "20.00")}`)}
  ${allowance(true, `<ram:ActualAmount>5.00</ram:ActualAmount><ram:Reason>Port</ram:Reason>${tax("CategoryTradeTax", "S", "20.00")}`)}
  <ram:SpecifiedTradePaymentTerms><ram:Description>30 jours</ram:Description><ram:DueDateDateTime>${day("20261220")}</ram:DueDateDateTime><ram:DirectDebitMandateID>RUM-1</ram:DirectDebitMandateID></ram:SpecifiedTradePaymentTerms>
  <ram:SpecifiedTradeSettlementHeaderMonetarySummation><ram:LineTotalAmount>102.50</ram:LineTotalAmount><ram:ChargeTotalAmount>5.00</ram:ChargeTotalAmount><ram:AllowanceTotalAmount>2.50</ram:AllowanceTotalAmount><ram:TaxBasisTotalAmount>105.00</ram:TaxBasisTotalAmount>
    <ram:TaxTotalAmount currencyID="XPF">1598</ram:TaxTotalAmount><ram:TaxTotalAmount currencyID="EUR">13.39</ram:TaxTotalAmount><ram:RoundingAmount>0.00</ram:RoundingAmount><ram:GrandTotalAmount>118.39</ram:GrandTotalAmount><ram:TotalPrepaidAmount>18.39</ram:TotalPrepaidAmount><ram:DuePayableAmount>100.00</ram:DuePayableAmount></ram:SpecifiedTradeSettlementHeaderMonetarySummation>
  ${document("InvoiceReferencedDocument", "FA-2026-70", `<ram:FormattedIssueDateTime><qdt:DateTimeString format="102">20261002</qdt:DateTimeString></ram:FormattedIssueDateTime>`)}
  <ram:ReceivableSpecifiedTradeAccountingAccount><ram:ID>6064</ram:ID></ram:ReceivableSpecifiedTradeAccountingAccount></ram:ApplicableHeaderTradeSettlement>`;

const CII = `<?xml version="1.0" encoding="UTF-8"?>
<rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100" xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100" xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100" xmlns:qdt="urn:un:unece:uncefact:data:standard:QualifiedDataType:100">
<rsm:ExchangedDocumentContext><ram:BusinessProcessSpecifiedDocumentContextParameter><ram:ID>S1</ram:ID></ram:BusinessProcessSpecifiedDocumentContextParameter><ram:GuidelineSpecifiedDocumentContextParameter><ram:ID>urn:cen.eu:en16931:2017</ram:ID></ram:GuidelineSpecifiedDocumentContextParameter></rsm:ExchangedDocumentContext>
<rsm:ExchangedDocument><ram:ID>FA-2026-77</ram:ID><ram:TypeCode>TYPE_CODE</ram:TypeCode><ram:IssueDateTime>${day("20261120")}</ram:IssueDateTime>
  <ram:IncludedNote><ram:Content>Pas d’escompte.</ram:Content><ram:SubjectCode>AAB</ram:SubjectCode></ram:IncludedNote><ram:IncludedNote><ram:Content>Merci.</ram:Content></ram:IncludedNote></rsm:ExchangedDocument>
<rsm:SupplyChainTradeTransaction>${LINES}${AGREEMENT}${DELIVERY}${SETTLEMENT}</rsm:SupplyChainTradeTransaction>
</rsm:CrossIndustryInvoice>
`;
