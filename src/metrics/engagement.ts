/** This file defines the engagement metrics: whether people who come get value, and come back for it. */
import { median } from 'simple-statistics';
import { delays } from './delays';
import { share } from './errors';
import { entered, shareOf } from './formulas';
import { inputs } from './inputs';
import { fn, type Metric } from './metric';
import { amount, column, date } from './params';
import { t } from './text';

export const engagement = {
  STICKINESS: {
    title: t('Stickiness (DAU/MAU)', 'Assiduité (DAU/MAU)'),
    description: t(
      'Share of the month’s active users who come on an average day.',
      'Part des utilisateurs actifs du mois présents un jour donné, en moyenne.',
    ),
    family: 'engagement',
    from: ['okrGuide'],
    fn: fn({
      params: {
        dau: amount(t('Average users active per day.', 'Utilisateurs actifs par jour, en moyenne.'), '15000'),
        mau: amount(t('Different users active in the month.', 'Utilisateurs différents actifs dans le mois.'), '50000'),
      },
      compute: ({ dau, mau }) => share({ dau }, { mau }, 'no_user'),
      examples: [{ formula: '=STICKINESS(15000, 50000)', result: 0.3 }],
    }),
    kpi: {
      unit: 'rate',
      direction: 'up',
      cadence: 'weekly',
      timing: 'leading',
      aarrr: 'activation',
      level: 'tactical',
      actions: [
        t('Find what daily users do that others do not.', 'Repérer ce que seuls font les utilisateurs quotidiens.'),
        t(
          'Send a useful reminder when something awaits the user.',
          'Envoyer un rappel utile quand quelque chose attend l’utilisateur.',
        ),
        t('Make the most frequent task one click shorter.', 'Raccourcir d’un clic la tâche la plus fréquente.'),
      ],
      inputs: inputs('dau', 'mau'),
      native: shareOf('dau', 'mau'),
      call: 'STICKINESS([dau];[mau])',
    },
  },
  ACTIVATION_RATE: {
    title: t('Activation rate', 'Taux d’activation'),
    description: t(
      'Share of sign-ups who reach the “aha” moment within seven days.',
      'Part des inscrits qui atteignent le moment « aha » sous sept jours.',
    ),
    family: 'engagement',
    from: ['okrGuide', 'bySector'],
    fn: fn({
      params: {
        activated: amount(
          t('Sign-ups who reached the “aha” moment.', 'Inscrits ayant atteint le moment « aha ».'),
          '110',
        ),
        signups: amount(t('Sign-ups of the period.', 'Inscriptions de la période.'), '200'),
      },
      compute: ({ activated, signups }) => share({ activated }, { signups }, 'no_signup'),
      examples: [{ formula: '=ACTIVATION_RATE(110, 200)', result: 0.55 }],
    }),
    kpi: {
      unit: 'rate',
      direction: 'up',
      cadence: 'weekly',
      timing: 'leading',
      aarrr: 'activation',
      level: 'tactical',
      actions: [
        t('Cut the sign-up form to e-mail and password.', 'Réduire l’inscription à un e-mail et un mot de passe.'),
        t(
          'Offer ready-made templates in the first session.',
          'Proposer des modèles prêts à l’emploi dès la première session.',
        ),
        t(
          'Guide newcomers during their first 48 hours.',
          'Accompagner les nouveaux pendant leurs 48 premières heures.',
        ),
      ],
      inputs: inputs('activated', 'signups'),
      native: shareOf('activated', 'signups'),
      call: 'ACTIVATION_RATE([activated];[signups])',
    },
  },
  FEATURE_ADOPTION: {
    title: t('Feature adoption', 'Adoption de la fonctionnalité clé'),
    description: t(
      'Share of active users who use a given feature.',
      'Part des utilisateurs actifs qui utilisent une fonctionnalité donnée.',
    ),
    family: 'engagement',
    from: ['okrGuide'],
    fn: fn({
      params: {
        adopters: amount(
          t('Active users who used the feature.', 'Utilisateurs actifs ayant utilisé la fonctionnalité.'),
          '400',
        ),
        active_users: amount(t('All active users.', 'Tous les utilisateurs actifs.'), '1000'),
      },
      compute: ({ adopters, active_users }) => share({ adopters }, { active_users }, 'no_user'),
      examples: [{ formula: '=FEATURE_ADOPTION(400, 1000)', result: 0.4 }],
    }),
    kpi: {
      unit: 'rate',
      direction: 'up',
      cadence: 'monthly',
      timing: 'leading',
      aarrr: 'activation',
      level: 'operational',
      actions: [
        t('Show the feature at the moment it is needed.', 'Montrer la fonctionnalité au moment où elle est utile.'),
        t(
          'Watch five users try it, and remove what stops them.',
          'Observer cinq utilisateurs l’essayer et lever ce qui les bloque.',
        ),
        t('Retire the features that compete with it.', 'Retirer les fonctionnalités qui lui font concurrence.'),
      ],
      inputs: inputs('feature_adopters', 'mau'),
      native: shareOf('feature_adopters', 'mau'),
      call: 'FEATURE_ADOPTION([feature_adopters];[mau])',
    },
  },
  TIME_TO_VALUE: {
    title: t('Time to value', 'Délai de première valeur'),
    description: t(
      'Median days from sign-up to the first “aha” moment, over the rows with both dates.',
      'Nombre médian de jours entre l’inscription et le premier moment « aha », sur les lignes où les deux dates sont remplies.',
    ),
    family: 'engagement',
    from: ['okrGuide'],
    fn: fn({
      params: {
        signup_dates: column(date(t('Dates of sign-up.', 'Dates d’inscription.'), 'A2:A')),
        value_dates: column(
          date(
            t(
              'Dates of the “aha” moment; blank if not yet reached.',
              'Dates du moment « aha » ; vide s’il n’est pas atteint.',
            ),
            'B2:B',
          ),
        ),
      },
      compute: ({ signup_dates, value_dates }, placeOf) => median(delays({ signup_dates }, { value_dates }, placeOf)),
      examples: [
        {
          formula: '=TIME_TO_VALUE({"2026-01-05"; "2026-01-08"; "2026-01-10"}, {"2026-01-08"; "2026-01-20"; ""})',
          result: 7.5,
        },
      ],
    }),
    kpi: {
      unit: 'days',
      direction: 'down',
      cadence: 'monthly',
      timing: 'leading',
      aarrr: 'activation',
      level: 'operational',
      actions: [
        t('Bring the first useful result into the first session.', 'Livrer un résultat utile dès la première session.'),
        t('Import the customer’s data for them.', 'Importer les données à la place du client.'),
        t('Remove every question that can be asked later.', 'Supprimer toute question qui peut attendre.'),
      ],
      inputs: inputs('time_to_value_days'),
      native: entered('time_to_value_days'),
    },
  },
} as const satisfies Record<string, Metric>;
