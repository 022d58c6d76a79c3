/** A link that makes the whole of its row, which is `relative`, a target. */
export const ROW_LINK =
  "outline-none after:absolute after:inset-0 focus-visible:after:rounded-sm focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent";
