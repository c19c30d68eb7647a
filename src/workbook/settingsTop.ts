/** This file makes the top block of the Settings tab: what the Plan says of the company, line by line. */
import { type Text, t } from '../metrics/text';
import { at } from './address';
import type { Context } from './context';
import { formula } from './formula';
import { CHECK, cellFor, ENTRY, formatFor, HEAD, HELP, isChosen, LABEL, listOf } from './settingsCells';
import { ENTRIES, type Entry, entryValues, isForAnother, QUESTIONS } from './settingsFields';
import { BESIDE, fieldRange, isLeft, nameOf, namesakes, type SettingsPlace, unreadKey } from './settingsPlace';
import type { Choice, Piece } from './tab';

export function topPieces({ plan, settings: place, language }: Context): Piece[] {
  const values = entryValues(plan, place.top);
  const cellOf = ({ kind }: Entry, value: string | boolean) =>
    kind.as === 'metric' ? formula(`=${nameOf(namesakes(place), plan.northStar.id)}`) : cellFor(kind, value, language);
  return ENTRIES.flatMap((entry): Piece[] => {
    const row = place.top.get(entry.id);
    if (row === undefined) return [];
    const [value, evidence] = values[entry.id]!;
    // The box and the addresses of a lock are one answer.
    const whole = entry.id === 'lock' ? String(values.lock) : null;
    const beside: Piece[] = entry.beside
      ? [
          {
            at: at(row, place.answers + 1),
            is: isLeft(place, entry.id, BESIDE, whole ?? evidence)
              ? undefined
              : cellFor(entry.beside, evidence ?? '', language),
            style: { ...ENTRY, format: '@' },
            owner: 'settings',
          },
        ]
      : [];
    return [
      { at: at(row, place.topIds), is: entry.id, style: LABEL },
      { at: at(row, place.answers - 1), is: entry.label[language], style: { format: '@', wrap: true } },
      {
        at: at(row, place.answers),
        is: isLeft(place, entry.id, entry.id, whole ?? value) ? undefined : cellOf(entry, value ?? ''),
        style: { ...(entry.id === 'routing' ? LABEL : ENTRY), ...formatFor(entry.kind, language) },
        owner: 'settings',
        name: entry.id === 'company' ? 'KPI_COMPANY' : undefined,
      },
      ...beside,
    ];
  });
}

const HEADS: readonly Text[] = [
  t('Company and choices', 'Société et choix'),
  t('Answer', 'Réponse'),
  t('Evidence, e-mails', 'Preuve, e-mails'),
  CHECK,
];

/** Above the first line, where the title leaves room. */
export function topHead({ settings: { top, answers }, language }: Context): Piece[] {
  const row = Math.min(...top.values()) - 1;
  if (row < 3 || row === Number.POSITIVE_INFINITY) return [];
  return HEADS.map((head, rank) => ({ at: at(row, answers - 1 + rank), is: head[language], style: HEAD }));
}

/** The lines that mean nothing here: questions of other models, and the machine's line where it says nothing more. */
export function hiddenEntries({ plan: { model }, settings: { top, unread } }: Context): number[] {
  const isTold = QUESTIONS.every((one) => one.model !== model || top.has(one.id));
  const isHidden = (id: string) =>
    !unread.has(unreadKey(id, id)) && (id === 'routing' ? isTold : isForAnother(id, model));
  return [...top].filter(([id]) => isHidden(id)).map(([, row]) => row);
}

/** Lines of the top block that are chosen from lists, as first and last rows: a person's lists in other lines stay. */
function topBlocks({ top }: SettingsPlace): [first: number, last: number][] {
  const isList = ({ id, kind }: Entry) => isChosen(kind) || id === 'routing';
  const rows = ENTRIES.filter(isList).flatMap(({ id }) => top.get(id) ?? []);
  const blocks: [number, number][] = [];
  for (const row of rows.sort((left, right) => left - right)) {
    const last = blocks[blocks.length - 1];
    if (last && last[1] === row - 1) last[1] = row;
    else blocks.push([row, row]);
  }
  return blocks;
}

export function topChoices({ settings: place, language }: Context): Choice[] {
  const blocks = topBlocks(place);
  const names = fieldRange(place, 'name').replace(/\$/g, '');
  return ENTRIES.flatMap(({ id, kind }) => {
    const row = place.top.get(id) ?? 0;
    const block = blocks.find(([first, last]) => first <= row && row <= last);
    if (!block) return [];
    const cell = (line: number) => at(line, place.answers);
    const [where, whole] = [cell(row), `${cell(block[0])}:${cell(block[1])}`];
    if (kind.as !== 'metric') return listOf(kind, where, whole, language);
    return [{ at: where, block: whole, help: HELP[language], from: { tab: 'settings', range: names }, strict: false }];
  });
}
