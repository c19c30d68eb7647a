/** This file reads what `npm start --` is given, and says in both languages what it takes. */
import { parseArgs } from 'node:util';

interface Option {
  readonly short?: string;
  /** What stands for the value in the usage. */
  readonly value?: string;
  readonly en: string;
  readonly fr: string;
  /** Says what is wrong with a value, if anything is. */
  readonly refuse?: (value: string) => string | undefined;
}

const OPTIONS = {
  port: {
    value: '<number>',
    en: 'the port to serve on; without it, 4280 or the next free one',
    fr: 'le port à utiliser\u00a0; sinon 4280, ou le premier libre ensuite',
    refuse: (value) => (/^\d{1,5}$/.test(value) ? undefined : `--port takes a number, not "${value}".`),
  },
  now: {
    value: '<moment>',
    en: 'the time at which the clock of the spreadsheet starts, such as 2027-01-01T00:20; without it, the machine’s',
    fr: 'l’heure à laquelle part l’horloge du tableur, comme 2027-01-01T00:20\u00a0; sinon celle de l’ordinateur',
    refuse: (value) =>
      Number.isNaN(Date.parse(value)) ? `--now takes a moment such as 2027-01-01T00:20, not "${value}".` : undefined,
  },
  help: { short: 'h', en: 'shows this', fr: 'affiche ceci' },
} as const satisfies Record<string, Option>;

type Name = keyof typeof OPTIONS;
const options: Readonly<Record<Name, Option>> = OPTIONS;
const NAMES = Object.keys(OPTIONS) as Name[];

const flag = (name: Name): string => {
  const { short, value } = options[name];
  return [short ? `-${short}, --${name}` : `--${name}`, value].filter(Boolean).join(' ');
};

const typeOf = ({ short, value }: Option) => ({
  type: value ? ('string' as const) : ('boolean' as const),
  ...(short ? { short } : {}),
});

const listIn = (language: 'en' | 'fr'): string => {
  const width = Math.max(...NAMES.map((name) => flag(name).length));
  return NAMES.map((name) => `  ${flag(name).padEnd(width)}  ${options[name][language]}`).join('\n');
};

export const usage = (): string => `npm start -- [options]

Builds the add-on and opens it in Local Sheets, a spreadsheet on this machine. Workbooks are kept in .local/.
${listIn('en')}

Construit le module et l’ouvre dans Local Sheets, un tableur sur cet ordinateur. Les classeurs sont gardés dans .local/.
${listIn('fr')}`;

export type StartOptions = { readonly [name in Name]?: string | true };

/** Throws a sentence about what cannot be read, followed by what can. */
export const readOptions = (args: readonly string[]): StartOptions => {
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    options: Object.fromEntries(NAMES.map((name) => [name, typeOf(options[name])])),
  });
  const read: Partial<Record<Name, string | true>> = {};
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    const written = token.kind === 'option' ? token.rawName : token.value;
    const name = NAMES.find((one) => token.kind === 'option' && one === token.name);
    if (!name) throw new Error(`There is no option "${written}".\n\n${usage()}`);
    const value = token.kind === 'option' ? token.value : undefined;
    if (options[name].value && !value) throw new Error(`--${name} takes a value: ${flag(name)}.\n\n${usage()}`);
    const refusal = value === undefined ? undefined : options[name].refuse?.(value);
    if (refusal) throw new Error(refusal);
    read[name] = value ?? true;
  }
  return read;
};
