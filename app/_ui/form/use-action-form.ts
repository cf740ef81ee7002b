"use client";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { startTransition, useActionState, useEffect, useMemo, useRef, useState, useTransition } from "react";
import { useForm, type FieldErrors } from "react-hook-form";
import type { z } from "zod";
import { untouched, type FormState, type KeptFile, type Values } from "./form-state";
import { formValues } from "./form-values";
import { firstByField, issueWords } from "./issue-words";
import { sendForm } from "./send-form";

/** A server action, or, for a form with files, the path of a route that takes the same form with or without JavaScript. */
export type FormTarget = { action: (previous: FormState, form: FormData) => Promise<FormState> } | { route: string };

type KeysOf<T> = T extends unknown ? keyof T & string : never;
/** The names that a schema reads, so that a field's name is checked. */
export type FieldName<S extends z.ZodType> = [KeysOf<z.input<S>>] extends [never] ? string : KeysOf<z.input<S>>;

type Registered = Record<string, unknown>;

/** One form, with or without JavaScript: the schema reads the same FormData here as in the operation. */
export function useActionForm<S extends z.ZodType>(target: FormTarget, schema: S, initialState: FormState = untouched) {
  const t = useTranslations();
  const route = "route" in target ? target.route : undefined;
  const element = useRef<HTMLFormElement>(null);
  const { state, dispatch, sending } = useSubmission(target, initialState);
  const [uploading, setUploading] = useState(0);
  const [listed, setListed] = useState<Values>(); // what the summary lists after a check in the browser
  const [filesKept, keepFiles] = useState(false); // a page that came back from the server has lost its files, a page that stayed has not
  const form = useForm<Registered>({
    errors: useMemo(() => asErrors(state.fields), [state]),
    mode: Object.keys(state.fields).length > 0 ? "onChange" : "onSubmit", // errors from the server go as they are corrected
    shouldFocusError: false,
    resolver: () => {
      const parsed = schema.safeParse(formValues(new FormData(element.current!)));
      const unsent = fieldsOfUnsentFiles(element.current!);
      if (parsed.success && unsent.length === 0) return { values: parsed.data as Registered, errors: {} };
      const wrong = parsed.success ? {} : firstByField(parsed.error.issues, (issue) => issueWords(t, issue));
      return { values: {}, errors: asErrors({ ...wrong, ...Object.fromEntries(unsent.map((name) => [name, t("ui.file.unsent")])) }) };
    },
  });
  const { errors, submitCount } = form.formState;
  useFocusOnError(element, state, Object.keys(errors).length > 0, submitCount);

  const sendValid = (event?: React.BaseSyntheticEvent) => {
    const submitter = (event?.nativeEvent as SubmitEvent | undefined)?.submitter ?? null;
    const data = new FormData(element.current!, submitter);
    keepFiles(true);
    setListed(undefined);
    startTransition(() => dispatch(data));
  };
  const onSubmit = (event: React.FormEvent<HTMLFormElement>) => {
    if (sending || uploading > 0) return event.preventDefault();
    void form.handleSubmit((_values, submitted) => sendValid(submitted), (invalid) => setListed(asSentences(invalid)))(event);
  };

  const labels: Record<string, string> = {}; // filled by field() in the order of the page, read by the summary
  const field = (name: FieldName<S>, label: string) => {
    labels[name] = label;
    return { ...form.register(name), id: name, label, defaultValue: state.values[name] ?? "", error: sentence(errors[name]) };
  };
  const file = (name: FieldName<S>, label: string) => {
    labels[name] = label;
    const lost = route === undefined && !filesKept && isAnswer(state);
    return { name, id: name, label, kept: state.files?.[name] ?? noFile, error: sentence(errors[name]), lost, onKept: () => form.clearErrors(name), onRemoved: () => form.clearErrors(name) };
  };
  /** A value that the page knows and nobody types. */
  const hidden = (name: FieldName<S>) => ({ type: "hidden" as const, name, value: state.values[name] ?? "" });

  return {
    field, file, hidden, state, labels,
    pending: sending,
    problems: listed ?? state.fields,
    corrected: (name: string) => !errors[name],
    activity: { pending: sending, uploading, countUploads: (change: 1 | -1) => setUploading((count) => count + change) },
    formProps: { ref: element, onSubmit, noValidate: true, ...(route ? { action: route, method: "post", encType: "multipart/form-data" } : { action: dispatch }) },
  };
}

export type ActionForm = Pick<ReturnType<typeof useActionForm>, "state" | "labels" | "pending" | "problems" | "corrected" | "activity" | "formProps">;
export type FieldBinding = ReturnType<ReturnType<typeof useActionForm>["field"]>;

function useSubmission(target: FormTarget, initialState: FormState) {
  const router = useRouter();
  const t = useTranslations("ui.form");
  const [leaving, startLeaving] = useTransition();
  const toRoute = async (previous: FormState, form: FormData): Promise<FormState> => {
    const answer = await sendForm("route" in target ? target.route : "", form, previous, t);
    if (!("redirect" in answer)) return answer;
    startLeaving(() => router.push(answer.redirect));
    return { ...previous, fields: {}, message: undefined };
  };
  const [state, dispatch, pending] = useActionState("action" in target ? target.action : toRoute, initialState);
  return { state, dispatch, sending: pending || leaving };
}

/** The first field to correct takes the focus; a refusal that belongs to no field takes it itself. */
function useFocusOnError(element: React.RefObject<HTMLFormElement | null>, state: FormState, wrong: boolean, submitCount: number) {
  useEffect(() => {
    if (wrong) element.current?.querySelector<HTMLElement>("[data-invalid]")?.focus();
  }, [element, state, wrong, submitCount]);
  useEffect(() => {
    if (Object.keys(state.fields).length === 0) element.current?.querySelector<HTMLElement>("[data-form-message]")?.focus();
  }, [element, state]);
}

/** A file that was refused is still listed: the person believes that it goes with the form. */
const fieldsOfUnsentFiles = (element: HTMLFormElement): string[] => [...element.querySelectorAll<HTMLElement>("[data-unsent]")].map(({ dataset }) => dataset.unsent ?? "");

const noFile: readonly KeptFile[] = [];
const isAnswer = (state: FormState) => Object.keys(state.fields).length > 0 || state.message !== undefined;
const asErrors = (fields: Values): FieldErrors<Registered> => Object.fromEntries(Object.entries(fields).map(([name, message]) => [name, { type: "schema", message }]));
const sentence = (error: { message?: unknown } | undefined) => (typeof error?.message === "string" ? error.message : undefined);
const asSentences = (errors: FieldErrors<Registered>): Values => Object.fromEntries(Object.entries(errors).map(([name, error]) => [name, sentence(error as { message?: unknown }) ?? ""]));
