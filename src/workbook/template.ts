/** This file turns a metric's native formula, written over `[input_id]`, into one over cells. */

const PLACE = /\[([A-Za-z][A-Za-z0-9_]*)\]/g;

/** The inputs that a template names, each once, in order. */
export function inputsOf(template: string): string[] {
  const found = [...matches(template)];
  return found.filter((id, index) => found.indexOf(id) === index);
}

function* matches(template: string): Generator<string> {
  PLACE.lastIndex = 0;
  for (let match = PLACE.exec(template); match; match = PLACE.exec(template)) yield match[1]!;
}

/** Fills a template with the cell of each input. */
export function fill(template: string, cellOf: (input: string) => string): string {
  return template.replace(PLACE, (_, input: string) => cellOf(input));
}

/** The value of a month: `""` unless every input is filled, else the template over its cells. */
export function monthly(template: string, inputs: readonly string[], cellOf: (input: string) => string): string {
  if (inputs.length === 0) return `=${template}`;
  return `=IF(${someMissing(inputs, cellOf)};"";${fill(template, cellOf)})`;
}

/** 1 in a month in which the best case has no number, such as a runway without burn. */
export function monthlyFlag(condition: string, inputs: readonly string[], cellOf: (input: string) => string): string {
  return `=IF(${someMissing(inputs, cellOf)};0;IF(${fill(condition, cellOf)};1;0))`;
}

const someMissing = (inputs: readonly string[], cellOf: (input: string) => string): string =>
  `COUNT(${inputs.map(cellOf).join(';')})<${inputs.length}`;
