import { parseDecimal, type DecimalText } from "@/lib/kernel/decimal";
import type { EinvoiceAllowance } from "@/lib/kernel/einvoice-parts";
import { documentRule, groupRule, isAbsent, lineRule, type About, type Rule } from "./rule";

const isNoDecimal = (text: DecimalText | null): boolean => parseDecimal(text) === null;
const isNegative = (text: DecimalText | null): boolean => (parseDecimal(text)?.units ?? 0n) < 0n;

/** An amount that is no decimal is not given. */
const lines: Rule[] = [
  documentRule({ id: "BR-16", terms: "BG-25", reason: "NON_CONFORME", from: "basic" }, (einvoice) => einvoice.lines.length === 0),
  lineRule({ id: "BR-21", terms: "BT-126", reason: "NON_CONFORME" }, ({ id }) => isAbsent(id)),
  lineRule({ id: "BR-22", terms: "BT-129", reason: "QTE_ERR" }, ({ quantity }) => isNoDecimal(quantity)),
  lineRule({ id: "BR-23", terms: "BT-130", reason: "QTE_ERR" }, ({ unit }) => isAbsent(unit)),
  lineRule({ id: "BR-24", terms: "BT-131", reason: "CALCUL_ERR" }, ({ netAmount }) => isNoDecimal(netAmount)),
  lineRule({ id: "BR-25", terms: "BT-153", reason: "ART_ERR" }, ({ name }) => isAbsent(name)),
  lineRule({ id: "BR-26", terms: "BT-146", reason: "PU_ERR" }, ({ netPrice }) => isNoDecimal(netPrice)),
  lineRule({ id: "BR-27", terms: "BT-146", reason: "PU_ERR" }, ({ netPrice }) => isNegative(netPrice) && { amount: netPrice ?? "" }),
  lineRule({ id: "BR-28", terms: "BT-148", reason: "PU_ERR" }, ({ grossPrice }) => isNegative(grossPrice) && { amount: grossPrice ?? "" }),
  lineRule({ id: "BR-54", terms: "BG-32 BT-160 BT-161", reason: "ART_ERR", from: "en16931" }, ({ attributes }) =>
    attributes.some(({ name, value }) => isAbsent(name) || isAbsent(value))),
  lineRule({ id: "BR-64", terms: "BT-157", reason: "ART_ERR" }, ({ standardItem }) => standardItem !== null && isAbsent(standardItem.scheme)),
  lineRule({ id: "BR-CO-04", terms: "BT-151", reason: "TX_TVA_ERR" }, ({ vatCategory }) => isAbsent(vatCategory)),
];

type Fails = (allowance: EinvoiceAllowance) => boolean;
const ofAllowances = (about: About, fails: Fails): Rule => groupRule(about, (_, { allowances }) => allowances, fails);
const ofCharges = (about: About, fails: Fails): Rule => groupRule(about, (_, { charges }) => charges, fails);
const ofLines = (about: About, charge: boolean, fails: Fails): Rule => lineRule(about, ({ allowances }) => allowances.some((one) => one.charge === charge && fails(one)));

const lacksAmount: Fails = ({ amount }) => isNoDecimal(amount);
const lacksCategory: Fails = ({ vatCategory }) => isAbsent(vatCategory);
const lacksReason: Fails = ({ reason, reasonCode }) => isAbsent(reason) && isAbsent(reasonCode);

/** The norm says twice that a reason is due: the second time is for information. */
const allowances: Rule[] = [
  ofAllowances({ id: "BR-31", terms: "BG-20 BT-92", reason: "REM_ERR" }, lacksAmount),
  ofAllowances({ id: "BR-32", terms: "BG-20 BT-95", reason: "TX_TVA_ERR" }, lacksCategory),
  ofAllowances({ id: "BR-33", terms: "BG-20 BT-97 BT-98", reason: "REM_ERR" }, lacksReason),
  ofAllowances({ id: "BR-CO-21", terms: "BG-20 BT-97 BT-98", reason: "REM_ERR", weight: "information" }, lacksReason),
  ofCharges({ id: "BR-36", terms: "BG-21 BT-99", reason: "REM_ERR" }, lacksAmount),
  ofCharges({ id: "BR-37", terms: "BG-21 BT-102", reason: "TX_TVA_ERR" }, lacksCategory),
  ofCharges({ id: "BR-38", terms: "BG-21 BT-104 BT-105", reason: "REM_ERR" }, lacksReason),
  ofCharges({ id: "BR-CO-22", terms: "BG-21 BT-104 BT-105", reason: "REM_ERR", weight: "information" }, lacksReason),
  ofLines({ id: "BR-41", terms: "BG-27 BT-136", reason: "REM_ERR" }, false, lacksAmount),
  ofLines({ id: "BR-42", terms: "BG-27 BT-139 BT-140", reason: "REM_ERR" }, false, lacksReason),
  ofLines({ id: "BR-CO-23", terms: "BG-27 BT-139 BT-140", reason: "REM_ERR", weight: "information" }, false, lacksReason),
  ofLines({ id: "BR-43", terms: "BG-28 BT-141", reason: "REM_ERR" }, true, lacksAmount),
  ofLines({ id: "BR-44", terms: "BG-28 BT-144 BT-145", reason: "REM_ERR" }, true, lacksReason),
  ofLines({ id: "BR-CO-24", terms: "BG-28 BT-144 BT-145", reason: "REM_ERR", weight: "information" }, true, lacksReason),
];

export const lineRules: readonly Rule[] = [...lines, ...allowances];
