/** This file is the first screen: begin, resume, or change what exists. */
import { choicesOf } from '../method/choices';
import type { Reply } from '../method/messages';
import type { Removal } from '../method/removal';
import { t } from '../metrics/text';
import { Button } from './button';
import { Folded } from './folded';
import { Frame } from './frame';
import { useLanguage, useSay } from './language';
import { showMoment } from './moment';
import { CHECK } from './panels/check';
import { REMOVAL_LABELS } from './panels/remove';
import { SHARE } from './panels/share';
import { STEPS } from './steps';
import { positionOf } from './wizard';

interface HomeActions {
  readonly begin: () => void;
  readonly resume: () => void;
  readonly modify: () => void;
  readonly update: () => void;
  /** Goes on with the Settings tab, and leaves the draft. */
  readonly take: () => void;
  readonly resumeRun: () => void;
  readonly remove: (what: Removal) => void;
  readonly open: (panel: 'audit' | 'launch' | 'check' | 'share' | 'insert') => void;
}

/** What matters most now is the primary button; the rest stands beneath. */
export function Home({ boot, actions }: { boot: Reply<'bootstrap'>; actions: HomeActions }) {
  const say = useSay();
  const language = useLanguage();
  const { draft, plan, dashboard, pending, lastRun } = boot;
  const conflict = draft !== null && plan !== null && draft.base !== boot.revision;
  const keep = { label: say(t('Keep my draft', 'Garder mon brouillon')), onPress: actions.resume };
  const change = { label: say(t('Change', 'Modifier')), onPress: actions.modify };
  const again = {
    label: say(
      dashboard
        ? t('Update dashboard', 'Actualiser le tableau de bord')
        : t('Make the dashboard again', 'Refaire le tableau de bord'),
    ),
    onPress: actions.update,
  };
  const primary = pending
    ? { label: resumeRunLabel(boot, say), onPress: actions.resumeRun }
    : conflict
      ? keep
      : draft
        ? { label: resumeLabel(boot, say), onPress: actions.resume }
        : plan
          ? dashboard
            ? change
            : again
          : { label: say(t('Begin', 'Commencer')), onPress: actions.begin };
  const take = { label: say(t('Take over the Settings tab', 'Reprendre l’onglet Réglages')), onPress: actions.take };
  const lost = !dashboard && !pending;
  const second = primary === again || (pending && !dashboard) ? change : again;
  return (
    <Frame screen="home" title={say(t('Steer by one North Star', 'Pilotez par une étoile du Nord'))} primary={primary}>
      {!draft && !plan && (
        <p>
          {say(
            t(
              'Eight short screens, three minutes: one North Star, a few KPIs with an owner, a target and an action. Nothing leaves this file.',
              'Huit écrans courts, trois minutes : une étoile du Nord, quelques KPI avec un responsable, une cible et une action. Rien ne sort de ce fichier.',
            ),
          )}
        </p>
      )}
      {plan && (
        <>
          <p>
            <strong>{plan.company}</strong>
            {lastRun && (
              <span class="detail">
                {say(t('Last run: {time}', 'Dernière mise à jour : {time}'), {
                  time: showMoment(new Date(lastRun), language),
                })}
              </span>
            )}
          </p>
          {lost && (
            <p>
              {say(
                t(
                  'This file has no dashboard any more. Your choices are still in the Settings tab: it can be made again from them.',
                  'Ce fichier n’a plus de tableau de bord. Vos choix sont restés dans l’onglet Réglages : ils permettent de le refaire.',
                ),
              )}
            </p>
          )}
          {draft ? (
            <>
              <p>
                {say(
                  conflict
                    ? t(
                        'The Settings tab has changed since your draft. Which one do you want to go on with?',
                        'L’onglet Réglages a changé depuis votre brouillon. Avec lequel voulez-vous continuer ?',
                      )
                    : t(
                        'A draft is waiting. Do you go on with it, or with the Settings tab?',
                        'Un brouillon vous attend. Continuez-vous avec lui, ou avec l’onglet Réglages ?',
                      ),
                )}
              </p>
              {[...(pending ? [keep] : []), take].map(({ label, onPress }) => (
                <Button key={label} class="wide" onClick={onPress}>
                  {label}
                </Button>
              ))}
            </>
          ) : (
            <Button class="wide" onClick={second.onPress}>
              {second.label}
            </Button>
          )}
        </>
      )}
      {links(dashboard).map(({ panel, text }) => (
        <Button key={panel} class="wide" onClick={() => actions.open(panel)}>
          {say(text)}
        </Button>
      ))}
      {(draft || pending) && (
        <Folded title={t('Start over', 'Repartir de zéro')}>
          <p>
            {say(
              t(
                'Your draft will be deleted. The file stays as it is.',
                'Votre brouillon sera supprimé. Le fichier reste tel quel.',
              ),
            )}
          </p>
          <Button onClick={actions.begin}>{say(t('Delete the draft', 'Supprimer le brouillon'))}</Button>
        </Folded>
      )}
      {(plan || lastRun) && (
        <Folded title={t('Remove…', 'Retirer…')}>
          {(plan ? (['sample', 'all'] as const) : (['all'] as const)).map((what) => (
            <Button key={what} class="wide" onClick={() => actions.remove(what)}>
              {say(REMOVAL_LABELS[what])}
            </Button>
          ))}
        </Folded>
      )}
    </Frame>
  );
}

const AUDIT = {
  panel: 'audit',
  text: t('Check my current KPIs', 'Passer mes KPI actuels au crible'),
} as const;
const WITH_DASHBOARD = [
  { panel: 'check', text: CHECK },
  { panel: 'share', text: SHARE },
  { panel: 'launch', text: t('My next 30 days', 'Mes 30 prochains jours') },
] as const;

const links = (dashboard: boolean) => (dashboard ? [...WITH_DASHBOARD, AUDIT] : [AUDIT]);

type SayFunction = ReturnType<typeof useSay>;

function resumeLabel({ draft, cards }: Reply<'bootstrap'>, say: SayFunction): string {
  const { index } = positionOf(choicesOf(draft!, cards));
  return say(t('Resume at step {index} of {count}', 'Reprendre à l’étape {index} / {count}'), {
    index: index + 1,
    count: STEPS.length,
  });
}

function resumeRunLabel({ pending, steps }: Reply<'bootstrap'>, say: SayFunction): string {
  const step = steps.find(({ key }) => key === pending!.step);
  return say(t('Resume creation at “{title}”', 'Reprendre la création à « {title} »'), {
    title: step ? say(step.title) : '',
  });
}
