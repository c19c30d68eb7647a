/** This file cites the article that gives the usual figures, apart from the others, which the sidebar does not carry. */
export const FIRST_SOURCE = {
  source: 'Les 7 KPIs que tout entrepreneur tech doit suivre',
  date: '2025-06-22',
} as const;
