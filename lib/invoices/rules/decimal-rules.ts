import type { DecimalText } from "@/lib/kernel/decimal";
import type { Einvoice } from "@/lib/kernel/einvoice";
import type { Figures } from "./figures";
import { documentRule, groupRule, lineRule, shown, type About, type Params, type Rule } from "./rule";

/** EN 16931 writes amounts with two decimals at most; prices and quantities may have more. */
const maximumDecimals = 2;
const hasMore = (amount: DecimalText | null): false | Params => {
  const point = amount?.indexOf(".") ?? -1;
  return amount !== null && point >= 0 && amount.length - point - 1 > maximumDecimals && { text: shown(amount) };
};

const aboutDecimals = (id: string, terms: string): About => ({ id, terms, reason: "CALCUL_ERR" });
const total = (id: string, terms: string, name: keyof Figures["totals"]): Rule => documentRule(aboutDecimals(id, terms), ({ totals }) => hasMore(totals[name]));
type GroupsOf<Group> = (einvoice: Einvoice, figures: Figures) => readonly Group[];
const group = <Group>(id: string, terms: string, groups: GroupsOf<Group>, amount: (group: Group) => DecimalText | null): Rule =>
  groupRule(aboutDecimals(id, terms), groups, (one) => hasMore(amount(one)));
const lineAllowance = (id: string, terms: string, charge: boolean, name: "amount" | "base"): Rule => lineRule(aboutDecimals(id, terms), ({ allowances }) => {
  for (const one of allowances) if (one.charge === charge && hasMore(one[name])) return hasMore(one[name]);
  return false;
});

export const decimalRules: readonly Rule[] = [
  group("BR-DEC-01", "BT-92", (_, { allowances }) => allowances, ({ amount }) => amount),
  group("BR-DEC-02", "BT-93", (_, { allowances }) => allowances, ({ base }) => base),
  group("BR-DEC-05", "BT-99", (_, { charges }) => charges, ({ amount }) => amount),
  group("BR-DEC-06", "BT-100", (_, { charges }) => charges, ({ base }) => base),
  total("BR-DEC-09", "BT-106", "lines"),
  total("BR-DEC-10", "BT-107", "allowances"),
  total("BR-DEC-11", "BT-108", "charges"),
  total("BR-DEC-12", "BT-109", "net"),
  total("BR-DEC-13", "BT-110", "vat"),
  total("BR-DEC-14", "BT-112", "gross"),
  total("BR-DEC-15", "BT-111", "vatInVatCurrency"),
  total("BR-DEC-16", "BT-113", "paid"),
  total("BR-DEC-17", "BT-114", "rounding"),
  total("BR-DEC-18", "BT-115", "payable"),
  group("BR-DEC-19", "BT-116", ({ vat }) => vat, ({ taxable }) => taxable),
  group("BR-DEC-20", "BT-117", ({ vat }) => vat, ({ amount }) => amount),
  lineRule(aboutDecimals("BR-DEC-23", "BT-131"), ({ netAmount }) => hasMore(netAmount)),
  lineAllowance("BR-DEC-24", "BT-136", false, "amount"),
  lineAllowance("BR-DEC-25", "BT-137", false, "base"),
  lineAllowance("BR-DEC-27", "BT-141", true, "amount"),
  lineAllowance("BR-DEC-28", "BT-142", true, "base"),
];
