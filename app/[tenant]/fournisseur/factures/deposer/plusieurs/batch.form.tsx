"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_ui/button/button";
import { Stack } from "@/app/_ui/layout/section";
import { Notice } from "@/app/_ui/panel/notice";
import type { BatchLine, DraftOutcome, LineState } from "./batch";
import { BatchTable } from "./batch-table";

const route = "/fournisseur/factures/deposer/plusieurs/depot";

/** One draft sent by itself. A connection that breaks says so on its line: sent again, it is the same invoice. */
async function sendOne(draftId: string, broken: string): Promise<DraftOutcome> {
  try {
    const response = await fetch(route, { method: "POST", body: new URLSearchParams({ brouillon: draftId }), headers: { accept: "application/json" } });
    const { outcomes } = (await response.json()) as { outcomes?: DraftOutcome[] };
    return outcomes?.[0] ?? { draftId, refused: broken };
  } catch {
    return { draftId, refused: broken };
  }
}

/** The invoices to send, a line each: those that are ticked leave one after the other, and each line says what came of it. */
export function BatchForm({ lines, lot }: { lines: readonly BatchLine[]; lot: string }) {
  const t = useTranslations("invoices.deposit.atOnce");
  const words = useTranslations("ui.form");
  const [states, setStates] = useState<Readonly<Record<string, LineState>>>({});
  const [progress, setProgress] = useState<{ done: number; total: number; refused: number }>();
  const [none, setNone] = useState(false);
  const running = progress !== undefined && progress.done < progress.total;
  const put = (id: string, state: LineState) => setStates((before) => ({ ...before, [id]: state }));

  const submit = async (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const ids = new FormData(event.currentTarget).getAll("brouillon").map(String);
    setNone(ids.length === 0);
    if (running || ids.length === 0) return;
    let refused = 0;
    setProgress({ done: 0, total: ids.length, refused });
    for (const [index, id] of ids.entries()) {
      put(id, { standing: "sending" });
      const outcome = await sendOne(id, words("offline"));
      if ("refused" in outcome) refused += 1;
      put(id, "refused" in outcome ? { standing: "refused", refused: outcome.refused } : { standing: "sent", invoiceId: outcome.invoiceId });
      setProgress({ done: index + 1, total: ids.length, refused });
    }
  };
  const sendable = lines.some(({ id, standing }) => (standing === "ready" || standing === "remarks") && states[id]?.standing !== "sent");
  return (
    <form action={route} method="post" onSubmit={(event) => void submit(event)} aria-label={t("listTitle")}>
      <input type="hidden" name="lot" value={lot} />
      <Stack gap="medium">
        <BatchTable lines={lines} states={states} />
        <div role="status">
          {none && <Notice tone="warning">{t("noneChosen")}</Notice>}
          {running && <p className="flex items-center gap-2.5"><span aria-hidden className="spinner" />{t("sending", progress)}<progress className="progress grow" aria-hidden max={progress.total} value={progress.done} /></p>}
          {progress && !running && <BatchResult sent={progress.total - progress.refused} refused={progress.refused} />}
        </div>
        {sendable ? <div><Button type="submit" variant="primary" icon="send">{t("send")}</Button><p className="mt-2 text-sm text-muted">{t("remarksHint")}</p></div> : <Notice>{t(lines.some(({ standing }) => standing === "incomplete") ? "noneReady" : "nothing")}</Notice>}
      </Stack>
    </form>
  );
}

/** How many left, and how many could not. */
export function BatchResult({ sent, refused }: { sent: number; refused: number }) {
  const t = useTranslations("invoices.deposit.atOnce");
  return <Notice tone={refused > 0 ? "warning" : "success"} title={t("sent", { count: sent })}>{refused > 0 && t("refused", { count: refused })}</Notice>;
}
