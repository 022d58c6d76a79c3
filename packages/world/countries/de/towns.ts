import { towns as listed } from "../local-to.ts";

/** Operators, chains and firms that are not in every town of their Land. */
export const towns: Readonly<Record<string, readonly string[]>> = {
  MVV: listed("München"),
  RMV: listed("Frankfurt am Main"),
  VVS: listed("Stuttgart"),
  VRR: listed("Düsseldorf, Dortmund, Essen, Duisburg, Bochum"),
  MDV: listed("Leipzig, Halle (Saale)"),
  BVG: listed("Berlin"),
  HVV: listed("Hamburg"),
  Verkehrsbetriebe: listed(
    "Köln, Bonn, Münster, Bremen, Dresden, Hannover, Nürnberg, Mannheim, Karlsruhe, Augsburg, Freiburg im Breisgau, Kiel, Lübeck, Rostock, Erfurt, Magdeburg, Mainz, Saarbrücken, Potsdam, Regensburg",
  ),
  IKEA: listed(
    "Berlin, Hamburg, Köln, Frankfurt am Main, Düsseldorf, Dortmund, Essen, Dresden, Hannover, Duisburg, Mannheim, Karlsruhe, Freiburg im Breisgau, Kiel, Lübeck, Rostock, Erfurt, Magdeburg, Regensburg",
  ),
  "IKEA Restaurant": listed(
    "Berlin, Hamburg, Köln, Frankfurt am Main, Düsseldorf, Dortmund, Essen, Dresden, Hannover, Duisburg, Mannheim, Karlsruhe, Freiburg im Breisgau, Kiel, Lübeck, Rostock, Erfurt, Magdeburg, Regensburg",
  ),
  "Augustiner Wirtshaus": listed("München"),
  Rischart: listed("München"),
  "Brauhaus am Dom": listed("Köln, Bonn"),
  Konsum: listed("Leipzig, Dresden"),
  "Vabali Spa": listed("Berlin, Düsseldorf, Hamburg"),
  "BIO COMPANY": listed("Berlin, Potsdam, Hamburg"),
  Breuninger: listed(
    "Stuttgart, Freiburg im Breisgau, Karlsruhe, Nürnberg, München, Düsseldorf, Leipzig, Erfurt",
  ),
  "Hamberger Großmarkt": listed("München, Berlin"),
  Globetrotter: listed(
    "Hamburg, Berlin, Köln, München, Frankfurt am Main, Stuttgart, Dresden, Leipzig, Hannover, Düsseldorf, Bonn",
  ),
  "Juwelier Wempe": listed(
    "Berlin, Hamburg, München, Köln, Frankfurt am Main, Stuttgart, Düsseldorf, Leipzig, Bremen, Dresden, Hannover, Nürnberg, Mannheim, Lübeck",
  ),
  Uber: listed(
    "Berlin, Hamburg, München, Köln, Frankfurt am Main, Stuttgart, Düsseldorf, Leipzig, Dortmund, Essen, Bremen, Dresden, Hannover, Nürnberg, Duisburg, Bochum, Bonn, Mannheim, Mainz, Potsdam",
  ),
  Bolt: listed(
    "Berlin, Hamburg, München, Köln, Frankfurt am Main, Stuttgart, Düsseldorf, Dortmund, Essen, Duisburg, Bochum, Nürnberg",
  ),
  FREENOW: listed(
    "Berlin, Hamburg, München, Köln, Frankfurt am Main, Stuttgart, Düsseldorf, Bonn, Dresden, Nürnberg, Hannover, Leipzig, Mannheim",
  ),
  Lime: listed(
    "Berlin, Hamburg, München, Köln, Frankfurt am Main, Stuttgart, Düsseldorf, Dortmund, Essen, Bremen, Hannover, Nürnberg, Bonn, Mainz, Leipzig",
  ),
  Dott: listed(
    "Berlin, Hamburg, München, Köln, Frankfurt am Main, Stuttgart, Düsseldorf, Dortmund, Essen, Bonn, Münster, Leipzig, Dresden, Erfurt, Mainz, Bochum, Kiel, Lübeck",
  ),
  Flink: listed(
    "Berlin, Hamburg, München, Köln, Frankfurt am Main, Stuttgart, Düsseldorf, Leipzig, Dortmund, Essen, Bremen, Dresden, Hannover, Nürnberg, Bonn, Münster, Mainz, Potsdam",
  ),
  MILES: listed("Berlin, Hamburg, München, Köln, Düsseldorf, Bonn, Duisburg, Potsdam, Augsburg"),
  Wolt: listed(
    "Berlin, Hamburg, München, Köln, Frankfurt am Main, Stuttgart, Düsseldorf, Leipzig, Dortmund, Essen, Bremen, Dresden, Hannover, Nürnberg, Bonn, Mannheim, Münster, Augsburg, Mainz",
  ),
  "Uber Eats": listed(
    "Berlin, Hamburg, München, Köln, Frankfurt am Main, Stuttgart, Düsseldorf, Leipzig, Dortmund, Essen, Bremen, Dresden, Hannover, Nürnberg, Bonn, Mannheim, Karlsruhe, Mainz",
  ),
  "Staatliche Kunstsammlung": listed("Dresden, Berlin, München, Stuttgart, Düsseldorf"),
  Spielbank: listed(
    "Berlin, Hamburg, Dortmund, Duisburg, Stuttgart, Bremen, Hannover, Mainz, Saarbrücken, Potsdam, Kiel, Leipzig, Dresden, Magdeburg",
  ),
  "Mr. Wash": listed(
    "Berlin, Hamburg, München, Köln, Frankfurt am Main, Stuttgart, Düsseldorf, Dortmund, Essen, Hannover, Mannheim, Bochum, Nürnberg, Bremen",
  ),
  "Design Offices Coworking": listed(
    "Berlin, Hamburg, München, Köln, Frankfurt am Main, Stuttgart, Düsseldorf, Leipzig, Nürnberg, Karlsruhe, Bonn",
  ),
};

/** The same of what is charged every month. */
export const subscriptionTowns: Readonly<Record<string, readonly string[]>> = {
  Shurgard: listed(
    "Berlin, Hamburg, München, Köln, Frankfurt am Main, Stuttgart, Düsseldorf, Dortmund, Essen, Bonn, Mainz",
  ),
};
