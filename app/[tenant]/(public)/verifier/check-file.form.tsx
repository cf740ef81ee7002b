"use client";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState, useTransition, type FormEvent } from "react";
import { FileField } from "@/app/_ui/form/file-field";
import { SubmitButton } from "@/app/_ui/form/submit-button";
import { FormActivityContext } from "@/app/_ui/form/form-context";
import { verificationPath } from "@/lib/documents/document";
import { FILE_MAX_BYTES } from "@/lib/kernel/file-rules";

const hex = (buffer: ArrayBuffer) => [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, "0")).join("");

/** The browser hashes the file and sends the hash alone. Without JavaScript, or where the browser cannot hash, the file itself is posted. */
export function CheckFileForm({ number, error }: { number?: string; error?: string }) {
  const t = useTranslations("documents.verify");
  const router = useRouter();
  const [problem, setProblem] = useState(error);
  const [hashing, setHashing] = useState(false);
  const [leaving, startLeaving] = useTransition();

  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    const file = new FormData(event.currentTarget).get("file");
    const chosen = file instanceof File && file.name !== "" ? file : null;
    if (chosen && chosen.size <= FILE_MAX_BYTES && !globalThis.crypto?.subtle) return; // not a secure context: the form leaves as it is
    event.preventDefault();
    if (!chosen) return setProblem(t("fileMissing"));
    if (chosen.size > FILE_MAX_BYTES) return setProblem(t("fileTooBig"));
    setProblem(undefined);
    setHashing(true);
    const sha256 = hex(await crypto.subtle.digest("SHA-256", await chosen.arrayBuffer()));
    setHashing(false);
    startLeaving(() => router.push(`${number ? verificationPath(number) : "/verifier"}?empreinte=${sha256}`));
  };

  return (
    <FormActivityContext value={{ pending: hashing || leaving, uploading: 0, countUploads: () => undefined }}>
      <form action="/verifier/fichier" method="post" encType="multipart/form-data" onSubmit={(event) => void onSubmit(event)} className="flex flex-col gap-6">
        {number && <input type="hidden" name="numero" value={number} />}
        <FileField id="file" name="file" label={t("fileLabel")} hint={t("fileHint")} error={problem} onFiles={() => setProblem(undefined)} />
        <p role="status" className="sr-only">{hashing ? t("hashing") : ""}</p>
        <SubmitButton variant={number ? "primary" : "secondary"}>{t("checkFile")}</SubmitButton>
      </form>
    </FormActivityContext>
  );
}
