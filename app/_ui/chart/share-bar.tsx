/** How much of the greatest something is, as a bar in a table whose figures say it: a screen reader passes it by. */
export function ShareBar({ value, highest }: { value: number; highest: number }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 100 8" preserveAspectRatio="none" className="block h-2 w-full min-w-24 rounded-full bg-brand-soft">
      <rect width={highest === 0 ? 0 : Math.max(1, (100 * value) / highest)} height={8} className="fill-brand-strong" />
    </svg>
  );
}
