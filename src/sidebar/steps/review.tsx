/** This file shows what will be made, with a way back to each answer, before anything is written. */
import { useContext } from 'preact/hooks';
import { chosenMetrics } from '../../method/choices';
import { MODEL_NAMES, SECTOR_NAMES, sayStage } from '../../method/names';
import { sayAmount } from '../../method/numbers';
import type { PlanMetric, View } from '../../method/plan';
import { problemsOf } from '../../method/rule';
import { LACKING } from '../../method/rules-kpi';
import { okrNumberRules } from '../../method/rules-start';
import { sayCount } from '../../method/say';
import { type Text, t } from '../../metrics/text';
import { Button } from '../button';
import { Changes, PreviewContext } from '../changes';
import { Checkbox, Group, keys } from '../fields';
import { useLanguage, useSay } from '../language';
import { OkrSection } from '../okr';
import type { Step, Wizard } from './step';

const VIEW_NAMES: Readonly<Record<View, Text>> = {
  managers: t('Managers view', 'Vue managers'),
  teams: t('Teams view', 'Vue équipes'),
};

const VIEW_HOLDS: Readonly<Record<View, (metric: PlanMetric) => boolean>> = {
  managers: ({ level }) => level === 'tactical',
  teams: ({ level, unit }) => level === 'operational' && unit !== 'money',
};
const VIEW_EMPTY: Text = t('Empty: no KPI of this level.', 'Vide : aucun KPI de ce niveau.');

export const review: Step = {
  id: 'review',
  title: () => ({ text: t('Ready to create?', 'Prêt à créer ?') }),
  problems: (choices) => problemsOf(okrNumberRules, choices),
  View: ({ wizard }) => {
    const say = useSay();
    const language = useLanguage();
    const { choices, draft, change, go } = wizard;
    const { changes } = useContext(PreviewContext)!;
    const views = draft.views ?? [];
    const chosen = chosenMetrics(choices);
    const [northStar, ...kpis] = chosen;
    const lacking = (field: keyof typeof LACKING) =>
      chosen.filter((metric) => metric[field].trim() === '').map(({ name }) => name);
    const target = ({ target, unit }: (typeof kpis)[number]) =>
      target === null ? '○' : sayAmount(target, unit, draft.currency, language);
    return (
      <>
        {wizard.left.length > 0 && <Left wizard={wizard} />}
        {changes?.lock && <p class="advice">{say(changes.lock)}</p>}
        <Section
          title={say(t('Company', 'Entreprise'))}
          onChange={() => go('model', 0, 'sector')}
          lines={[
            draft.company,
            say(t('Model: {name}', 'Modèle : {name}'), { name: say(MODEL_NAMES[choices.model ?? 'other']) }),
            say(t('Revenue: {range}', 'Revenu : {range}'), {
              range: sayStage(choices.stage, draft.currency, language),
            }),
            say(t('Sector: {name}', 'Secteur : {name}'), { name: say(SECTOR_NAMES[choices.sector]) }),
          ]}
        />
        <Section
          title={say(t('North Star', 'Étoile du Nord'))}
          onChange={() => go('star', 0, 'criteria')}
          lines={[`${northStar!.name} · ${target(northStar!)}`]}
        />
        <Section
          title={say(t('KPIs', 'KPI'))}
          onChange={() => go('kpis')}
          lines={kpis.map((kpi) => `${kpi.name} · ${target(kpi)}`)}
        />
        {keys(LACKING).map((field) => (
          <Incomplete key={field} said={LACKING[field]} names={lacking(field)} />
        ))}
        <Checkbox
          label={say(t('Fill in sample data', 'Remplir avec des données d’exemple'))}
          detail={say(
            changes?.sample ??
              t(
                '24 months of an invented company, marked SAMPLE.',
                '24 mois d’une entreprise fictive, marqués EXEMPLE.',
              ),
          )}
          checked={draft.sample}
          onChange={(sample) => change({ sample })}
        />
        <Group
          field="views"
          legend={say(t('Tabs to create', 'Onglets à créer'))}
          hint={say(t('One per audience, beside the dashboard.', 'Un par public, en plus du tableau de bord.'))}
        >
          {keys(VIEW_NAMES).map((view) => (
            <Checkbox
              key={view}
              label={say(VIEW_NAMES[view])}
              {...(!chosen.some(VIEW_HOLDS[view]) && { detail: say(VIEW_EMPTY) })}
              checked={views.includes(view)}
              onChange={(wanted) =>
                change({ views: keys(VIEW_NAMES).filter((one) => (one === view ? wanted : views.includes(one))) })
              }
            />
          ))}
        </Group>
        <OkrSection wizard={wizard} />
        {wizard.left.length === 0 && <Changes />}
      </>
    );
  },
};

function Incomplete({ said: [one, many], names }: { said: readonly [Text, Text]; names: readonly string[] }) {
  const language = useLanguage();
  if (names.length === 0) return null;
  return (
    <div class="advice">
      <p>{sayCount(names.length, one, many, language)}</p>
      <p class="detail">{names.join(', ')}</p>
    </div>
  );
}

/** What must be mended before anything is written, each with the way to its screen. */
function Left({ wizard: { left, go } }: { wizard: Wizard }) {
  const say = useSay();
  return (
    <section role="alert">
      {left.map(({ step, page, title, problem }) => (
        <div key={`${step} ${page} ${problem.id}`} class="error block">
          <p>
            <strong>■ {say(title.text, title.params)}</strong>
          </p>
          <p>{say(problem.text, problem.params)}</p>
          <Button onClick={() => go(step, page, step)}>
            {say(t('Go to this screen', 'Aller à cet écran'))}
            <span class="unseen"> {say(title.text, title.params)}</span>
          </Button>
        </div>
      ))}
    </section>
  );
}

function Section({ title, lines, onChange }: { title: string; lines: readonly string[]; onChange: () => void }) {
  const say = useSay();
  return (
    <section class="section">
      <h3>{title}</h3>
      <Button class="quiet" aria-label={say(t('Change: {title}', 'Modifier : {title}'), { title })} onClick={onChange}>
        {say(t('Change', 'Modifier'))}
      </Button>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
