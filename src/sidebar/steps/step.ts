/** This file defines a step of the wizard: a question, its view, and what the rules say about its answers. */
import type { ComponentType } from 'preact';
import type { Choices } from '../../method/choices';
import type { Problem } from '../../method/rule';
import type { Params } from '../../method/say';
import type { Text } from '../../metrics/text';
import type { Wizard } from '../wizard';

export interface Step {
  readonly id: string;
  readonly title: (choices: Choices, page: number) => { text: Text; params?: Params };
  readonly hint?: (choices: Choices, page: number) => { text: Text; params?: Params };
  /** One by default. */
  readonly pages?: (choices: Choices) => number;
  readonly problems: (choices: Choices, page: number) => Problem[];
  readonly View: ComponentType<{ wizard: Wizard; page: number }>;
}
