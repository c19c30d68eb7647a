/** This file edits the quarter's OKR: proposed from the targets, at most four key results, with the signs of a ghost (G). */
import { useContext } from 'preact/hooks';
import { metricOf, planFrom } from '../method/choices';
import { sayAmount, unitWord } from '../method/numbers';
import {
  isBeyond,
  type KeyResult,
  keyResultRules,
  keyResultText,
  type Okr,
  okrRules,
  proposeOkr,
  WELL_SET,
} from '../method/okr';
import { problemsOf } from '../method/rule';
import { noted, okrKey, withKeyResults, withoutNotes } from '../method/typed';
import { t } from '../metrics/text';
import { useAsked } from './asking';
import { Button } from './button';
import { Checkbox, DayField, NumberField, TextArea, TextField } from './fields';
import { useFile } from './file';
import { Folded } from './folded';
import { useLanguage, useSay } from './language';
import { ProblemList, ProblemsContext } from './problems';
import type { Wizard } from './steps/step';

export function OkrSection({ wizard }: { wizard: Wizard }) {
  const say = useSay();
  const { draft, choices, change } = wizard;
  const file = useFile();
  const plan = planFrom(choices, file.today.slice(0, 7));
  const figures = useAsked('figures', { plan }, file.plan !== null);
  const propose = () => proposeOkr(plan, figures.data?.figures ?? {}, file.today);
  // What is proposed starts from the figures of the day.
  if (file.plan && !draft.okr && !figures.data && !figures.failed) return null;
  const put = (patch: Partial<Okr>) => change({ okr: { ...draft.okr!, ...patch } });
  return (
    <>
      <Checkbox
        label={say(t('Add the quarter’s OKR', 'Ajouter les OKR du trimestre'))}
        detail={say(t('Proposed from your targets.', 'Proposés d’après vos cibles.'))}
        checked={draft.okr !== null}
        onChange={(wanted) => change({ okr: wanted ? propose() : null, typed: withoutNotes(draft.typed, 'okr.') })}
      />
      <Folded title={t('What is an OKR?', 'Qu’est-ce qu’un OKR ?')}>
        <p>
          {say(
            t(
              'For a quarter: an objective in words, and the few figures that will prove it is reached.',
              'Pour un trimestre : un objectif en mots, et les quelques chiffres qui prouveront qu’il est atteint.',
            ),
          )}
        </p>
      </Folded>
      {draft.okr && (
        <section>
          <TextArea
            field="objective"
            label={say(t('Objective', 'Objectif'))}
            value={draft.okr.objective}
            max={140}
            rows={3}
            onChange={(objective) => put({ objective })}
          />
          <ProblemList problems={problemsOf(okrRules, plan)} />
          {draft.okr.keyResults.map((keyResult, index, all) => (
            <KeyResultFields
              key={`${keyResult.metric} ${all.slice(index).filter(({ metric }) => metric === keyResult.metric).length}`}
              wizard={wizard}
              index={index}
              keyResult={keyResult}
              aimed={figures.data?.figures[keyResult.metric]?.aim ?? null}
              put={(keyResults) => put({ keyResults })}
            />
          ))}
          {draft.okr.keyResults.length === 0 && (
            <p class="hint">
              {say(
                t(
                  'Give your metrics targets: key results come from them.',
                  'Donnez des cibles à vos indicateurs : les résultats clés en viennent.',
                ),
              )}
            </p>
          )}
        </section>
      )}
    </>
  );
}

interface KeyResultProps {
  wizard: Wizard;
  index: number;
  keyResult: KeyResult;
  /** What has seven chances in ten, where there is history. */
  aimed: number | null;
  put: (keyResults: KeyResult[]) => void;
}

function KeyResultFields({ wizard: { choices, draft, change }, index, keyResult, aimed, put }: KeyResultProps) {
  const say = useSay();
  const language = useLanguage();
  const metric = metricOf(keyResult.metric, choices);
  const all = draft.okr!.keyResults;
  const edited = (patch: Partial<KeyResult>) => all.map((one, at) => (at === index ? { ...one, ...patch } : one));
  const worded = (target: number | null) =>
    target === null ? '' : keyResultText(metric, keyResult.start, target, draft.currency, language);
  const putNumber = (field: string, patch: Partial<KeyResult>, unread?: string, typed = draft.typed) =>
    change({
      okr: { ...draft.okr!, keyResults: edited(patch) },
      typed: noted(typed, okrKey(index, field), unread),
    });
  const aim = (target: number | null, unread?: string, confidence = keyResult.confidence, typed = draft.typed) => {
    const text = target !== null && keyResult.text === worded(keyResult.target) ? worded(target) : keyResult.text;
    putNumber('target', { target, text, confidence }, unread, typed);
  };
  const signs = problemsOf(keyResultRules, { keyResult, plan: planFrom(choices, useFile().today.slice(0, 7)) });
  const problems = signs.map((sign) => ({ ...sign, field: `okr-${sign.field}-${index}` }));
  return (
    <details class="block">
      <summary>{keyResult.text || metric.name}</summary>
      <ProblemsContext.Provider value={[...useContext(ProblemsContext), ...problems]}>
        <TextArea
          field={`okr-text-${index}`}
          label={say(t('Wording', 'Intitulé'))}
          value={keyResult.text}
          max={140}
          onChange={(text) => put(edited({ text }))}
        />
        <NumberField
          field={`okr-target-${index}`}
          label={say(t('Target ({unit})', 'Cible ({unit})'), { unit: say(unitWord(metric.unit, draft.currency)) })}
          unit={metric.unit}
          value={keyResult.target}
          unread={draft.typed[okrKey(index, 'target')]}
          onChange={(target, unread) => aim(target, unread)}
        />
        {aimed !== null && aimed !== keyResult.target && isBeyond(aimed, keyResult.start, metric) && (
          <Button onClick={() => aim(aimed, undefined, WELL_SET, noted(draft.typed, okrKey(index, 'confidence')))}>
            {say(t('7 chances in 10: {value}', '7 chances sur 10 : {value}'), {
              value: sayAmount(aimed, metric.unit, draft.currency, language),
            })}
          </Button>
        )}
        <NumberField
          field={`okr-confidence-${index}`}
          label={say(t('Chance of success (%)', 'Chances de succès (%)'))}
          unit="rate"
          value={keyResult.confidence}
          unread={draft.typed[okrKey(index, 'confidence')]}
          onChange={(read, unread) =>
            putNumber('confidence', { confidence: Math.min(1, Math.max(0, read ?? keyResult.confidence)) }, unread)
          }
        />
        <DayField
          field={`okr-due-${index}`}
          label={say(t('Due', 'Échéance'))}
          value={keyResult.due}
          onChange={(due) => put(edited({ due }))}
        />
        <TextField
          field={`okr-owner-${index}`}
          label={say(t('Owner', 'Responsable'))}
          value={keyResult.owner}
          max={60}
          onChange={(owner) => put(edited({ owner }))}
        />
        <TextArea
          field={`okr-initiative-${index}`}
          label={say(t('First initiative', 'Première initiative'))}
          value={keyResult.initiative}
          max={140}
          onChange={(initiative) => put(edited({ initiative }))}
        />
        <Button onClick={() => change(withKeyResults(draft, (_, rank) => rank !== index))}>
          {say(t('Remove: {text}', 'Retirer : {text}'), { text: metric.name })}
        </Button>
      </ProblemsContext.Provider>
    </details>
  );
}
