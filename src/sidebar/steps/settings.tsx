/** This file asks, metric by metric, for the owner, the target, the alert and the first action. */
import { type Choices, chosenMetrics, metricOf } from '../../method/choices';
import { ALERT_HELP, CADENCE_NAMES, isOfAMonth, LEVEL_NAMES, OF_A_MONTH } from '../../method/names';
import { unitWord } from '../../method/numbers';
import type { PlanMetric } from '../../method/plan';
import { SMART } from '../../method/questions';
import { problemsOf } from '../../method/rule';
import { metricContext, metricRules } from '../../method/rules-kpi';
import { type Text, t } from '../../metrics/text';
import { Button } from '../button';
import { hintOf, NumberField, Radios, Select, TextArea, TextField, useOptions } from '../fields';
import { Folded } from '../folded';
import { useSay } from '../language';
import { Reminder } from '../reminder';
import type { Step } from './step';

const LOWER: Text = t('Lower is better.', 'Plus bas, c’est mieux.');

const idAt = (choices: Choices, page: number): string => [choices.northStar, ...choices.kpis][page]!;

export const settings: Step = {
  id: 'settings',
  pages: ({ kpis }) => kpis.length + 1,
  title: (choices, page) => ({
    text: t('Set up: {name}', 'Réglages : {name}'),
    params: { name: metricOf(idAt(choices, page), choices).name },
  }),
  hint: ({ kpis }, page) =>
    page === 0
      ? { text: t('North Star', 'Étoile du Nord') }
      : { text: t('KPI {page} of {pages}', 'KPI {page} sur {pages}'), params: { page, pages: kpis.length } },
  problems: (choices, page) => problemsOf(metricRules, metricContext(choices, idAt(choices, page))),
  View: ({ wizard, page }) => {
    const say = useSay();
    const { choices, draft, edit, editNumber, next, go } = wizard;
    const metric = metricOf(idAt(choices, page), choices);
    const { id } = metric;
    const unit = say(unitWord(metric.unit, draft.currency));
    const change = (patch: Partial<PlanMetric>) => edit(id, patch);
    return (
      <div key={id}>
        <div class="actions">
          {page === 0 && (
            <Button onClick={() => go('review')}>
              {say(t('Complete everything later', 'Tout compléter plus tard'))}
            </Button>
          )}
          <Button onClick={next}>{say(t('Skip, I will complete it later', 'Passer, je compléterai plus tard'))}</Button>
        </div>
        <TextField
          field="owner"
          label={say(t('Owner', 'Responsable'))}
          value={metric.owner}
          max={60}
          suggestions={chosenMetrics(choices).map(({ owner }) => owner)}
          onChange={(owner) => change({ owner })}
        />
        <NumberField
          field="target"
          label={say(t('Target ({unit})', 'Cible ({unit})'), { unit })}
          {...hintOf([metric.direction === 'down' && LOWER, isOfAMonth(metric) && OF_A_MONTH], say)}
          unit={metric.unit}
          value={metric.target}
          unread={draft.typed[`${id}.target`]}
          onChange={(value, unread) => editNumber(id, 'target', value, unread)}
        />
        <NumberField
          field="alert"
          label={say(t('Alert ({unit})', 'Alerte ({unit})'), { unit })}
          hint={say(ALERT_HELP[metric.direction])}
          unit={metric.unit}
          value={metric.alert}
          unread={draft.typed[`${id}.alert`]}
          onChange={(value, unread) => editNumber(id, 'alert', value, unread)}
        />
        <TextArea
          field="action"
          label={say(t('Corrective action', 'Action corrective'))}
          value={metric.action}
          max={140}
          onChange={(action) => change({ action })}
        />
        <Proposals id={id} choices={choices} onChoose={(action) => change({ action })} />
        <Reminder test={SMART} />
        <Folded title={t('E-mail, rhythm and level', 'E-mail, fréquence et niveau')}>
          <TextField
            field="email"
            type="email"
            label={say(t('E-mail (optional)', 'E-mail (facultatif)'))}
            value={metric.email}
            max={120}
            onChange={(email) => change({ email })}
          />
          <Select
            field="cadence"
            label={say(t('Frequency', 'Fréquence'))}
            value={metric.cadence}
            options={useOptions(CADENCE_NAMES)}
            onChange={(cadence) => change({ cadence })}
          />
          <Radios
            field="level"
            legend={say(t('Level', 'Niveau'))}
            value={metric.level}
            options={useOptions(LEVEL_NAMES)}
            onChange={(level) => change({ level })}
          />
        </Folded>
      </div>
    );
  },
};

interface ProposalsProps {
  id: string;
  choices: Choices;
  onChoose: (action: string) => void;
}

/** Three first actions for the KPI, each a button that fills the field. */
function Proposals({ id, choices, onChoose }: ProposalsProps) {
  const say = useSay();
  const actions = choices.cards.find((card) => card.id === id)?.kpi?.actions;
  if (!actions) return null;
  return (
    <Folded title={t('Three ideas', 'Trois idées')}>
      {actions.map((action) => (
        <Button key={action.en} class="wide" onClick={() => onChoose(say(action))}>
          {say(action)}
        </Button>
      ))}
    </Folded>
  );
}
