"use client";
import { useEffect, useRef, useState, type RefObject } from "react";
import { flushSync } from "react-dom";
import type { FormState } from "@/app/_ui/form/form-state";
import type { Filling } from "@/lib/invoices/deposit-filling";
import { draftFields, type DraftField, type DraftValues } from "@/lib/invoices/draft";
import type { ReadingAnswer } from "./reading-answer";
import type { Report } from "./report";

const route = "/fournisseur/factures/deposer/lecture";
type Step = "donnees" | "pages" | "verification";
export type ReadingStatus = "idle" | "running" | "read" | "failed";
type Start = { readonly filling: Filling; readonly report: Report | null; readonly state: FormState };
type FormRef = RefObject<HTMLFormElement | null>;

/** What the form holds as text at this instant. */
function typedIn(form: HTMLFormElement | null): DraftValues {
  const data = form ? new FormData(form) : new FormData();
  return Object.fromEntries(draftFields.map((field) => [field, String(data.get(field) ?? "")]));
}

/** Puts in what the server filled, except where something else was typed meanwhile. `look`: another establishment has other RIBs to choose from. */
function fill(form: HTMLFormElement | null, sent: DraftValues, values: DraftValues, look: () => void): void {
  const now = typedIn(form);
  for (const field of draftFields) {
    const input = form?.elements.namedItem(field);
    const value = values[field];
    if (value !== undefined && value !== now[field] && now[field] === sent[field] && input && "value" in input) input.value = value;
    if (field === "establishmentId") flushSync(look);
  }
}

async function ask(form: HTMLFormElement | null, step: Step, uploadId: string | undefined): Promise<ReadingAnswer | null> {
  const body = new URLSearchParams({ etape: step });
  for (const [name, value] of form ? new FormData(form) : []) if (typeof value === "string" && name !== "document.kept") body.append(name, value);
  if (uploadId) body.append("document.kept", uploadId);
  try {
    const response = await fetch(route, { method: "POST", body, headers: { accept: "application/json" } });
    return response.ok ? ((await response.json()) as ReadingAnswer) : null;
  } catch {
    return null;
  }
}

/** The file of a deposit as it is read: the fields are filled from its data at once, what its pages say and what was found follow. */
export function useDepositReading(form: FormRef, start: Start) {
  const [filling, setFilling] = useState(start.filling);
  const [report, setReport] = useState(start.report);
  const [typed, setTyped] = useState<DraftValues>(start.state.values);
  const [status, setStatus] = useState<ReadingStatus>("idle");
  const [filledInMs, setFilledInMs] = useState<number>();
  const turn = useRef(0);
  const dropped = useRef(0);
  const document = useRef(start.state.files?.document?.at(-1)?.id);
  const look = () => setTyped(typedIn(form.current));

  const step = async (which: Step, mine: number): Promise<boolean> => {
    const sent = typedIn(form.current);
    const answer = await ask(form.current, which, document.current);
    if (mine !== turn.current) return false;
    if (!answer) {
      if (which !== "verification") setStatus("failed");
      return false;
    }
    fill(form.current, sent, answer.values, look);
    setFilling(answer.filling);
    if (answer.report) setReport(answer.report);
    look();
    return true;
  };
  const read = async (uploadId: string) => {
    const mine = (turn.current += 1);
    document.current = uploadId;
    setStatus("running");
    if (!(await step("donnees", mine))) return;
    setFilledInMs(Math.round(performance.now() - dropped.current));
    if (await step("pages", mine)) setStatus("read");
  };
  /** Whether it could be done. */
  const check = async (): Promise<boolean> => {
    const done = await step("verification", (turn.current += 1));
    setStatus((before) => (done || before === "running" ? "read" : before));
    return done;
  };
  const forget = () => { turn.current += 1; document.current = undefined; setFilling({}); setReport(null); setStatus("idle"); };
  /** Something was typed: what was wrong there is to be checked again. */
  const touched = (name: string) => { look(); setReport((before) => before && { ...before, fields: Object.fromEntries(Object.entries(before.fields).filter(([field]) => field !== name)) }); };
  const take = (field: DraftField, value: string) => { const input = form.current?.elements.namedItem(field); if (input && "value" in input) input.value = value; touched(field); };
  return { filling, report, typed, status, filledInMs, read, check, forget, look, touched, take, now: () => typedIn(form.current), drop: () => { forget(); dropped.current = performance.now(); } };
}
export type DepositReader = ReturnType<typeof useDepositReading>;

/** What was refused is checked whole again, so that all of it shows at once. */
export function useCheckOnRefusal(state: FormState, check: () => Promise<unknown>): void {
  const last = useRef(state);
  useEffect(() => {
    if (last.current === state) return;
    last.current = state;
    if (state.message !== undefined || Object.keys(state.fields).length > 0) void check();
  }, [state, check]);
}
