/** Three layers: water, water, sand. */
export function BrandMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={className} fill="none" strokeLinecap="round">
      <rect width="32" height="32" rx="9" className="fill-accent" />
      <g strokeWidth="2.6">
        <path d={wave(12.5)} className="stroke-on-accent" />
        <path d={wave(17.7)} className="stroke-on-accent/70" />
        <path d={wave(22.9)} className="stroke-on-accent/45" />
      </g>
    </svg>
  );
}

const wave = (y: number) => `M6 ${y}c3.2-2.6 6.6-2.6 10 0s6.8 2.6 10 0`;
