/** This file defines the functions that read a history: which target it allows, and which KPI leads a result. */
import { ENOUGH_PAIRS, lagsOf, strongest, type Verdict } from './correlation';
import { fn, type Metric } from './metric';
import { chance, column, optional, orBlank, series, signed, towards, whole } from './params';
import { percentage, type Text, t } from './text';
import { targetAt, targetChance } from './trend';

const history = series(
  signed(
    t('Past values, oldest first; at least five.', 'Valeurs passées, la plus ancienne d’abord ; cinq au moins.'),
    'B2:B13',
  ),
);
const periods = whole(1, 1000)(t('Periods ahead.', 'Nombre de périodes à venir.'), '3');
const past = (en: string, fr: string, example: string) => column(orBlank(signed(t(en, fr), example)));

const MAX_LAG = 6;

const LAG_HEADER = [t('lag', 'décalage'), t('correlation', 'corrélation'), t('pairs', 'paires')];
const VERDICTS: Readonly<Record<Verdict, Text>> = {
  hypothesis: t('hypothesis', 'hypothèse'),
  correlated: t('correlated', 'corrélé'),
  'not correlated': t('not correlated', 'non corrélé'),
};

export const histories = {
  TARGET_AT: {
    title: t('Target at a chance', 'Cible à une probabilité'),
    description: t(
      'Value that this history gives the asked chance of reaching; 70% is a well-set target.',
      'Valeur que cet historique permet d’atteindre avec la probabilité demandée ; à 70 %, la cible est bien réglée.',
    ),
    family: 'steering',
    from: ['okrGuide'],
    fn: fn({
      params: {
        history,
        periods,
        chance: optional(
          chance(t('Chance of reaching it.', 'Probabilité de l’atteindre.'), '70%'),
          70 / 100,
          percentage(70),
        ),
        direction: towards,
      },
      compute: (asked) => targetAt(asked.history, asked.periods, asked.chance, asked.direction),
      examples: [{ formula: '=TARGET_AT({100; 112; 118; 130; 139; 155}, 1)', result: 166.392343 }],
    }),
  },
  TARGET_CHANCE: {
    title: t('Chance of a target', 'Probabilité d’une cible'),
    description: t(
      'Chance that this history gives of reaching a target: above 90% too easy, 55–85% well set, under 40% unrealistic.',
      'Probabilité d’atteindre une cible d’après cet historique : au-dessus de 90 % trop facile, 55–85 % bien réglée, sous 40 % irréaliste.',
    ),
    family: 'steering',
    from: ['okrGuide'],
    fn: fn({
      rates: { row: 1, column: 1 },
      params: { history, target: signed(t('Target.', 'Cible.'), '180'), periods, direction: towards },
      compute: (asked) => targetChance(asked.history, asked.target, asked.periods, asked.direction),
      examples: [{ formula: '=TARGET_CHANCE({100; 112; 118; 130; 139; 155}, 165, 1)', result: 0.77946 }],
    }),
  },
  LEAD_LAG: {
    title: t('Lead and lag', 'Avance et retard'),
    description: t(
      'Table of the correlation between the KPI’s changes and the North Star’s, the KPI leading by 0, 1, 2… periods. Fewer than 8 pairs give no figure.',
      'Tableau de la corrélation entre les variations du KPI et celles de l’étoile du Nord, le KPI en avance de 0, 1, 2… périodes. Moins de 8 paires ne donnent pas de chiffre.',
    ),
    family: 'steering',
    from: ['okrGuide', 'visionToAction'],
    fn: fn({
      params: {
        kpi: past('Values of the KPI, oldest first.', 'Valeurs du KPI, la plus ancienne d’abord.', 'B2:B25'),
        north_star: past(
          'Values of the North Star in the same periods.',
          'Valeurs de l’étoile du Nord aux mêmes périodes.',
          'C2:C25',
        ),
        max_lag: optional(whole(0, 60)(t('Longest lead, in periods.', 'Avance maximale, en périodes.'), '6'), MAX_LAG),
      },
      compute: (asked) => [
        LAG_HEADER,
        ...lagsOf(asked.kpi, asked.north_star, asked.max_lag).map(({ lag, r, pairs }) => [
          lag,
          pairs < ENOUGH_PAIRS || r === null ? '' : r,
          pairs,
        ]),
      ],
      examples: [
        {
          formula: '=LEAD_LAG({1; 3; 2; 5; 4; 6; 8; 7; 9; 10}, {2; 3; 5; 4; 7; 6; 8; 10; 9; 11}, 1)',
          result: [LAG_HEADER, [0, -0.75, 9], [1, 1, 8]],
        },
      ],
    }),
  },
  CORRELATION_TEST: {
    title: t('Correlation with revenue', 'Corrélation avec le revenu'),
    description: t(
      'Best lag, correlation, pairs and verdict, in one row: does the KPI move before revenue? Under 8 pairs of changes it stays a hypothesis.',
      'Meilleur décalage, corrélation, paires et verdict, sur une ligne : le KPI bouge-t-il avant le revenu ? Sous 8 paires de variations, cela reste une hypothèse.',
    ),
    family: 'steering',
    from: ['okrGuide'],
    fn: fn({
      params: {
        kpi: past('Values of the KPI, oldest first.', 'Valeurs du KPI, la plus ancienne d’abord.', 'B2:B25'),
        revenue: past('Revenue in the same periods.', 'Revenu aux mêmes périodes.', 'C2:C25'),
      },
      compute: ({ kpi, revenue }) => {
        const lags = lagsOf(kpi, revenue, MAX_LAG);
        const { best, verdict } = strongest(lags);
        return [[best?.lag ?? '', best?.r ?? '', best?.pairs ?? lags[0]!.pairs, VERDICTS[verdict]]];
      },
      examples: [
        {
          formula: '=CORRELATION_TEST({1; 3; 2; 5; 4; 6; 8; 7; 9; 12}, {2; 4; 8; 6; 12; 10; 14; 18; 16; 20})',
          result: [[1, 1, 8, VERDICTS.correlated]],
        },
        { formula: '=CORRELATION_TEST({1; 2; 4; 3}, {2; 4; 8; 6})', result: [[0, 1, 3, VERDICTS.hypothesis]] },
      ],
    }),
  },
} as const satisfies Record<string, Metric>;
