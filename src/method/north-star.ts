/** This file recommends a North Star by business model, stage and answers (E5–E8). */
import type { Text } from '../metrics/text';
import type { Model } from './plan';
import type { ModelStars, Situation } from './stars';
import { SUBSCRIPTION_STARS } from './stars-subscription';
import { TRADE_STARS } from './stars-trade';

export const NORTH_STARS: Readonly<Record<Model, ModelStars>> = { ...SUBSCRIPTION_STARS, ...TRADE_STARS };

export const starsOf = (model: Model | null): ModelStars => NORTH_STARS[model || 'other'];

export function recommendStar(situation: Situation): { star: string; because: Text } {
  return starsOf(situation.model).routes.find((route) => route.when(situation))!;
}
