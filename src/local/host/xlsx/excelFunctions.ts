/** This file says which functions Excel has, and how it names in a file those that are younger than the format. */

import type { Engine } from '../../engine/types';

const list = (names: string): ReadonlySet<string> => new Set(names.trim().split(/\s+/));

/** "Future functions" of the format's specification ([MS-XLSX] 2.2.2, Formulas). */
const FUTURE = list(`
  ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT
  BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT
  CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC
  CSCH DAYS DECIMAL DROP ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FILTERXML
  FLOOR.MATH FLOOR.PRECISE FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HSTACK
  HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOWEEKNUM LOGNORM.DIST
  LOGNORM.INV MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV
  NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST
  QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ RRI SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S
  SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW
  UNICHAR UNICODE UNIQUE VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST`);

const WORKSHEET_FUTURE = list('SORT');

/** Functions that are Excel's too, though the engine does not say so. */
const EXCEL_TOO = list('N MROUND OFFSET XMATCH YEARFRAC');

/** Functions that no engine knows by that name, and this folder writes otherwise: see formulas.ts. */
const REWRITTEN = list('ARRAYFORMULA SPARKLINE');

type Registry = { content: Readonly<Record<string, { isExported?: boolean } | undefined>> };

export const excelHas = (engine: Engine, name: string): boolean => {
  const known = (engine.registries.functionRegistry as unknown as Registry).content[name];
  return known?.isExported === true || EXCEL_TOO.has(name) || REWRITTEN.has(name);
};

export const excelName = (name: string): string => {
  if (WORKSHEET_FUTURE.has(name)) return `_xlfn._xlws.${name}`;
  return FUTURE.has(name) ? `_xlfn.${name}` : name;
};
