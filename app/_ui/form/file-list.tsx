"use client";
import { useTranslations } from "next-intl";
import { Icon, type IconName } from "../badge/icons";
import { useFileSize } from "../panel/file-size";
import type { KeptFile } from "./form-state";
import type { FileLine } from "./use-file-uploads";

type ListProps = { name: string; lines: readonly FileLine[]; partly: boolean; remove: (line: FileLine) => void; retry: (line: FileLine) => void };

/** The files of a field while JavaScript runs the page. */
export function FileList({ name, lines, partly, remove, retry }: ListProps) {
  const t = useTranslations("ui.file");
  if (lines.length === 0) return null;
  return (
    <ul aria-label={t("list")} className="mt-3 flex flex-col gap-2">
      {lines.map((line) => <FileRow key={line.key} name={name} line={line} partly={partly} remove={() => remove(line)} retry={() => retry(line)} />)}
    </ul>
  );
}

const looks: Record<FileLine["status"], { icon: IconName; row: string; tone: string }> = {
  sending: { icon: "file", row: "border-line bg-card", tone: "text-muted" },
  kept: { icon: "checkCircle", row: "border-line bg-card", tone: "text-success" },
  refused: { icon: "alert", row: "border-danger-line bg-danger-soft", tone: "text-danger" },
  failed: { icon: "alert", row: "border-danger-line bg-danger-soft", tone: "text-danger" },
};

function FileRow({ name, line, partly, remove, retry }: Pick<ListProps, "name" | "partly"> & { line: FileLine; remove: () => void; retry: () => void }) {
  const t = useTranslations("ui.file");
  const size = useFileSize();
  const look = looks[line.status];
  const bad = line.status === "refused" || line.status === "failed";
  return (
    <li data-unsent={bad && !partly ? name : undefined} className={`flex gap-3 rounded-control border px-4 py-3 ${look.row}`}>
      <Icon name={look.icon} className={`mt-0.5 ${look.tone}`} />
      <div className="min-w-0 grow">
        <p className="font-medium wrap-anywhere">{line.name}</p>
        {line.status === "sending" ? <Sending line={line} /> : <p className={`text-sm ${bad ? "text-danger" : "text-muted"}`}>{bad ? (line.words ?? t("failed")) : `${t("kept")} · ${size(line.bytes)}`}</p>}
        {line.status === "failed" && line.file && <button type="button" onClick={retry} aria-label={t("retryNamed", { name: line.name })} className="link mt-1 text-sm text-danger">{t("retry")}</button>}
      </div>
      <button type="button" onClick={remove} aria-label={t(bad ? "dismissNamed" : "removeNamed", { name: line.name })} className="button-bare self-start">
        <Icon name="close" size={18} /><span className="max-sm:sr-only">{t(bad ? "dismiss" : "remove")}</span>
      </button>
      {line.id && <input type="hidden" name={`${name}.kept`} value={line.id} />}
    </li>
  );
}

function Sending({ line }: { line: FileLine }) {
  const t = useTranslations("ui.file");
  const done = line.percent >= 100;
  return (
    <div className="mt-1.5 flex items-center gap-3 text-sm text-muted tabular-nums">
      <progress aria-label={t("sending", { name: line.name })} max={100} value={done ? undefined : line.percent} className="progress grow" />
      <span className="shrink-0">{done ? t("checking") : t("percent", { count: line.percent })}</span>
    </div>
  );
}

/** The same without JavaScript: a box to tick takes a file away. */
export function PlainFileList({ name, kept }: { name: string; kept: readonly KeptFile[] }) {
  const t = useTranslations("ui.file");
  const size = useFileSize();
  if (kept.length === 0) return null;
  return (
    <ul aria-label={t("list")} className="mt-3 flex flex-col gap-2">
      {kept.map(({ id, name: fileName, bytes }) => (
        <li key={id} className="flex flex-wrap gap-x-4 gap-y-2 rounded-control border border-line bg-card px-4 py-3">
          <span className="min-w-0 grow"><span className="block font-medium wrap-anywhere">{fileName}</span><span className="text-sm text-muted">{t("kept")} · {size(bytes)}</span></span>
          <label className="flex items-center gap-2.5 text-sm"><input type="checkbox" className="choice rounded-md" name={`${name}.removed`} value={id} aria-label={t("removeNamed", { name: fileName })} />{t("remove")}</label>
          <input type="hidden" name={`${name}.kept`} value={id} />
        </li>
      ))}
    </ul>
  );
}
