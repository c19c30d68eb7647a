/** This file composes, edits and deletes KPIs of one's own: a name, a pattern over Data columns, three questions of vanity (F8). */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Choices, metricOf } from '../method/choices';
import { CUSTOM_UNITS, customFormula, customId, PATTERNS, readCustom } from '../method/custom';
import type { MetricEdit } from '../method/draft';
import { YES_NO } from '../method/names';
import { unitWord } from '../method/numbers';
import type { PlanMetric } from '../method/plan';
import { VANITY_TEST } from '../method/questions';
import type { Problem } from '../method/rule';
import { vanityOf } from '../method/vanity';
import { type Text, t } from '../metrics/text';
import { useAsked } from './asking';
import { Button } from './button';
import { Failed } from './failed';
import { Radios, Select, TextField, useOptions } from './fields';
import { Folded } from './folded';
import { useKept } from './kept';
import { useSay } from './language';
import { ErrorSummary, ProblemList, ProblemsContext } from './problems';

interface CustomKpiProps {
  choices: Choices;
  label: string;
  /** Those that can be edited or deleted. */
  made: readonly string[];
  onPut: (id: string, metric: MetricEdit) => void;
  onDelete: (id: string) => void;
}

/** Closed until wanted: the columns are asked for when it opens. */
export function CustomKpi({ choices, label, made, onPut, onDelete }: CustomKpiProps) {
  const say = useSay();
  const [own, setOwn] = useKept<Own | null>(`own.${choices.draft.step}`, null);
  const begun = useRef(own);
  const place = useRef<HTMLDivElement>(null);
  // Opened or closed here, and only then, it takes the focus.
  useLayoutEffect(() => {
    if (!begun.current !== !own) place.current?.querySelector<HTMLElement>('input, button')?.focus();
    begun.current = own;
  }, [!own]);
  if (!own)
    return (
      <div ref={place}>
        <Button class="wide" onClick={() => setOwn(BEGUN)}>
          {label}
        </Button>
        {made.length > 0 && (
          <Made
            choices={choices}
            made={made}
            onEdit={(id) => setOwn(ownFrom(metricOf(id, choices)))}
            onDelete={onDelete}
          />
        )}
      </div>
    );
  return (
    <div ref={place}>
      <fieldset class="block own">
        <legend>{own.id ? say(EDIT, { name: own.name }) : label}</legend>
        <CustomFields
          choices={choices}
          own={own}
          put={(patch) => setOwn({ ...own, ...patch })}
          onPut={(id, metric) => {
            setOwn(null);
            onPut(id, metric);
          }}
        />
        <Button onClick={() => setOwn(null)}>{say(t('Cancel', 'Annuler'))}</Button>
      </fieldset>
    </div>
  );
}

const EDIT: Text = t('Edit {name}', 'Modifier {name}');
const DELETE: Text = t('Delete {name}', 'Supprimer {name}');

interface MadeProps extends Pick<CustomKpiProps, 'choices' | 'made' | 'onDelete'> {
  onEdit: (id: string) => void;
}

/** One's own KPIs, folded away, so that none is deleted by one press. */
function Made({ choices, made, onEdit, onDelete }: MadeProps) {
  const say = useSay();
  const button = (text: Text, name: string, onClick: () => void) => (
    <Button aria-label={say(text, { name })} onClick={onClick}>
      {say(text, { name: '' }).trim()}
    </Button>
  );
  return (
    <Folded title={t('Your own: edit, delete', 'Les vôtres : modifier, supprimer')}>
      {made.map((id) => {
        const { name } = metricOf(id, choices);
        return (
          <div key={id} class="block">
            <p>{name}</p>
            <div class="actions">
              {button(EDIT, name, () => onEdit(id))}
              {button(DELETE, name, () => onDelete(id))}
            </div>
          </div>
        );
      })}
    </Folded>
  );
}

type Answers = Readonly<Record<string, 'yes' | 'no'>>;

/** A KPI in the making. */
interface Own {
  /** Of one that is made already. */
  readonly id?: string;
  readonly name: string;
  readonly unit: (typeof CUSTOM_UNITS)[number];
  readonly direction: 'up' | 'down';
  readonly pattern: string;
  readonly columns: readonly string[];
  readonly answers: Answers;
}

const BEGUN: Own = { name: '', unit: 'count', direction: 'up', pattern: 'count', columns: [], answers: {} };

const ownFrom = ({ id, name, unit, direction, formula }: PlanMetric): Own => ({
  ...BEGUN,
  ...readCustom(formula!),
  id,
  name,
  unit,
  direction,
});

const NAMELESS: Problem[] = [
  { id: 'own', level: 'error', field: 'own-name', text: t('Enter a name', 'Saisissez un nom'), params: {} },
];

