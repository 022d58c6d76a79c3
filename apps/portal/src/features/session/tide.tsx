/** Water over sand, along the bottom of the page. */
export function Tide() {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 1600 400"
      preserveAspectRatio="none"
      className="pointer-events-none absolute inset-x-0 bottom-0 -z-10 h-[38vh] min-h-56 w-full"
    >
      {LAYERS.map(({ path, className }) => (
        <path key={path} d={path} className={className} />
      ))}
    </svg>
  );
}

const LAYERS = [
  {
    path: "M0 120c200-70 420-84 660-28s470 92 940-22v330H0z",
    className: "fill-accent/8",
  },
  {
    path: "M0 186c240-58 450-28 700 14s520 40 900-54v254H0z",
    className: "fill-accent/12",
  },
  {
    path: "M0 236c260 34 520 66 790 28s560-74 810-26v162H0z",
    className: "fill-accent/18",
  },
  {
    path: "M0 300c220-46 480-44 740-6s560 54 860 4v102H0z",
    className: "fill-sand",
  },
];
