/** This file scores the launch checklist: apart from its points, which the server sends and the sidebar does not carry. */

/** How many points hold: those that the plan proves and, where only a person can tell, those that are `ticked`. */
export const launchScore = (
  points: readonly { readonly id: string; readonly proved: boolean | null }[],
  ticked: readonly string[],
): number => points.filter(({ id, proved }) => proved ?? ticked.includes(id)).length;
