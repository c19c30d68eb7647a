/** This file defines what a business model offers as North Stars: candidates, questions, and routes from answers to a choice. */
import { type Text, t } from '../metrics/text';
import type { Model, Stage } from './plan';

interface Candidate {
  /** A catalogue name. */
  readonly id: string;
  readonly reason: Text;
  readonly source: string;
}

interface Question {
  readonly id: string;
  readonly text: Text;
  readonly answers: readonly { readonly id: string; readonly text: Text }[];
}

/** What a recommendation depends on. */
export interface Situation {
  readonly model: Model | null;
  readonly stage: Stage;
  readonly prePmf: boolean;
  readonly routing: Readonly<Record<string, string>>;
}

interface Route {
  readonly when: (situation: Situation) => boolean;
  readonly star: string;
  readonly because: Text;
  readonly source: string;
}

export interface ModelStars {
  readonly candidates: readonly Candidate[];
  readonly questions: readonly Question[];
  /** The first route that holds decides; the last one always holds. */
  readonly routes: readonly Route[];
}

export const USAGE_FIRST: Text = t('Before market fit, usage comes first.', 'Avant le PMF, l’usage passe d’abord.');

export const always = () => true;
export const answered = (question: string, answer: string) => (s: Situation) => s.routing[question] === answer;
