import type { ReactNode } from "react";
import { Icon } from "../badge/icons";
import { CopyButton } from "./copy-button";
import { FactList, type Fact } from "./fact-list";

type Props = {
  title: ReactNode; referenceLabel: string; reference: string; facts: readonly Fact[];
  /** A fingerprint, shown whole. */
  hash?: { label: string; value: string };
  children?: ReactNode;
};

/** What one leaves the counter with. */
export function Receipt({ title, referenceLabel, reference, facts, hash, children }: Props) {
  return (
    <section className="receipt">
      <div className="px-6 pt-7 pb-6 sm:px-9">
        <p className="flex items-center gap-2.5 font-semibold text-success"><Icon name="checkCircle" size={24} />{title}</p>
        <p className="mt-5 text-sm text-muted">{referenceLabel}</p>
        <p className="mt-0.5 flex flex-wrap items-center gap-x-4 gap-y-1 text-2xl font-semibold tracking-tight wrap-anywhere sm:text-3xl">{reference}<CopyButton value={reference} /></p>
      </div>
      <div className="receipt-tear" />
      <div className="px-6 py-6 sm:px-9">
        <FactList facts={facts} />
        {hash && <Hash {...hash} />}
        {children && <div className="mt-6 border-t border-line pt-6">{children}</div>}
      </div>
    </section>
  );
}

/** A fingerprint that can be read, wrapped and copied. */
export function Hash({ label, value }: { label: string; value: string }) {
  return (
    <div className="mt-5 rounded-control bg-paper px-4 py-3.5">
      <div className="flex items-center justify-between gap-3"><p className="text-sm text-muted">{label}</p><CopyButton value={value} /></div>
      <p className="mt-1 font-mono text-sm break-all">{value}</p>
    </div>
  );
}
