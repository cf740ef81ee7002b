"use client";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState, type RefObject } from "react";
import { sendForm } from "@/app/_ui/form/send-form";
import type { Values } from "@/app/_ui/form/form-state";
import { draftFields } from "@/lib/invoices/draft";
import { handOver } from "./files-on-their-way";

const page = "/fournisseur/factures/deposer";

/** Whether the person has put something in since the form was drawn. */
const isBegun = (data: FormData, drawn: Values): boolean =>
  String(data.get("document.kept") ?? "") !== "" || draftFields.some((field) => String(data.get(field) ?? "").trim() !== (drawn[field] ?? ""));

/** Keeps the form as it stands, right or wrong: a draft is not checked. */
export function useSaveDraft(form: RefObject<HTMLFormElement | null>, drawn: Values) {
  const t = useTranslations("ui.form");
  const router = useRouter();
  const [refusal, setRefusal] = useState<string>();
  const keep = async (intention = "enregistrer"): Promise<string | undefined> => {
    const data = new FormData(form.current ?? undefined);
    data.set("intention", intention);
    const answer = await sendForm(`${page}/envoi`, data, { values: {}, fields: {} }, t);
    if ("redirect" in answer) return answer.redirect;
    setRefusal(answer.message ?? Object.values(answer.fields)[0]);
  };
  const keepAndGo = async (intention: string) => {
    const kept = await keep(intention);
    if (kept !== undefined) router.push(kept);
  };
  const save = () => keepAndGo("enregistrer");
  const addRib = () => keepAndGo("ajouter-rib");
  /** Several files have a page of their own: what was begun here waits for its person as a draft. */
  const goWithSeveral = async (files: readonly File[]) => {
    if (isBegun(new FormData(form.current ?? undefined), drawn) && (await keep()) === undefined) return;
    handOver(files);
    router.push(`${page}/plusieurs`);
  };
  return { refusal, save, addRib, goWithSeveral };
}
