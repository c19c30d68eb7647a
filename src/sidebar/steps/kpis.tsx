/** This file asks for the KPIs around the North Star: suggested ones first, then all, found by search. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Choices, metricOf, ownIds, withOwn, withoutOwn } from '../../method/choices';
import type { MetricEdit } from '../../method/draft';
import { AARRR_NAMES } from '../../method/names';
import { PRIORITY_TEST } from '../../method/questions';
import { problemsOf } from '../../method/rule';
import { kpiRules, tooMany } from '../../method/rules-kpi';
import { DEPARTMENTS, monthlyCards, SECTOR_KPIS } from '../../method/suggest';
import { matches } from '../../method/words';
import { AARRR } from '../../metrics/metric';
import { t } from '../../metrics/text';
import { Button } from '../button';
import { CustomKpi } from '../customKpi';
import { Checkbox, SearchField, Select } from '../fields';
import { Folded } from '../folded';
import { useSay } from '../language';
import { ERROR, FieldProblems, fieldId } from '../problems';
import { Reminder } from '../reminder';
import type { Step, Wizard } from './step';

export const kpis: Step = {
  id: 'kpis',
  title: () => ({ text: t('Which KPIs lead to it?', 'Quels KPI y conduisent ?') }),
  hint: ({ limit }) => ({
    text: t('North Star included, {limit} at most.', 'Étoile du Nord comprise, {limit} au plus.'),
    params: { limit },
  }),
  counter: ({ kpis, limit }) => ({
    text: t('{count} / {limit} with the North Star', '{count} / {limit} avec l’étoile du Nord'),
    params: { count: kpis.length + 1, limit },
  }),
  problems: (choices) => problemsOf(kpiRules, choices),
  View: ({ wizard }) => {
    const say = useSay();
    const { choices, change } = wizard;
    const [search, setSearch] = useState('');
    const [team, setTeam] = useState('');
    const [refused, setRefused] = useState<string | null>(null);
    const full = choices.kpis.length + 1 >= choices.limit;
    const toggle = (id: string, wanted: boolean) => {
      setRefused(wanted ? id : null);
      if (!wanted || !full) change({ kpis: wanted ? [...choices.kpis, id] : choices.kpis.filter((kpi) => kpi !== id) });
    };
    const addOwn = (id: string, metric: MetricEdit) => {
      const known = id in choices.draft.edits;
      setRefused(known ? null : id);
      change({
        edits: withOwn(choices.draft, id, metric),
        kpis: full || known ? [...choices.kpis] : [...choices.kpis, id],
      });
    };
    const offered = offeredIds(choices).filter((id) => matches(search, searchText(id, choices)));
    const item = (id: string) => (
      <Item
        key={id}
        id={id}
        choices={choices}
        refused={full && refused === id && !choices.kpis.includes(id)}
        onToggle={(wanted) => toggle(id, wanted)}
      />
    );
    const own = ownIds(choices.draft);
    const first = offered.filter((id) =>
      [...choices.suggested, ...SECTOR_KPIS[choices.sector], ...choices.kpis, ...own].includes(id),
    );
    const teamKpis: readonly string[] | undefined = DEPARTMENTS.find(({ name }) => name.en === team)?.kpis;
    const others = offered.filter((id) => !first.includes(id) && (!teamKpis || teamKpis.includes(id)));
    return (
      <div id={fieldId('kpis')}>
        <FieldProblems field="kpis" />
        {choices.kpis.length > 3 && (
          <Button onClick={() => change({ kpis: choices.kpis.slice(0, 2) })}>
            {say(t('Keep 3, North Star included', 'En garder 3, étoile comprise'))}
          </Button>
        )}
        <Reminder test={PRIORITY_TEST} />
        {first.length > 0 && (
          <fieldset>
            <legend>{say(t('Suggested for you', 'Proposés pour vous'))}</legend>
            {first.map(item)}
          </fieldset>
        )}
        <details open={search !== ''}>
          <summary>{say(t('All KPIs', 'Tous les KPI'))}</summary>
          <SearchField value={search} onChange={setSearch} />
          <Select
            field="department"
            label={say(t('Team', 'Équipe'))}
            value={team}
            options={[
              { value: '', label: say(t('All', 'Toutes')) },
              ...DEPARTMENTS.map(({ name }) => ({ value: name.en, label: say(name) })),
            ]}
            onChange={setTeam}
          />
          {AARRR.map((family) => {
            const members = others.filter((id) => metricOf(id, choices).aarrr === family);
            return (
              members.length > 0 && (
                <fieldset key={family}>
                  <legend>{say(AARRR_NAMES[family])}</legend>
                  {members.map(item)}
                </fieldset>
              )
            );
          })}
          {others.length === 0 && <p class="hint">{say(t('Nothing found.', 'Rien trouvé.'))}</p>}
        </details>
        <CustomKpi
          choices={choices}
          label={say(t('Add a KPI of your own', 'Ajouter un KPI personnalisé'))}
          made={own.filter((id) => id !== choices.northStar)}
          onPut={addOwn}
          onDelete={(id) => change(withoutOwn(choices.draft, id))}
        />
        {choices.kpis.length > 1 && <Order wizard={wizard} />}
      </div>
    );
  },
};

/** Own KPIs first: they stay offered once they are made, ticked or not. */
function offeredIds({ cards, suggested, kpis, northStar, draft }: Choices): string[] {
  const all = [...suggested, ...kpis, ...ownIds(draft), ...monthlyCards(cards).map(({ id }) => id)];
  return [...new Set(all)].filter((id) => id !== northStar);
}

