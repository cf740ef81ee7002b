type Props = { /** From the oldest; the running week last. */ values: readonly number[]; /** Said under the first bar and under the last. */ first: string; last: string };

const [height, barWidth, step] = [100, 16, 20];

/** One bar a week, drawn by the server. It says nothing that the table beside it does not: a screen reader passes it by. */
export function WeekBars({ values, first, last }: Props) {
  const highest = Math.max(1, ...values);
  return (
    <div aria-hidden="true">
      <svg viewBox={`0 0 ${values.length * step} ${height}`} preserveAspectRatio="none" className="block h-32 w-full">
        {[0, 0.5, 1].map((level) => <line key={level} x1={0} x2={values.length * step} y1={height * level} y2={height * level} className="stroke-line" vectorEffect="non-scaling-stroke" />)}
        {values.map((value, place) => {
          const tall = value === 0 ? 0 : Math.max(2, (value / highest) * height);
          return <rect key={place} x={place * step + (step - barWidth) / 2} y={height - tall} width={barWidth} height={tall} className={place === values.length - 1 ? "fill-brand-line" : "fill-brand-strong"} />;
        })}
      </svg>
      <div className="mt-1.5 flex justify-between text-sm text-muted"><span>{first}</span><span>{last}</span></div>
    </div>
  );
}
