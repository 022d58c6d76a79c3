/** Water over sand; the footer below stands on the sand. */
export function Tide() {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 1600 320"
      preserveAspectRatio="none"
      className="block h-[24vh] max-h-80 min-h-32 w-full shrink-0"
    >
      {LAYERS.map(({ path, className }) => (
        <path key={path} d={path} className={className} />
      ))}
    </svg>
  );
}

const LAYERS = [
  { path: "M0 70c200-70 420-84 660-28s470 92 940-22v300H0z", className: "fill-accent/8" },
  { path: "M0 136c240-58 450-28 700 14s520 40 900-54v224H0z", className: "fill-accent/12" },
  { path: "M0 186c260 34 520 66 790 28s560-74 810-26v132H0z", className: "fill-accent/18" },
  { path: "M0 268c220-46 480-44 740-6s560 54 860 4v56H0z", className: "fill-sand" },
];
