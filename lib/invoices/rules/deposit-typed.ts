import type { Finding } from "@/lib/kernel/finding";
import { decimalText, fromMinor } from "@/lib/kernel/decimal";
import { isIdentifier } from "@/lib/kernel/establishment-identifier";
import { isCurrency, parseAmount } from "@/lib/kernel/money";
import { depositFinding } from "./deposit-rules";
import type { DepositToCheck, TypedDeposit } from "./deposit-input";
import { isDay } from "@/lib/kernel/dates";
import { shown } from "./rule";

const sameWords = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

function* sums({ currency, net, tax, gross }: TypedDeposit): Iterable<Finding> {
  if (!isCurrency(currency)) return;
  const [without, taxes, total] = [net, tax, gross].map((text) => parseAmount(text, currency));
  if (without == null || taxes == null || total == null || without + taxes === total) return;
  const amountOf = (minor: number) => decimalText(fromMinor(minor, currency));
  yield depositFinding("GUICHET-SOMME", { amount: amountOf(total), expectedAmount: amountOf(without + taxes) });
}

function* dates({ issuedOn, dueOn }: TypedDeposit, now: string): Iterable<Finding> {
  if (issuedOn !== "" && !isDay(issuedOn)) yield depositFinding("GUICHET-DATE", { text: shown(issuedOn) });
  if (dueOn !== "" && !isDay(dueOn)) yield depositFinding("GUICHET-DATE-ECHEANCE", { text: shown(dueOn) });
  if (isDay(issuedOn) && issuedOn > now) yield depositFinding("GUICHET-DATE-FUTURE", { date: issuedOn });
  if (isDay(issuedOn) && isDay(dueOn) && dueOn < issuedOn) yield depositFinding("GUICHET-ECHEANCE-AVANT", { date: dueOn, issueDate: issuedOn });
}

function* routing({ typed: { orderReference, receivingService }, organization }: DepositToCheck): Iterable<Finding> {
  const { requiresOrder, requiresService, services } = organization;
  const field = services.length > 0 ? "departmentId" : "receivingService";
  const service = services.find(({ code }) => sameWords(code, receivingService));
  if ((requiresOrder || service?.requiresOrder) && orderReference.trim() === "") yield depositFinding("GUICHET-COMMANDE-REQUISE");
  if (requiresService && receivingService.trim() === "") yield depositFinding("GUICHET-SERVICE-REQUIS", {}, { field });
  if (services.length > 0 && receivingService.trim() !== "" && !service) yield depositFinding("GUICHET-SERVICE-INCONNU", { text: shown(receivingService) }, { field });
}

function* numbers({ typed: { kind, number, creditedNumber }, numberUsed, sameNumberElsewhere, creditedUnknown }: DepositToCheck): Iterable<Finding> {
  if (numberUsed) yield depositFinding("GUICHET-NUMERO-UTILISE", { text: shown(number) });
  else if (sameNumberElsewhere) yield depositFinding("GUICHET-NUMERO-AILLEURS", { text: shown(number) });
  if (kind === "credit-note" && creditedUnknown) yield depositFinding("GUICHET-ORIGINE-INCONNUE", { text: shown(creditedNumber) });
}

/** What was typed, by itself and against what the organisation asks: the only findings that block are among these. */
export function* checkTyped(deposit: DepositToCheck): Iterable<Finding> {
  const { typed, establishment, now } = deposit;
  if (establishment && !isIdentifier(establishment.scheme, establishment.identifier)) {
    yield depositFinding("GUICHET-IDENTIFIANT", { scheme: establishment.scheme, text: shown(establishment.identifier) });
  }
  yield* numbers(deposit);
  yield* dates(typed, now);
  yield* sums(typed);
  yield* routing(deposit);
}
