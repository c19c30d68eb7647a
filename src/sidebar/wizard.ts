/** This file holds the wizard's state: the draft, where it stands, and what the rules say about it. */
import { useCallback, useMemo, useState } from 'preact/hooks';
import { type Choices, choicesOf, withFigure } from '../method/choices';
import type { Draft, MetricEdit } from '../method/draft';
import { errorsOf, type Problem } from '../method/rule';
import { noted } from '../method/typed';
import { useCards } from './file';
import { STEPS } from './steps';
import type { LeftError, Wizard } from './steps/step';

export interface Position {
  readonly index: number;
  readonly page: number;
  readonly pages: number;
}

/** A step may have several pages, one for each metric; what is kept may point beyond the last one. */
export function positionOf(choices: Choices): Position {
  const { draft } = choices;
  const index = Math.max(
    0,
    STEPS.findIndex(({ id }) => id === draft.step),
  );
  const pages = pagesOf(index, choices);
  return { index, page: Math.min(draft.page, pages - 1), pages };
}

const pagesOf = (index: number, choices: Choices) => STEPS[index]!.pages?.(choices) ?? 1;

/** What still blocks on other screens: left there by a skip, or by the hand that edited the Settings tab. */
export const leftErrors = (choices: Choices): LeftError[] =>
  STEPS.slice(0, -1).flatMap(({ id, title, problems }, index) =>
    Array.from({ length: pagesOf(index, choices) }).flatMap((_, page) =>
      errorsOf(problems(choices, page)).map((problem) => ({ step: id, page, title: title(choices, page), problem })),
    ),
  );

export function problemsAt(choices: Choices): Problem[] {
  const { index, page } = positionOf(choices);
  return STEPS[index]!.problems(choices, page);
}

/** Takes in a part of the draft; with `now` it is saved at once. */
export type Put = (patch: Partial<Draft>, now?: boolean) => void;

/** `onHome` is called when there is nothing before the first step. */
export function useWizard(draft: Draft, put: Put, onHome: () => void): Wizard {
  const cards = useCards();
  const choices = useMemo(() => choicesOf(draft, cards), [draft, cards]);
  const change = (patch: Partial<Draft>) => put(patch);
  const edit = (id: string, patch: MetricEdit) =>
    change({ edits: { ...draft.edits, [id]: { ...draft.edits[id], ...patch } } });
  /** The step after which a screen opened from the review leads back to it. */
  const [until, setUntil] = useState('');
  const move = (step: string, page = 0) => put({ step, page }, true);
  const go: Wizard['go'] = (step, page, until = '') => {
    setUntil(until);
    move(step, page);
  };
  const { index, page, pages } = positionOf(choices);
  const left = useMemo(() => (index === STEPS.length - 1 ? leftErrors(choices) : []), [index, choices]);
  return {
    choices,
    draft,
    left,
    change,
    edit,
    editNumber: (id, field, value, unread) =>
      change({
        edits: withFigure(choices, id, field, value),
        typed: noted(draft.typed, `${id}.${field}`, unread),
      }),
    go,
    next: () => {
      if (until === draft.step) go('review');
      else if (page + 1 < pages) move(draft.step, page + 1);
      else if (index + 1 < STEPS.length) move(STEPS[index + 1]!.id);
    },
    back: () => {
      if (page > 0) move(draft.step, page - 1);
      else if (index > 0) move(STEPS[index - 1]!.id, pagesOf(index - 1, choices) - 1);
      else onHome();
    },
  };
}

/** Advice is always shown. Errors wait for the primary button; then each leaves once mended and its field left. */
export function useErrors(all: readonly Problem[], screen: string) {
  const [shown, setShown] = useState<{ screen: string; ids: string[] }>({ screen, ids: [] });
  const [attempt, setAttempt] = useState(0);
  const ids = shown.screen === screen ? shown.ids : [];
  const submit = (): boolean => {
    const errors = errorsOf(all);
    setShown({ screen, ids: errors.map(({ id }) => id) });
    if (errors.length) setAttempt((count) => count + 1);
    return errors.length === 0;
  };
  const reconsider = useCallback(() => {
    const still = errorsOf(all).map(({ id }) => id);
    setShown((before) => ({ ...before, ids: before.ids.filter((id) => still.includes(id)) }));
  }, [all]);
  return { visible: visible(all, ids), attempt: ids.length ? attempt : 0, submit, reconsider };
}

const visible = (all: readonly Problem[], ids: readonly string[]) =>
  all.filter(({ id, level }) => level === 'advice' || ids.includes(id));