interface CustomFieldsProps extends Pick<CustomKpiProps, 'choices' | 'onPut'> {
  own: Own;
  put: (patch: Partial<Own>) => void;
}

function CustomFields({ choices, own, put, onPut }: CustomFieldsProps) {
  const say = useSay();
  const asked = useAsked('columns', null);
  const yesNo = useOptions(YES_NO);
  const { name, unit, direction, pattern, columns, answers } = own;
  const offered = asked.data?.columns ?? [];
  const chosen = PATTERNS.find(({ id }) => id === pattern)!;
  const taken = [...Object.keys(choices.draft.edits), ...choices.kpis];
  const letters = 'ABC'.slice(0, chosen.columns).split('');
  const formula = customFormula(
    pattern,
    letters.map((_, at) => columns[at] ?? offered[at]?.id ?? ''),
  );
  // Of a KPI made already, they were answered: its answers stand as long as its columns.
  const asks = !own.id || formula !== choices.draft.edits[own.id]?.formula;
  const [attempt, setAttempt] = useState(0);
  const missing = name.trim() ? [] : NAMELESS;
  const said = { name: name.trim(), unit, direction, formula };
  const timing = answers.correlation === 'no' ? 'lagging' : 'leading';
  const add = () => {
    if (missing.length) setAttempt(attempt + 1);
    else if (!own.id) onPut(customId(name, taken), { ...said, timing, level: 'tactical' });
    else onPut(own.id, answers.correlation ? { ...said, timing } : said);
  };
  if (asked.failed) return <Failed failure={asked.failed} onRetry={asked.again} />;
  return (
    <ProblemsContext.Provider value={attempt ? missing : []}>
      <ErrorSummary attempt={attempt} />
      <TextField
        field="own-name"
        label={say(t('Name', 'Nom'))}
        value={name}
        max={60}
        onChange={(name) => put({ name })}
      />
      <Select
        field="own-unit"
        label={say(t('Unit', 'Unité'))}
        value={unit}
        options={CUSTOM_UNITS.map((value) => ({ value, label: say(unitWord(value, choices.draft.currency)) }))}
        onChange={(unit) => put({ unit })}
      />
      <Radios
        field="own-direction"
        inline
        legend={say(t('Better when', 'Mieux quand il'))}
        value={direction}
        options={[
          { value: 'up', label: say(t('higher', 'monte')) },
          { value: 'down', label: say(t('lower', 'baisse')) },
        ]}
        onChange={(direction) => put({ direction })}
      />
      <Select
        field="own-pattern"
        label={say(t('Formula', 'Formule'))}
        value={pattern}
        options={PATTERNS.map(({ id, text }) => ({ value: id, label: say(text) }))}
        onChange={(pattern) => put({ pattern })}
      />
      {letters.map((letter, at) => (
        <Select
          key={letter}
          field={`own-${letter}`}
          label={say(t('{letter}: Data column', '{letter} : colonne des Données'), { letter })}
          value={columns[at] ?? offered[at]?.id ?? ''}
          options={offered.map(({ id, label }) => ({ value: id, label: say(label) }))}
          onChange={(id) =>
            put({
              columns: letters.map((_, other) => (other === at ? id : (columns[other] ?? offered[other]?.id ?? ''))),
            })
          }
        />
      ))}
      {asks &&
        VANITY_TEST.map(({ id, text }) => (
          <Radios
            key={id}
            field={`own-${id}`}
            inline
            legend={say(text)}
            value={answers[id] ?? null}
            options={yesNo}
            onChange={(answer) => put({ answers: { ...answers, [id]: answer } })}
          />
        ))}
      <ProblemList problems={adviceOn(name, answers)} />
      <div class="actions">
        <Button disabled={formula === null} onClick={add}>
          {own.id ? say(t('Save', 'Enregistrer')) : say(t('Add this KPI', 'Ajouter ce KPI'))}
        </Button>
      </div>
    </ProblemsContext.Provider>
  );
}

function adviceOn(name: string, answers: Answers): Problem[] {
  const vanity = vanityOf(name);
  if (vanity === null && !Object.values(answers).includes('no')) return [];
  return [
    {
      id: 'own-vanity',
      level: 'advice',
      field: 'own',
      text: vanity
        ? {
            en: `Likely a vanity metric. Try: ${vanity.instead.en}`,
            fr: `Indicateur de vanité probable. Essayez : ${vanity.instead.fr}`,
          }
        : t(
            'Likely a vanity metric: keep it off the main dashboard',
            'Indicateur de vanité probable : gardez-le hors du tableau principal',
          ),
      params: {},
    },
  ];
}