function searchText(id: string, choices: Choices): string {
  const card = choices.cards.find((candidate) => candidate.id === id);
  const texts = card ? [card.title.en, card.title.fr, card.description.en, card.description.fr] : [];
  return [id, metricOf(id, choices).name, ...texts].join(' ');
}

interface ItemProps {
  id: string;
  choices: Choices;
  refused: boolean;
  onToggle: (wanted: boolean) => void;
}

function Item({ id, choices, refused, onToggle }: ItemProps) {
  const say = useSay();
  const { name, timing } = metricOf(id, choices);
  const card = choices.cards.find((candidate) => candidate.id === id);
  return (
    <>
      <Checkbox
        label={name}
        {...(card && { detail: say(card.description) })}
        {...(timing === 'leading' && { mark: say(t('Leading', 'Prédictif')) })}
        checked={choices.kpis.includes(id)}
        onChange={onToggle}
      />
      {refused && <Refusal limit={choices.limit} />}
    </>
  );
}

/** Comes into sight, wherever its KPI stands in the list, and clear of the counter that stays on top. */
function Refusal({ limit }: { limit: number }) {
  const say = useSay();
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => place.current!.scrollIntoView({ block: 'center' }), []);
  return (
    <p class="error" role="alert" ref={place}>
      <strong>{say(ERROR)}</strong> {say(tooMany, { limit })}
    </p>
  );
}

function Order({ wizard: { choices, change } }: { wizard: Wizard }) {
  const say = useSay();
  const move = (from: number, to: number) => {
    const ids = [...choices.kpis];
    ids.splice(to, 0, ...ids.splice(from, 1));
    change({ kpis: ids });
  };
  return (
    <Folded title={t('Order on the dashboard', 'Ordre sur le tableau de bord')}>
      <ol class="order">
        {choices.kpis.map((id, index) => {
          const { name } = metricOf(id, choices);
          return (
            <li key={id}>
              <span>{name}</span>
              <Button
                disabled={index === 0}
                aria-label={say(t('Move {name} up', 'Monter {name}'), { name })}
                onClick={() => move(index, index - 1)}
              >
                ↑
              </Button>
              <Button
                disabled={index === choices.kpis.length - 1}
                aria-label={say(t('Move {name} down', 'Descendre {name}'), { name })}
                onClick={() => move(index, index + 1)}
              >
                ↓
              </Button>
            </li>
          );
        })}
      </ol>
    </Folded>
  );
}
