import type { ReactNode } from "react";

export type Fact = { label: string; value: ReactNode; /** Says more under the value. */ note?: ReactNode };

/** Facts by name. A fact without a value is left out. */
export function FactList({ facts, layout = "lines" }: { facts: readonly Fact[]; layout?: "lines" | "grid" }) {
  const told = facts.filter(({ value }) => value !== undefined && value !== null && value !== "");
  return (
    <dl className={layout === "grid" ? "grid gap-x-8 gap-y-6 sm:grid-cols-2 lg:grid-cols-3" : "divide-y divide-line"}>
      {told.map(({ label, value, note }) => (
        <div key={label} className={layout === "grid" ? "min-w-0" : "grid gap-x-6 gap-y-0.5 py-3 first:pt-0 last:pb-0 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]"}>
          <dt className="text-sm text-muted sm:pt-0.5">{label}</dt>
          <dd className="min-w-0 font-medium wrap-anywhere">{value}{note && <span className="mt-0.5 block text-sm font-normal text-muted">{note}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}
