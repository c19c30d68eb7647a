/** This file is the panel that finds a function, helps with its arguments, and puts the formula into the selected cell. */
import { useEffect, useState } from 'preact/hooks';
import {
  composeFormula,
  type InsertMode,
  modesOf,
  shortly,
  slotsOf,
  unfitArguments,
  usesDecimalComma,
} from '../../method/insertion';
import type { CellPlace, Failure } from '../../method/messages';
import type { Problem } from '../../method/rule';
import { sayCount } from '../../method/say';
import { matches } from '../../method/words';
import type { KpiCard } from '../../metrics/card';
import { FAMILY_NAMES } from '../../metrics/families';
import { FAMILIES, type Family } from '../../metrics/metric';
import { t } from '../../metrics/text';
import { useAsked } from '../asking';
import { Button } from '../button';
import { Failed } from '../failed';
import { Radios, SearchField, Select, TextField } from '../fields';
import { useCards } from '../file';
import { Frame } from '../frame';
import { useKept } from '../kept';
import { useLanguage, useSay } from '../language';
import { ErrorSummary, ProblemsContext } from '../problems';
import { call } from '../server';

const SHOWN = 12;

export function Insert({ locale, onBack }: { locale: string; onBack: () => void }) {
  const say = useSay();
  const language = useLanguage();
  const cards = useCards();
  const [search, setSearch] = useState('');
  const [family, setFamily] = useState<Family | 'all'>('all');
  const [kept, setKept] = useKept<Composing | null>('insert', null);
  const destination = useDestination();
  const chosen = kept && cards.find(({ id }) => id === kept.id);
  if (chosen)
    return (
      <Compose
        card={chosen}
        locale={locale}
        kept={kept}
        setKept={setKept}
        destination={destination}
        onBack={() => setKept(null)}
      />
    );
  const found = cards.filter(
    (card) => (family === 'all' || card.family === family) && matches(search, searchText(card)) && modesOf(card).length,
  );
  return (
    <Frame
      screen="insert"
      title={say(t('Insert a KPI formula', 'Insérer une formule KPI'))}
      onBack={onBack}
      status={sayCount(found.length, t('{n} formula', '{n} formule'), t('{n} formulas', '{n} formules'), language)}
    >
      <SearchField value={search} onChange={setSearch} />
      <Select
        field="family"
        label={say(t('Family', 'Famille'))}
        value={family}
        options={[
          { value: 'all' as const, label: say(t('All', 'Toutes')) },
          ...FAMILIES.map((value) => ({ value, label: say(FAMILY_NAMES[value]) })),
        ]}
        onChange={setFamily}
      />
      <ul class="results">
        {found.slice(0, SHOWN).map((card) => (
          <li key={card.id}>
            <Button class="wide" onClick={() => setKept({ id: card.id, args: [] })}>
              <strong>{say(card.title)}</strong>
              <span class="detail">{card.signature ? card.id : say(t('Native formula', 'Formule native'))}</span>
            </Button>
          </li>
        ))}
      </ul>
      {found.length > SHOWN && (
        <p class="hint">
          {say(t('Narrow the search to see the others.', 'Précisez la recherche pour voir les autres.'))}
        </p>
      )}
    </Frame>
  );
}

const searchText = ({ id, title, description }: KpiCard) =>
  [id.replace(/_/g, ' '), title.en, title.fr, description.en, description.fr].join(' ');

/** A formula in the making. */
interface Composing {
  readonly id: string;
  readonly mode?: InsertMode;
  readonly args: readonly string[];
  /** Those of the other mode, which asks for other ones. */
  readonly others?: readonly string[];
}

interface Destination {
  readonly place: CellPlace | null;
  /** With its tab, as a formula writes it. */
  readonly name: string;
  readonly failed: Failure | null;
  readonly choose: () => void;
}

/** The cell that was selected when the panel opened, until another is chosen. */
function useDestination(): Destination {
  const [found, setFound] = useState<Pick<Destination, 'place' | 'name' | 'failed'>>({
    place: null,
    name: '',
    failed: null,
  });
  const choose = async () => {
    const result = await call('selection', null);
    if (result.ok) setFound({ place: result.data.place, name: result.data.current, failed: null });
    else setFound((before) => ({ ...before, failed: result }));
  };
  // Asked once, when the panel opens.
  useEffect(() => {
    choose();
  }, []);
  return { ...found, choose };
}

interface ComposeProps {
  card: KpiCard;
  locale: string;
  kept: Composing;
  setKept: (kept: Composing) => void;
  destination: Destination;
  onBack: () => void;
}

