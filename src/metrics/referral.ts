/** This file defines the referral metrics: what users bring by inviting others. */
import { share } from './errors';
import { notNegative, shareOf, where } from './formulas';
import { inputs } from './inputs';
import { fn, type Metric } from './metric';
import { amount, rate } from './params';
import { t } from './text';

export const referral = {
  K_FACTOR: {
    title: t('K-factor', 'Facteur K'),
    description: t(
      'New users that one user brings: invitations per user times the share that sign up. Above 1, growth feeds itself.',
      'Nouveaux utilisateurs apportés par un utilisateur : invitations par utilisateur × part des invités qui s’inscrivent. Au-dessus de 1, la croissance s’entretient seule.',
    ),
    family: 'acquisition',
    from: ['okrGuide'],
    fn: fn({
      params: {
        invitations_per_user: amount(t('Invitations sent per user.', 'Invitations envoyées par utilisateur.'), '2'),
        conversion: rate(
          t('Share of invitations that lead to a sign-up.', 'Part des invitations qui aboutissent à une inscription.'),
          '25%',
        ),
      },
      compute: ({ invitations_per_user, conversion }) => invitations_per_user * conversion,
      examples: [{ formula: '=K_FACTOR(2, 25%)', result: 0.5 }],
    }),
    kpi: {
      unit: 'ratio',
      direction: 'up',
      cadence: 'monthly',
      timing: 'leading',
      aarrr: 'referral',
      level: 'tactical',
      actions: [
        t(
          'Ask for an invitation right after the first success.',
          'Proposer l’invitation juste après la première réussite.',
        ),
        t(
          'Reward both the sender and the guest with credits.',
          'Récompenser par des crédits celui qui invite et celui qui est invité.',
        ),
        t(
          'Make the guest’s first session work without an account.',
          'Rendre la première session de l’invité possible sans compte.',
        ),
      ],
      inputs: inputs('invitations', 'invited_signups', 'mau'),
      native: where(
        [...notNegative('invited_signups'), '[invitations]>0', '[mau]>0', '[invited_signups]<=[invitations]'],
        '[invitations]/[mau]*[invited_signups]/[invitations]',
      ),
      call: 'K_FACTOR([invitations]/[mau];CONVERSION_RATE([invited_signups];[invitations]))',
    },
  },
  REFERRAL_RATE: {
    title: t('Referral rate', 'Taux de recommandation'),
    description: t(
      'Share of users who invite at least one person.',
      'Part des utilisateurs qui invitent au moins une personne.',
    ),
    family: 'acquisition',
    from: ['okrGuide'],
    fn: fn({
      params: {
        referrers: amount(
          t('Users who invited at least one person.', 'Utilisateurs ayant invité au moins une personne.'),
          '120',
        ),
        users: amount(t('Active users.', 'Utilisateurs actifs.'), '1000'),
      },
      compute: ({ referrers, users }) => share({ referrers }, { users }, 'no_user'),
      examples: [{ formula: '=REFERRAL_RATE(120, 1000)', result: 0.12 }],
    }),
    kpi: {
      unit: 'rate',
      direction: 'up',
      cadence: 'monthly',
      timing: 'leading',
      aarrr: 'referral',
      level: 'tactical',
      actions: [
        t('Invite promoters (NPS 9–10) to recommend you.', 'Inviter les promoteurs (NPS 9–10) à vous recommander.'),
        t(
          'Place the invitation where the product shows its value.',
          'Placer l’invitation là où le produit montre sa valeur.',
        ),
        t('Launch a referral credit.', 'Lancer un crédit de parrainage.'),
      ],
      inputs: inputs('referrers', 'mau'),
      native: shareOf('referrers', 'mau'),
      call: 'REFERRAL_RATE([referrers];[mau])',
    },
  },
} as const satisfies Record<string, Metric>;
