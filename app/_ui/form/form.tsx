"use client";
import type { ReactNode } from "react";
import { ErrorSummary } from "./error-summary";
import { FormActivityContext } from "./form-context";
import { FormMessage } from "./form-message";
import type { ActionForm } from "./use-action-form";

/** A form with its message and its summary of errors on top. Fields go in as children. */
export function Form({ form, children, label }: { form: ActionForm; children: ReactNode; label?: string }) {
  const { state, pending } = form;
  return (
    <FormActivityContext value={form.activity}>
      <form {...form.formProps} aria-label={label} className="flex max-w-form flex-col gap-7">
        <ErrorSummary problems={form.problems} labels={form.labels} corrected={form.corrected} />
        {!pending && state.message && <FormMessage tone="danger">{state.message}</FormMessage>}
        {!pending && state.done && <FormMessage tone="success">{state.done}</FormMessage>}
        {children}
      </form>
    </FormActivityContext>
  );
}
