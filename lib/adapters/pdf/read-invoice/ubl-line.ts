import type { EinvoiceLine } from "@/lib/kernel/einvoice-parts";
import { dayAt, groupAt, identifierAt, textsAt } from "./as-written";
import { ublAllowances } from "./ubl-settlement";
import { all, attributeAt, first, textAt, type XmlElement } from "./xml-tree";

/** BG-25 of a UBL Invoice or CreditNote. */
export function ublLine(line: XmlElement, quantity: "InvoicedQuantity" | "CreditedQuantity"): EinvoiceLine {
  return {
    id: textAt(line, "ID"),
    note: textsAt(line, "Note"),
    quantity: textAt(line, quantity),
    unit: attributeAt(line, "unitCode", quantity),
    netAmount: textAt(line, "LineExtensionAmount"),
    orderLine: textAt(line, "OrderLineReference", "LineID"),
    period: groupAt(line, ["InvoicePeriod"], (period) => ({ start: dayAt(period, "StartDate"), end: dayAt(period, "EndDate") })),
    allowances: ublAllowances(line).map((allowance) => ({ ...allowance, vatCategory: null, vatRate: null })),
    ...price(first(line, "Price")),
    ...item(first(line, "Item")),
  };
}

/** BG-29: the discount's base is the gross price. */
function price(group: XmlElement | null) {
  return {
    netPrice: textAt(group, "PriceAmount"),
    priceDiscount: textAt(group, "AllowanceCharge", "Amount"),
    grossPrice: textAt(group, "AllowanceCharge", "BaseAmount"),
    priceBaseQuantity: textAt(group, "BaseQuantity"),
    priceBaseUnit: attributeAt(group, "unitCode", "BaseQuantity"),
  };
}

/** BG-30, BG-31. */
function item(group: XmlElement | null) {
  return {
    vatCategory: textAt(group, "ClassifiedTaxCategory", "ID"),
    vatRate: textAt(group, "ClassifiedTaxCategory", "Percent"),
    name: textAt(group, "Name"),
    description: textAt(group, "Description"),
    sellerItem: textAt(group, "SellersItemIdentification", "ID"),
    standardItem: identifierAt(group, "StandardItemIdentification", "ID"),
    attributes: all(group, "AdditionalItemProperty").map((one) => ({ name: textAt(one, "Name"), value: textAt(one, "Value") })),
  };
}
