"use client";
import { useId, useRef, type MouseEvent, type ReactNode } from "react";
import { Icon } from "../badge/icons";
import { buttonLook, type ButtonSize, type ButtonVariant } from "../button/button-look";

type Props = { href: string; trigger: ReactNode; title: string; variant?: ButtonVariant; size?: ButtonSize; close: string; children: ReactNode };

/** The browser's own dialog: it keeps the focus inside, gives it back and closes on Escape. */
export function DialogControl({ href, trigger, title, variant = "secondary", size, close, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    dialog.current?.showModal();
  };
  return (
    <>
      <a href={href} onClick={open} aria-haspopup="dialog" className={buttonLook(variant, size)}>{trigger}</a>
      <dialog ref={dialog} aria-labelledby={titleId} className="dialog">
        <div className="flex items-start justify-between gap-4">
          <h2 id={titleId} className="text-xl font-semibold tracking-tight">{title}</h2>
          <button type="button" onClick={() => dialog.current?.close()} className="button-bare -mt-1 -mr-2"><Icon name="close" size={18} />{close}</button>
        </div>
        <div className="mt-4">{children}</div>
      </dialog>
    </>
  );
}