function Compose({ card, locale, kept, setKept, destination, onBack }: ComposeProps) {
  const say = useSay();
  const language = useLanguage();
  const modes = modesOf(card);
  const { id, args } = kept;
  const [unfit, setUnfit] = useState<readonly number[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [failed, setFailed] = useState<Failure | null>(null);
  const [outcome, setOutcome] = useState<{ cell: string; occupied: boolean } | null>(null);
  const [busy, setBusy] = useState(false);
  const columns = useAsked('columns', null);
  const mode = kept.mode ?? (columns.data?.generated && modes.includes('native') ? 'native' : modes[0]!);
  const slots = slotsOf(card, mode);
  const described = (index: number) => say(card.signature![index]!.text);
  const detail = (index: number) =>
    described(index)
      .slice(labels[index]!.length)
      .replace(/^[.:;\s]+/, '');
  const labels = slots.map(({ name }, index) => {
    if (mode === 'function') return shortly(described(index));
    const column = columns.data?.columns.find(({ id }) => id === name);
    return column ? say(column.label) : name;
  });
  const put = (index: number, text: string) => {
    setKept({ ...kept, mode, args: slots.map((_, at) => (at === index ? text : (args[at] ?? ''))) });
    setOutcome(null);
  };
  const { shown } = composeFormula(card, mode, args, language, usesDecimalComma(locale));
  const problems: Problem[] = unfit.map((index) => ({
    id: `argument-${index}`,
    level: 'error',
    field: `argument-${index}`,
    text: (args[index] ?? '').trim()
      ? t('Choose a single cell for “{label}”', 'Choisissez une seule cellule pour « {label} »')
      : t('Fill in “{label}”', 'Remplissez « {label} »'),
    params: { label: labels[index] ?? '' },
  }));
  const send = async (overwrite = false) => {
    const { place } = destination;
    const found = unfitArguments(card, mode, args);
    setUnfit(found);
    if (found.length) return setAttempt(attempt + 1);
    if (!place) return destination.choose();
    setBusy(true);
    const result = await call('insertFormula', {
      id: card.id,
      mode,
      args: slots.map((_, at) => args[at] ?? ''),
      language,
      place,
      overwrite,
    });
    setBusy(false);
    setFailed(result.ok ? null : result);
    setOutcome(result.ok ? result.data : null);
  };
  const useSelection = async (index: number) => {
    const result = await call('selection', null);
    setFailed(result.ok ? null : result);
    if (result.ok) put(index, result.data.range);
  };
  return (
    <ProblemsContext.Provider value={problems}>
      <Frame
        screen={`insert-${card.id}`}
        title={say(card.title)}
        hint={say(card.description)}
        onBack={onBack}
        summary={<ErrorSummary attempt={unfit.length ? attempt : 0} />}
        primary={{ label: say(t('Insert', 'Insérer')), onPress: () => send(), disabled: busy }}
        status={
          outcome && !outcome.occupied && say(t('Inserted in {cell}', 'Insérée en {cell}'), { cell: outcome.cell })
        }
      >
        {modes.length > 1 && (
          <Radios
            field="mode"
            legend={say(t('Insert as', 'Insérer comme'))}
            value={mode}
            options={[
              { value: 'function', label: say(t('Cap Nord function', 'Fonction Cap Nord')) },
              {
                value: 'native',
                label: say(t('Native formula', 'Formule native')),
                detail: say(t('Prefer it in a shared sheet.', 'À préférer pour un tableau partagé.')),
              },
            ]}
            onChange={(wanted) => {
              setKept({ id, mode: wanted, args: kept.others ?? [], others: args });
              setUnfit([]);
            }}
          />
        )}
        {slots.map(({ name, optional }, index) => {
          const label = labels[index]!;
          return (
            <div key={`${mode} ${name}`} class="block">
              <TextField
                field={`argument-${index}`}
                label={optional ? say(t('{label} (optional)', '{label} (facultatif)'), { label }) : label}
                {...(mode === 'function' && { hint: [name, detail(index)].filter(Boolean).join(' · ') })}
                value={args[index] ?? ''}
                max={200}
                onChange={(text) => put(index, text)}
              />
              <Button
                aria-label={say(t('Use the selection for {label}', 'Utiliser la sélection pour {label}'), { label })}
                onClick={() => useSelection(index)}
              >
                {say(t('Use the selection', 'Utiliser la sélection'))}
              </Button>
            </div>
          );
        })}
        <h3>{say(t('Formula', 'Formule'))}</h3>
        <output class="formula">{shown}</output>
        <p id="destination">{say(t('Goes into {cell}', 'Ira en {cell}'), { cell: destination.name || '…' })}</p>
        <Button
          aria-describedby="destination"
          onClick={() => {
            setOutcome(null);
            destination.choose();
          }}
        >
          {say(t('Put it in the selected cell', 'La mettre dans la cellule sélectionnée'))}
        </Button>
        {outcome?.occupied && (
          <div class="advice" role="alert">
            <p>
              {say(
                t(
                  'Cell {cell} is not empty. Replace what it holds?',
                  'La cellule {cell} n’est pas vide. Remplacer son contenu ?',
                ),
                { cell: outcome.cell },
              )}
            </p>
            <Button onClick={() => send(true)}>{say(t('Replace', 'Remplacer'))}</Button>
          </div>
        )}
        {(failed ?? destination.failed) && <Failed failure={(failed ?? destination.failed)!} />}
      </Frame>
    </ProblemsContext.Provider>
  );
}
