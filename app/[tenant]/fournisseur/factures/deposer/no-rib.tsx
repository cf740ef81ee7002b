"use client";
import { useTranslations } from "next-intl";
import { FieldError } from "@/app/_ui/form/field";
import { Notice } from "@/app/_ui/panel/notice";
import { PressButton } from "./press-button";

type Props = { id?: string; error?: string; press: () => Promise<void> };

/** An invoice is not sent without a RIB: the way to add one keeps the deposit as a draft, and leads back to it. `id`: the field that it stands in place of, where errors lead to. */
export function NoRib({ id, error, press }: Props) {
  const t = useTranslations("invoices.deposit");
  return (
    <div id={id} tabIndex={id ? -1 : undefined} data-invalid={error ? true : undefined} className={error ? "field-wrong" : undefined}>
      {id && error && <div className="mb-3"><FieldError id={id}>{error}</FieldError></div>}
      <Notice tone="warning" title={t("noRib")} actions={<PressButton name="intention" value="ajouter-rib" press={press}>{t("addRib")}</PressButton>}>{t("noRibBody")}</Notice>
    </div>
  );
}
