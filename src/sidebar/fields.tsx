/** This file holds the form fields: native controls, label above, hint and problems beneath. */
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { readAmount, showAmount } from '../method/numbers';
import type { Unit } from '../metrics/metric';
import { type Text, t } from '../metrics/text';
import { useLanguage, useSay } from './language';
import { FieldProblems, fieldId, useDescription } from './problems';

interface FieldProps {
  /** The field's name in the rules. */
  field: string;
  label: string;
  hint?: string;
}

function Hint({ field, text }: { field: string; text: string | undefined }) {
  return text ? (
    <p class="hint" id={`hint-${field}`}>
      {text}
    </p>
  ) : null;
}

function Field({ field, label, hint, children }: FieldProps & { children: ComponentChildren }) {
  return (
    <div class="field">
      <label for={fieldId(field)}>{label}</label>
      <Hint field={field} text={hint} />
      {children}
      <FieldProblems field={field} />
    </div>
  );
}

interface TextFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  max: number;
  type?: 'text' | 'email' | 'search';
  suggestions?: readonly string[];
}

export function TextField({ value, onChange, max, type = 'text', suggestions = [], ...field }: TextFieldProps) {
  const list = useId();
  const offered = [...new Set(suggestions)].filter(Boolean);
  return (
    <Field {...field}>
      <input
        id={fieldId(field.field)}
        type={type}
        value={value}
        maxLength={max}
        autocomplete="off"
        list={offered.length ? list : undefined}
        onInput={(event) => onChange(event.currentTarget.value)}
        {...useDescription(field.field, field.hint)}
      />
      {offered.length > 0 && (
        <datalist id={list}>
          {offered.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      )}
    </Field>
  );
}

export function SearchField({ value, onChange }: Pick<TextFieldProps, 'value' | 'onChange'>) {
  const label = useSay()(t('Search', 'Rechercher'));
  return <TextField field="search" type="search" label={label} value={value} max={40} onChange={onChange} />;
}

interface TextAreaProps extends Omit<TextFieldProps, 'type' | 'suggestions'> {
  rows?: number;
}

export function TextArea({ value, onChange, max, rows = 2, ...field }: TextAreaProps) {
  return (
    <Field {...field}>
      <textarea
        id={fieldId(field.field)}
        style={{ minHeight: `${12 + 18 * rows}px` }}
        value={value}
        maxLength={max}
        onInput={(event) => onChange(event.currentTarget.value)}
        {...useDescription(field.field, field.hint)}
      />
    </Field>
  );
}

/** The hint of a field, of the lines that hold; none without any. */
export function hintOf(lines: readonly (Text | false)[], say: (text: Text) => string): { hint?: string } {
  const said = lines.flatMap((line) => (line ? [say(line)] : []));
  return said.length > 0 ? { hint: said.join(' ') } : {};
}

interface NumberFieldProps extends FieldProps {
  unit: Unit;
  value: number | null;
  /** What was typed and could not be read. */
  unread: string | undefined;
  onChange: (value: number | null, unread: string | undefined) => void;
}

/** Either number format is accepted while typing, and the chosen one is shown back when the field is left. */
export function NumberField({ unit, value, unread, onChange, ...field }: NumberFieldProps) {
  const language = useLanguage();
  const [typing, setTyping] = useState<string | null>(null);
  const kept = unread ?? (value === null ? '' : showAmount(value, unit, language));
  const type = (text: string) => {
    const read = readAmount(text, unit, language);
    setTyping(text);
    onChange(read, text.trim() === '' || read !== null ? undefined : text);
  };
  return (
    <Field {...field}>
      <input
        id={fieldId(field.field)}
        type="text"
        inputMode="decimal"
        autocomplete="off"
        maxLength={24}
        value={typing ?? kept}
        onInput={(event) => type(event.currentTarget.value)}
        onBlur={() => setTyping(null)}
        {...useDescription(field.field, field.hint)}
      />
    </Field>
  );
}

interface DayFieldProps extends FieldProps {
  /** As `2026-03-31`; null when there is none. */
  value: string | null;
  onChange: (value: string | null) => void;
}

export function DayField({ value, onChange, ...field }: DayFieldProps) {
  return (
    <Field {...field}>
      <input
        id={fieldId(field.field)}
        type="date"
        max="9999-12-31"
        value={value ?? ''}
        onInput={(event) => onChange(event.currentTarget.value || null)}
        {...useDescription(field.field, field.hint)}
      />
    </Field>
  );
}

interface SelectProps<Value extends string> extends FieldProps {
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
}

export function Select<Value extends string>({ value, options, onChange, ...field }: SelectProps<Value>) {
  return (
    <Field {...field}>
      <select
        id={fieldId(field.field)}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value as Value)}
        {...useDescription(field.field, field.hint)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

interface GroupProps {
  field: string;
  legend: string;
  hint?: string;
  children: ComponentChildren;
}

/** Radios or checkboxes that answer one question. */
export function Group({ field, legend, hint, children }: GroupProps) {
  return (
    <fieldset id={fieldId(field)} aria-describedby={useDescription(field, hint)['aria-describedby']}>
      <legend>{legend}</legend>
      <Hint field={field} text={hint} />
      {children}
      <FieldProblems field={field} />
    </fieldset>
  );
}

interface RadioProps<Value extends string> extends Omit<GroupProps, 'children'> {
  value: Value | null;
  options: readonly { value: Value; label: string; detail?: string; mark?: string }[];
  onChange: (value: Value) => void;
  /** Short answers that stand side by side. */
  inline?: boolean;
}

export function Radios<Value extends string>({ value, options, onChange, inline, ...group }: RadioProps<Value>) {
  const say = useSay();
  return (
    <Group {...group}>
      <div class={inline ? 'choices inline' : 'choices'}>
        {options.map((option) => (
          <label key={option.value} class={option.value === value ? 'choice chosen' : 'choice'}>
            <input
              type="radio"
              name={group.field}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>
              <span class="choice-name">{option.label}</span>
              <Mark text={option.mark} />
              {option.detail && <span class="detail">{option.detail}</span>}
            </span>
            {!inline && (
              <span class="tick">
                {option.value === value && (
                  <>
                    ✓<span class="unseen"> {say(t('Selected', 'Sélectionné'))}</span>
                  </>
                )}
              </span>
            )}
          </label>
        ))}
      </div>
    </Group>
  );
}

/** The space keeps it apart from the name when both are read aloud. */
const Mark = ({ text }: { text: string | undefined }) =>
  text ? (
    <>
      {' '}
      <span class="mark">{text}</span>
    </>
  ) : null;

interface CheckboxProps {
  id?: string;
  label: string;
  detail?: string;
  mark?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

export function Checkbox({ id, label, detail, mark, checked, onChange }: CheckboxProps) {
  return (
    <label class={checked ? 'choice chosen' : 'choice'}>
      <input
        id={id}
        type="checkbox"
        checked={checked}
        onChange={(event) => {
          const wanted = event.currentTarget.checked;
          event.currentTarget.checked = checked;
          onChange(wanted);
        }}
      />
      <span>
        <span class="choice-name">{label}</span>
        <Mark text={mark} />
        {detail && <span class="detail">{detail}</span>}
      </span>
    </label>
  );
}

/** What is chosen from, in the order in which it is written. */
export function useOptions<Key extends string>(names: Readonly<Record<Key, Text>>): { value: Key; label: string }[] {
  const say = useSay();
  return keys(names).map((value) => ({ value, label: say(names[value]) }));
}

export const keys = <Key extends string>(record: Readonly<Record<Key, unknown>>) => Object.keys(record) as Key[];
