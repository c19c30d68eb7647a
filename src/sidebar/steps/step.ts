/** This file defines a step of the wizard, and what its view may read and do. */
import type { ComponentType } from 'preact';
import type { Choices } from '../../method/choices';
import type { Draft, MetricEdit } from '../../method/draft';
import type { Problem } from '../../method/rule';
import type { Params } from '../../method/say';
import type { Text } from '../../metrics/text';

export interface Saying {
  readonly text: Text;
  readonly params?: Params;
}

export interface LeftError {
  readonly step: string;
  readonly page: number;
  readonly title: Saying;
  readonly problem: Problem;
}

/** What a step's view may read and do. */
export interface Wizard {
  readonly choices: Choices;
  readonly draft: Draft;
  /** On the review: the errors that stand on the screens before. */
  readonly left: readonly LeftError[];
  readonly change: (patch: Partial<Draft>) => void;
  readonly edit: (id: string, patch: MetricEdit) => void;
  /** Keeps a number, or what was typed when it cannot be read. */
  readonly editNumber: (
    id: string,
    field: 'start' | 'target' | 'alert',
    value: number | null,
    unread: string | undefined,
  ) => void;
  /** After `until`, the wizard comes back to the review. */
  readonly go: (step: string, page?: number, until?: string) => void;
  readonly next: () => void;
  readonly back: () => void;
}

export interface Step {
  readonly id: string;
  readonly title: (choices: Choices, page: number) => Saying;
  readonly hint?: (choices: Choices, page: number) => Saying;
  /** Stands above the view, and is spoken when it changes. */
  readonly counter?: (choices: Choices) => Saying;
  /** One by default. */
  readonly pages?: (choices: Choices) => number;
  readonly problems: (choices: Choices, page: number) => Problem[];
  readonly View: ComponentType<{ wizard: Wizard; page: number }>;
}
