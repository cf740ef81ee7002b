"use client";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useSyncExternalStore } from "react";
import { Icon } from "@/app/_ui/badge/icons";
import { useHydrated } from "@/app/_ui/form/use-hydrated";

export type Shortcut = { readonly keys: readonly string[]; readonly label: string; readonly href: string };

/** Letters that do what links of the page do, with their list under « ? », for those who leave them on. Without JavaScript there are the links. */
export function Shortcuts({ shortcuts }: { shortcuts: readonly Shortcut[] }) {
  const t = useTranslations("inbox.shortcuts");
  const help = useRef<HTMLDialogElement>(null);
  const on = useSyncExternalStore(listen, isOn, () => true);
  useKeys(shortcuts, on, help);
  if (!useHydrated()) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2 text-sm max-sm:hidden print:hidden">
      <label className="inline-flex items-center gap-2.5 font-medium">
        <input type="checkbox" checked={on} onChange={(event) => turn(event.target.checked)} className="choice rounded-md" />{t("toggle")}
      </label>
      <button type="button" onClick={() => help.current?.showModal()} aria-haspopup="dialog" className="link">{t("help")} (<kbd>?</kbd>)</button>
      <p className="sr-only" role="status">{t(on ? "on" : "off")}</p>
      <dialog ref={help} aria-labelledby="shortcuts-title" className="dialog">
        <div className="flex items-start justify-between gap-4">
          <h2 id="shortcuts-title" className="text-xl font-semibold tracking-tight">{t("title")}</h2>
          <button type="button" onClick={() => help.current?.close()} className="button-bare -mt-1 -mr-2"><Icon name="close" size={18} />{t("close")}</button>
        </div>
        <p className="mt-3 text-muted">{t("lead")}</p>
        <Keys shortcuts={[...shortcuts, { keys: ["?"], label: t("showHelp"), href: "" }]} />
      </dialog>
    </div>
  );
}

function Keys({ shortcuts }: { shortcuts: readonly Shortcut[] }) {
  const t = useTranslations("inbox.shortcuts");
  return (
    <dl className="mt-4 grid grid-cols-[auto_minmax(0,1fr)] gap-x-5 gap-y-2.5">
      {shortcuts.map(({ keys, label }) => (
        <div key={label} className="contents">
          <dt>
            {keys.map((key, index) => (
              <span key={key}>{index > 0 && <span className="text-muted"> {t("or")} </span>}<kbd className="rounded border border-line-strong px-2 py-0.5 font-mono">{key}</kbd></span>
            ))}
          </dt>
          <dd>{label}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A letter counts when nothing that takes letters has the focus and no dialog is open. */
function useKeys(shortcuts: readonly Shortcut[], on: boolean, help: React.RefObject<HTMLDialogElement | null>) {
  const router = useRouter();
  useEffect(() => {
    if (!on) return;
    const pressed = (event: KeyboardEvent) => {
      const together = event.metaKey || event.ctrlKey || event.altKey || event.isComposing;
      if (event.defaultPrevented || together || takesLetters(event.target) || document.querySelector("dialog[open]")) return;
      const found = shortcuts.find(({ keys }) => keys.includes(event.key));
      if (event.key !== "?" && !found) return;
      event.preventDefault();
      if (found) router.push(found.href);
      else help.current?.showModal();
    };
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, [shortcuts, on, help, router]);
}

const fields = "input:not([type=checkbox]), select, textarea, [contenteditable], iframe";
const takesLetters = (target: EventTarget | null) => target instanceof Element && target.closest(fields) !== null;

const name = "guichet.shortcuts";
const listeners = new Set<() => void>();
function listen(changed: () => void) {
  listeners.add(changed);
  return () => { listeners.delete(changed); };
}
/** On unless it was turned off on this device. A browser that keeps nothing leaves them on. */
function isOn(): boolean {
  try {
    return localStorage.getItem(name) !== "off";
  } catch {
    return true;
  }
}
function turn(on: boolean) {
  try {
    localStorage.setItem(name, on ? "on" : "off");
  } catch {
    return;
  }
  for (const changed of listeners) changed();
}
