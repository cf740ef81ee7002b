"use client";
import { useTranslations } from "next-intl";
import { Checkbox } from "@/app/_ui/form/choice-fields";
import { Form } from "@/app/_ui/form/form";
import type { FormState } from "@/app/_ui/form/form-state";
import { SubmitButton } from "@/app/_ui/form/submit-button";
import { TextField } from "@/app/_ui/form/text-field";
import { useActionForm, type FieldBinding } from "@/app/_ui/form/use-action-form";
import type { PayfipProduct } from "@/lib/kernel/payfip-product";
import { confirmationOf, productText } from "@/lib/organizations/organization";
import { addProductSchema, changeProductSchema, productNameMaxCharacters, removeProductSchema } from "@/lib/organizations/organization.schema";
import { addProductAction, changeProductAction, removeProductAction } from "./product.actions";

type NumberForm = { readonly state: FormState; field(name: "payfipNumber" | "payfipConfirmed", label: string): FieldBinding };

/** The box that confirms a number shows once PayFiP was asked about it, and stands for that number alone. */
function useNumber({ state: { fields, values }, field }: NumberForm) {
  const t = useTranslations("organizations.settings.products.fields");
  const isAsked = "payfipConfirmed" in fields || "payfipConfirmed" in values;
  const confirms = confirmationOf((values.payfipNumber ?? "").replace(/\s/g, ""));
  return { number: field("payfipNumber", t("payfipNumber")), confirmation: isAsked ? { ...field("payfipConfirmed", t("payfipConfirmed")), value: confirms } : null };
}

function NumberFields({ number, confirmation }: ReturnType<typeof useNumber>) {
  const t = useTranslations("organizations.settings");
  return (
    <>
      <TextField {...number} hint={t("products.hints.payfipNumber")} width="short" inputMode="numeric" autoComplete="off" mono />
      {confirmation && <Checkbox {...confirmation} hint={t("hints.payfipConfirmed")} />}
    </>
  );
}

export function AddProductForm() {
  const t = useTranslations("organizations.settings.products");
  const form = useActionForm({ action: addProductAction }, addProductSchema);
  const [code, name] = [form.field("code", t("fields.code")), form.field("name", t("fields.name"))];
  const number = useNumber(form);
  return (
    <Form form={form} label={t("createTitle")}>
      <TextField {...code} hint={t("hints.code")} width="short" autoComplete="off" spellCheck={false} mono />
      <TextField {...name} hint={t("hints.name")} maxLength={productNameMaxCharacters} autoComplete="off" />
      <NumberFields {...number} />
      <div><SubmitButton>{t("add")}</SubmitButton></div>
    </Form>
  );
}

export function ChangeProductForm({ product }: { product: PayfipProduct }) {
  const t = useTranslations("organizations.settings.products");
  const { code, name, payfipNumber } = product;
  const form = useActionForm({ action: changeProductAction }, changeProductSchema, { values: { code, name, payfipNumber, seen: productText(product) }, fields: {} });
  const called = form.field("name", t("fields.name"));
  const number = useNumber(form);
  return (
    <Form form={form} label={t("changeTitle", { name })}>
      <input {...form.hidden("code")} />
      <input {...form.hidden("seen")} />
      <TextField {...called} maxLength={productNameMaxCharacters} autoComplete="off" />
      <NumberFields {...number} />
      <div><SubmitButton>{t("submit")}</SubmitButton></div>
    </Form>
  );
}

export function RemoveProductForm({ product }: { product: PayfipProduct }) {
  const t = useTranslations("organizations.settings.products");
  const form = useActionForm({ action: removeProductAction }, removeProductSchema, { values: { code: product.code, seen: productText(product) }, fields: {} });
  return (
    <Form form={form} label={t("remove")}>
      <input {...form.hidden("code")} />
      <input {...form.hidden("seen")} />
      <p>{t("removeBody")}</p>
      <div><SubmitButton variant="danger">{t("remove")}</SubmitButton></div>
    </Form>
  );
}
