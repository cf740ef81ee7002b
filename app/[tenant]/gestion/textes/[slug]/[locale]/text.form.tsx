"use client";
import { useTranslations } from "next-intl";
import { ButtonRow } from "@/app/_ui/button/button";
import { Form } from "@/app/_ui/form/form";
import { SubmitButton } from "@/app/_ui/form/submit-button";
import { TextArea } from "@/app/_ui/form/text-area";
import { useActionForm } from "@/app/_ui/form/use-action-form";
import { Markdown } from "@/app/_ui/panel/markdown";
import type { Locale } from "@/lib/kernel/locale";
import { fillText, textMaxCharacters, type TextFacts, type TextName } from "@/lib/texts/text";
import { restoreTextSchema, writeTextSchema } from "@/lib/texts/text.schema";
import { editTextAction, restoreTextAction } from "./text.actions";

/** `seen`: the version that the page shows; nothing where it is the default text. */
type Which = { name: TextName; locale: Locale; seen: string };

/** The text and its preview. A refusal keeps the version that was read: a colleague's is not written over unread. */
export function EditTextForm({ body, facts, ...which }: Which & { body: string; facts: TextFacts }) {
  const t = useTranslations("texts.edit");
  const form = useActionForm({ action: editTextAction }, writeTextSchema, { values: { ...which, body }, fields: {} });
  const { values } = form.state;
  return (
    <div className="flex flex-col gap-8">
      <Form form={form} label={t("body")}>
        {(["name", "locale", "seen"] as const).map((name) => <input key={name} {...form.hidden(name)} />)}
        <TextArea {...form.field("body", t("body"))} rows={24} maxLength={textMaxCharacters} />
        <ButtonRow><SubmitButton>{t("save")}</SubmitButton><SubmitButton variant="secondary" name="act" value="preview">{t("preview")}</SubmitButton></ButtonRow>
      </Form>
      {values.act === "preview" && (
        <section aria-labelledby="apercu" className="card p-5 sm:p-8">
          <h2 id="apercu" className="text-xl font-semibold tracking-tight">{t("previewTitle")}</h2>
          <p role="status" className="mt-1 mb-6 text-sm text-muted">{t("previewHint")}</p>
          <div lang={which.locale}><Markdown text={fillText(values.body ?? "", facts)} level={3} /></div>
        </section>
      )}
    </div>
  );
}

export function RestoreTextForm(which: Which) {
  const t = useTranslations("texts.edit");
  const form = useActionForm({ action: restoreTextAction }, restoreTextSchema, { values: which, fields: {} });
  return (
    <Form form={form} label={t("restore")}>
      {(["name", "locale", "seen"] as const).map((name) => <input key={name} {...form.hidden(name)} />)}
      <div><SubmitButton variant="danger">{t("restoreConfirm")}</SubmitButton></div>
    </Form>
  );
}
