/** This file tells which parameter of a function each of its arguments is, where some repeat and some are left out. */

export type Parameter = {
  type: string[];
  acceptMatrix?: boolean;
  optional?: boolean;
  /** Has a value of its own when it is left out. */
  default?: boolean;
  /** The repeating parameters stand side by side: together they are repeated as often as arguments are given. */
  repeating?: boolean;
};

/** The parameter of each argument, in order: those that repeat are served first, those that may be left out next. */
export function parametersFor<P extends Parameter>(parameters: readonly P[], supplied: number): P[] {
  const group = parameters.filter(({ repeating }) => repeating);
  const spare = supplied - parameters.filter(isRequired).length;
  const repeats = group.length > 0 ? Math.floor(spare / group.length) : 0;
  let optionals = spare - repeats * group.length;
  return parameters.flatMap((parameter) => {
    if (parameter.repeating) return parameter === group[0] ? repeated(group, repeats) : [];
    return isRequired(parameter) || optionals-- > 0 ? [parameter] : [];
  });
}

const isRequired = (parameter: Parameter): boolean => !parameter.optional && !parameter.default;

function repeated<P extends Parameter>(group: readonly P[], more: number): P[] {
  const times = more + (isRequired(group[0]!) ? 1 : 0);
  return Array.from({ length: Math.max(0, times) }, () => group).flat();
}
