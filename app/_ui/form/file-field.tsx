"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { classes } from "../classes";
import { Icon } from "../badge/icons";
import { Field, inputState, type FieldText } from "./field";
import { useFileSize } from "../panel/file-size";
import { FileList, PlainFileList } from "./file-list";
import type { KeptFile } from "./form-state";
import type { FileAnswer } from "./send-file";
import { useFileUploads } from "./use-file-uploads";
import { useHydrated } from "./use-hydrated";

type Props = FieldText & {
  id: string; name: string;
  kept?: readonly KeptFile[]; lost?: boolean;
  /** The server holds a file that was just sent; one was taken away. */
  onKept?: (kept: KeptFile) => void; onRemoved?: () => void;
  /** Where each file is sent as soon as it is chosen. Without it files leave with the form. */
  uploadTo?: string;
  /** Sent beside the file; the field's name unless told. */
  fileRole?: string;
  multiple?: boolean; accept?: string;
  /** The form leaves without those that were refused, and says so; else it waits until they are taken away or replaced. */
  partly?: boolean;
  /** « PDF, JPEG ou PNG », shown under the label with the largest size. */
  kinds?: ReactNode; maxBytes?: number;
  onFiles?: (files: readonly File[]) => void;
  /** Where one file is taken: several came at once, and are not sent from here. */
  onSeveral?: (files: readonly File[]) => void;
  /** Files that the person brings from another page, asked for when the field is there; nothing the second time. */
  begin?: () => readonly File[];
};
const none: readonly KeptFile[] = [];

/** Files by drop, by the browser's own chooser or by keyboard; a plain file input without JavaScript. */
export function FileField({ label, error, optional, hint, kinds, lost, kept = none, multiple = false, partly = false, ...props }: Props) {
  const t = useTranslations();
  const hydrated = useHydrated();
  const size = useFileSize();
  const { words, announce } = useAnnouncement();
  const [chosen, choose] = useState<readonly string[]>([]);
  const input = useRef<HTMLInputElement>(null);
  const { id, name, uploadTo, maxBytes, begin } = props;
  const uploads = useFileUploads(kept, {
    uploadTo, multiple, maxBytes, role: props.fileRole ?? name, tooBig: t("validation.fileTooBig", { max: Math.round((maxBytes ?? 0) / 1e6) }),
    onAnswer: (file, answer) => { announce(file, answer); if ("kept" in answer) props.onKept?.(answer.kept); },
  });
  const limits = [kinds, maxBytes && t(multiple ? "ui.file.maximumEach" : "ui.file.maximum", { size: size(maxBytes) })].filter(Boolean);
  const fullHint = hint || limits.length > 0 ? <>{hint}{hint && limits.length > 0 && <br />}{limits.map((limit, index) => <span key={index}>{index > 0 && " · "}{limit}</span>)}</> : undefined;

  useEffect(() => { if (begin) uploads.add(begin()); }, [begin, uploads]);
  const onChange = (event: React.ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])];
    if (files.length > 1 && props.onSeveral) {
      event.target.value = "";
      return props.onSeveral(files);
    }
    props.onFiles?.(files);
    if (!uploadTo) return choose(files.map((file) => file.name));
    uploads.add(files);
    event.target.value = ""; // it is on its way: it must not leave a second time with the form
  };
  return (
    <Field id={id} label={label} hint={fullHint} error={error} optional={optional}>
      <DropZone live={hydrated} multiple={multiple} chosen={chosen}>
        <input
          key={kept.map((file) => file.id).join()} ref={input} id={id} name={name} type="file" multiple={multiple || (hydrated && props.onSeveral !== undefined)} accept={props.accept} onChange={onChange}
          {...inputState(id, { hint: fullHint, error })} className={hydrated ? "absolute inset-0 cursor-pointer opacity-0" : "file-plain"}
        />
      </DropZone>
      {lost && !error && <p className="mt-2 text-sm font-medium text-warning">{t("ui.file.again")}</p>}
      {hydrated
        ? <FileList name={name} lines={uploads.lines} partly={partly} retry={uploads.retry} remove={(line) => { uploads.remove(line.key); announce(line.name, "removed"); props.onRemoved?.(); input.current?.focus(); }} />
        : <PlainFileList name={name} kept={kept} />}
      <p role="status" className="sr-only">{words}</p>
    </Field>
  );
}

/** The input covers the whole zone, so that a click, a key and a drop are the browser's own. */
function DropZone({ live, multiple, chosen, children }: { live: boolean; multiple: boolean; chosen: readonly string[]; children: ReactNode }) {
  const t = useTranslations("ui.file");
  const [over, hover] = useState(false);
  if (!live) return <div className="relative">{children}</div>;
  return (
    <div
      className={classes("drop-zone", over && "drop-zone-over")}
      onDragEnter={() => hover(true)} onDragOver={() => hover(true)} onDragLeave={() => hover(false)} onDrop={() => hover(false)}
    >
      <Icon name="upload" size={24} className="text-brand-strong" />
      <span aria-hidden className="min-w-0 wrap-anywhere">
        {chosen.length > 0 ? <strong className="font-medium">{chosen.join(", ")}</strong> : <><span className="max-sm:hidden">{t(multiple ? "dropMany" : "dropOne")} </span><span className="drop-zone-action inline-block max-sm:first-letter:uppercase">{t(multiple ? "browseMany" : "browseOne")}</span></>}
      </span>
      {children}
    </div>
  );
}

function useAnnouncement() {
  const t = useTranslations("ui.file");
  const [words, setWords] = useState("");
  const announce = (name: string, what: FileAnswer | "removed") => {
    if (what === "removed") setWords(t("removed", { name }));
    else setWords("kept" in what ? t("received", { name }) : t("refused", { name }));
  };
  return { words, announce };
}
