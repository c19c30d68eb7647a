/** This file shows what will be made, with a way back to each answer, before anything is written. */
import { chosenMetrics } from '../../method/choices';
import { MODEL_NAMES, SECTOR_NAMES, STAGE_NAMES } from '../../method/names';
import { CURRENCY_SIGNS, sayAmount } from '../../method/numbers';
import { problemsOf } from '../../method/rule';
import { okrNumberRules } from '../../method/rules-start';
import { sayCount } from '../../method/say';
import { Changes } from '../changes';
import { Checkbox } from '../fields';
import { useLanguage, useSay } from '../language';
import { OkrSection } from '../okr';
import type { Step } from './step';

export const review: Step = {
  id: 'review',
  title: () => ({ text: { en: 'Ready to create?', fr: 'Prêt à créer ?' } }),
  problems: ({ draft }) => problemsOf(okrNumberRules, draft),
  View: ({ wizard }) => {
    const say = useSay();
    const language = useLanguage();
    const { choices, draft, change, go } = wizard;
    const [northStar, ...kpis] = chosenMetrics(choices);
    const incomplete = [northStar!, ...kpis].filter(({ owner }) => owner.trim() === '').length;
    const target = ({ target, unit }: (typeof kpis)[number]) =>
      target === null ? '○' : sayAmount(target, unit, draft.currency, language);
    return (
      <>
        <Section
          title={say({ en: 'Company', fr: 'Entreprise' })}
          onChange={() => go('model')}
          lines={[
            draft.company,
            say(MODEL_NAMES[choices.model ?? 'other']),
            say(STAGE_NAMES[choices.stage], { sign: CURRENCY_SIGNS[draft.currency] }),
            say(SECTOR_NAMES[choices.sector]),
          ]}
        />
        <Section
          title={say({ en: 'North Star', fr: 'Étoile du Nord' })}
          onChange={() => go('star')}
          lines={[`${northStar!.name} · ${target(northStar!)}`]}
        />
        <Section
          title={say({ en: 'KPIs', fr: 'KPI' })}
          onChange={() => go('kpis')}
          lines={kpis.map((kpi) => `${kpi.name} · ${target(kpi)}`)}
        />
        {incomplete > 0 && (
          <p class="advice">
            {sayCount(
              incomplete,
              {
                en: '{n} metric without owner: it will be marked ○',
                fr: '{n} indicateur sans responsable : il sera marqué ○',
              },
              {
                en: '{n} metrics without owner: they will be marked ○',
                fr: '{n} indicateurs sans responsable : ils seront marqués ○',
              },
              language,
            )}
          </p>
        )}
        <Checkbox
          label={say({ en: 'Fill in sample data', fr: 'Remplir avec des données d’exemple' })}
          detail={say({
            en: '24 months of an invented company, marked SAMPLE.',
            fr: '24 mois d’une entreprise fictive, marqués EXEMPLE.',
          })}
          checked={draft.sample}
          onChange={(sample) => change({ sample })}
        />
        <OkrSection wizard={wizard} />
        <Changes />
      </>
    );
  },
};

function Section({ title, lines, onChange }: { title: string; lines: readonly string[]; onChange: () => void }) {
  const say = useSay();
  return (
    <section class="section">
      <h3>{title}</h3>
      <button
        type="button"
        class="quiet"
        aria-label={say({ en: 'Change: {title}', fr: 'Modifier : {title}' }, { title })}
        onClick={onChange}
      >
        {say({ en: 'Change', fr: 'Modifier' })}
      </button>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
