"use client";
import { useTranslations } from "next-intl";
import { RadioGroup } from "@/app/_ui/form/choice-fields";
import { SelectField } from "@/app/_ui/form/select-field";
import { AmountField, DateField, TextField } from "@/app/_ui/form/text-field";
import { useHydrated } from "@/app/_ui/form/use-hydrated";
import { Stack } from "@/app/_ui/layout/section";
import { departmentText } from "@/lib/departments/department";
import { invoiceKinds } from "@/lib/invoices/invoice";
import { numberMaxCharacters } from "@/lib/invoices/invoice.schema";
import { hintWith } from "./beside-field";
import type { DepositProps, Fields } from "./deposit-fields";
import { NoRib } from "./no-rib";

type Part = { fields: Fields; props: DepositProps };
const asOptions = (list: readonly { id: string; label: string }[]) => list.map(({ id, label }) => ({ value: id, label }));
/** Shown for one kind alone, by style, so that no script is needed. A field without what stands beside it is what the form's pieces take. */
const forCredit = "hidden group-has-[input[value=credit-note]:checked]/deposit:block";
const forInvoice = "group-has-[input[value=credit-note]:checked]/deposit:hidden";
const bare = <Field extends { beside: unknown }>({ beside: _beside, ...field }: Field): Omit<Field, "beside"> => field;

export function FactFields({ fields, props }: Part) {
  const t = useTranslations("invoices");
  const kinds = invoiceKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`), hint: t(`deposit.kindsHint.${kind}`) }));
  const number = { width: "medium", maxLength: numberMaxCharacters, autoComplete: "off", spellCheck: false } as const;
  const { establishmentId, kind, creditedNumber, issuedOn, dueOn } = fields;
  return (
    <Stack gap="medium">
      <SelectField {...bare(establishmentId)} options={asOptions(props.establishments)} empty={props.establishments.length > 1} hint={hintWith(establishmentId.beside)} />
      <RadioGroup {...bare(kind)} options={kinds} hint={hintWith(kind.beside)} />
      <div className={forCredit}><TextField {...bare(creditedNumber)} {...number} hint={hintWith(creditedNumber.beside, t("deposit.hints.creditedNumber"))} /></div>
      <TextField {...bare(fields.number)} {...number} hint={hintWith(fields.number.beside, t("deposit.hints.number"))} />
      <DateField {...bare(issuedOn)} hint={hintWith(issuedOn.beside)} />
      <div className={forInvoice}><DateField {...bare(dueOn)} hint={hintWith(dueOn.beside)} /></div>
    </Stack>
  );
}

export function AmountFields({ fields, props: { currencies } }: Part) {
  const t = useTranslations("invoices");
  const [only] = currencies.length === 1 ? currencies : [];
  const { currency, net, tax, gross } = fields;
  return (
    <Stack gap="medium">
      {only
        ? <input type="hidden" name={currency.name} value={only} />
        : <SelectField {...bare(currency)} options={currencies.map((value) => ({ value, label: t(`currencies.${value}`) }))} width="medium" empty={false} hint={hintWith(currency.beside)} />}
      {[net, tax, gross].map((amount) => <AmountField key={amount.name} {...bare(amount)} currency={only} hint={hintWith(amount.beside)} />)}
    </Stack>
  );
}

type Payment = Part & { chosen: string; addRib: () => Promise<void> };

/** Where it is paid to: nowhere for a credit note. With JavaScript the list follows the establishment that is chosen; without, each RIB says whose it is. */
export function PaymentFields({ fields: { ribId }, props: { ribs, establishments }, chosen, addRib }: Payment) {
  const t = useTranslations("invoices.deposit");
  const hydrated = useHydrated();
  const own = chosen === "" ? ribs : ribs.filter(({ establishmentId }) => establishmentId === chosen);
  const options = hydrated ? own : ribs;
  const named = establishments.length > 1 && (!hydrated || chosen === "");
  const hint = <>{t("hints.rib")} {t("hints.ribToVerify")}</>;
  return (
    <Stack gap="medium">
      {options.length > 0 && <SelectField {...bare(ribId)} options={options.map(({ id, label, fullLabel }) => ({ value: id, label: named ? fullLabel : label }))} hint={hintWith(ribId.beside, hint)} />}
      {own.length === 0 && <NoRib id={options.length === 0 ? ribId.id : undefined} error={ribId.error} press={addRib} />}
    </Stack>
  );
}

/** Each is optional unless the organisation asks for it. */
export function RoutingFields({ fields, props: { departments, requires } }: Part) {
  const t = useTranslations("invoices.deposit");
  const { orderReference, departmentId, receivingService } = fields;
  const options = departments.map((one) => ({ value: one.id, label: departmentText(one) }));
  return (
    <Stack gap="medium">
      <TextField {...bare(orderReference)} hint={hintWith(orderReference.beside, t(requires.order ? "hints.orderRequired" : "hints.orderReference"))} width="medium" autoComplete="off" spellCheck={false} optional={!requires.order} />
      {options.length > 0 && <SelectField {...bare(departmentId)} options={options} hint={hintWith(departmentId.beside, t(requires.department ? "hints.departmentRequired" : "hints.departmentId"))} optional={!requires.department} />}
      <TextField {...bare(receivingService)} hint={hintWith(receivingService.beside, t("hints.receivingService"))} autoComplete="off" optional={!requires.department || options.length > 0} />
    </Stack>
  );
}
