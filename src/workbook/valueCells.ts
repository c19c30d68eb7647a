/** This file says in which cell the dashboard shows each metric's value, the North Star first. */

const NORTH_STAR = 'D6';
const ABOVE_KPIS = 9;

export const valueCell = (rank: number): string => (rank === 0 ? NORTH_STAR : `D${ABOVE_KPIS + rank}`);
