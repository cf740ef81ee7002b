"use client";
import { useTranslations } from "next-intl";

/** The last net: pages answer their own failures (guarded-page.tsx). */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations("common.failure");
  return (
    <main className="frame py-12">
      <h1 className="text-3xl font-semibold">{t("title")}</h1>
      <p className="mt-3 max-w-prose">{t("body", { incident: error.digest ?? "" })}</p>
      <button type="button" onClick={reset} className="mt-6 underline">{t("again")}</button>
    </main>
  );
}
