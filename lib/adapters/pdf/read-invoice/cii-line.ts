import type { EinvoiceLine } from "@/lib/kernel/einvoice-parts";
import { identifierAt, textsAt } from "./as-written";
import { ciiAllowances, ciiPeriod } from "./cii-settlement";
import { all, attributeAt, first, textAt, type XmlElement } from "./xml-tree";

/** BG-25 of a CII. */
export function ciiLine(line: XmlElement): EinvoiceLine {
  const document = first(line, "AssociatedDocumentLineDocument");
  const agreement = first(line, "SpecifiedLineTradeAgreement");
  const settlement = first(line, "SpecifiedLineTradeSettlement");
  return {
    id: textAt(document, "LineID"),
    note: textsAt(document, "IncludedNote", "Content"),
    quantity: textAt(line, "SpecifiedLineTradeDelivery", "BilledQuantity"),
    unit: attributeAt(line, "unitCode", "SpecifiedLineTradeDelivery", "BilledQuantity"),
    netAmount: textAt(settlement, "SpecifiedTradeSettlementLineMonetarySummation", "LineTotalAmount"),
    orderLine: textAt(agreement, "BuyerOrderReferencedDocument", "LineID"),
    period: ciiPeriod(settlement),
    allowances: ciiAllowances(settlement).map((allowance) => ({ ...allowance, vatCategory: null, vatRate: null })),
    ...price(agreement),
    vatCategory: textAt(settlement, "ApplicableTradeTax", "CategoryCode"),
    vatRate: textAt(settlement, "ApplicableTradeTax", "RateApplicablePercent"),
    ...item(first(line, "SpecifiedTradeProduct")),
  };
}

/** BG-29: the base quantity stands with either price. */
function price(agreement: XmlElement | null) {
  const net = first(agreement, "NetPriceProductTradePrice");
  const gross = first(agreement, "GrossPriceProductTradePrice");
  return {
    netPrice: textAt(net, "ChargeAmount"),
    priceDiscount: textAt(gross, "AppliedTradeAllowanceCharge", "ActualAmount"),
    grossPrice: textAt(gross, "ChargeAmount"),
    priceBaseQuantity: textAt(net, "BasisQuantity") ?? textAt(gross, "BasisQuantity"),
    priceBaseUnit: attributeAt(net, "unitCode", "BasisQuantity") ?? attributeAt(gross, "unitCode", "BasisQuantity"),
  };
}

/** BG-31. */
function item(product: XmlElement | null) {
  return {
    name: textAt(product, "Name"),
    description: textAt(product, "Description"),
    sellerItem: textAt(product, "SellerAssignedID"),
    standardItem: identifierAt(product, "GlobalID"),
    attributes: all(product, "ApplicableProductCharacteristic").map((one) => ({ name: textAt(one, "Description"), value: textAt(one, "Value") })),
  };
}
