/** This file writes formulas as a French spreadsheet has them. */

/** A formula of the examples, which are in US notation, as a French spreadsheet has it. */
export const frenchFormula = (formula: string): string => {
  let inArray = false;
  return formula.replace(/"[^"]*"|[{},]|(\d)\.(?=\d)/g, (found, digit?: string) => {
    if (found === '{' || found === '}') inArray = found === '{';
    if (found === ',') return inArray ? '\\' : ';';
    return digit ? `${digit},` : found;
  });
};
