/** This file has lists of choices follow the range that they are taken from, when its tab is renamed or its rows move. */

import type { Engine } from './types';

type Rule = { criterion: { type: string; values: string[] } };
type Adapters = { adaptFormulaString(sheetId: string, formula: string): string };
type Validations = {
  rules: Record<string, Rule[]>;
  history: { update(...path: unknown[]): void };
  adaptDVFormulas(adapters: Adapters): void;
};

const followingEngines = new WeakSet<Engine>();

/** The engine alone follows formulas, which begin with `=`. */
export function followRangesOfChoices(engine: Engine): void {
  if (followingEngines.has(engine)) return;
  followingEngines.add(engine);
  const registry = engine.registries.corePluginRegistry;
  const EngineValidations = registry.get('dataValidation') as unknown as new (config: object) => Validations;
  class FollowingValidations extends EngineValidations {
    override adaptDVFormulas(adapters: Adapters): void {
      super.adaptDVFormulas(adapters);
      for (const [sheetId, rules] of Object.entries(this.rules)) {
        for (const [index, { criterion }] of rules.entries()) {
          if (criterion.type !== 'isValueInRange') continue;
          const range = adapters.adaptFormulaString(sheetId, `=${criterion.values[0]}`).slice(1);
          // The engine may share the criterion with what it was opened from.
          this.history.update('rules', sheetId, index, 'criterion', { ...criterion, values: [range] });
        }
      }
    }
  }
  registry.replace('dataValidation', FollowingValidations as never);
}
