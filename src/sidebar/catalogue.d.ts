/** This file types the projection of the catalogue that the build puts into the sidebar. */
declare module 'cap-nord:catalogue' {
  const cards: readonly import('../metrics/card').KpiCard[];
  export default cards;
}
