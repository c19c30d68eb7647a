/** This file makes DOM elements in one expression. */

type Child = Node | string;
type Properties<T> = Partial<Omit<T, 'style' | 'dataset'>> & { readonly role?: string };

export const element = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Properties<HTMLElementTagNameMap[K]> = {},
  children: readonly Child[] = [],
): HTMLElementTagNameMap[K] => {
  const made = document.createElement(tag);
  Object.assign(made, properties);
  made.append(...children);
  return made;
};

export const button = (label: string, onClick: () => void, className = ''): HTMLButtonElement => {
  const made = element('button', { type: 'button', textContent: label, className });
  made.addEventListener('click', onClick);
  return made;
};

/** A drop-down list with its label, for a choice among a few. */
export const choice = <T extends string>(
  label: string,
  options: Readonly<Record<T, string>>,
  chosen: T,
  onChange: (value: T) => void,
): HTMLLabelElement => {
  const select = element(
    'select',
    {},
    (Object.entries(options) as [T, string][]).map(([value, textContent]) =>
      element('option', { value, textContent, selected: value === chosen }),
    ),
  );
  select.addEventListener('change', () => onChange(select.value as T));
  return element('label', {}, [element('span', { textContent: label }), select]);
};
