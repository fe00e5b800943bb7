import { plainText, type Words } from '../../words/index.ts';
import type { CardElement } from './card.ts';

/** Labelled inputs, in plain text; what people type is checked again on the server. */

export const textInput = (
  id: string,
  label: string,
  options: { value?: string; maxLength?: number; multiline?: boolean; placeholder?: string } = {},
): CardElement => ({
  type: 'Input.Text',
  id,
  label: plainText(label),
  ...(options.value ? { value: plainText(options.value) } : {}),
  ...(options.maxLength ? { maxLength: options.maxLength } : {}),
  ...(options.multiline ? { isMultiline: true } : {}),
  ...(options.placeholder ? { placeholder: options.placeholder } : {}),
});

export const toggleInput = (id: string, title: string, on: boolean): CardElement => ({
  type: 'Input.Toggle',
  id,
  title: plainText(title),
  value: String(on),
  valueOn: 'true',
  valueOff: 'false',
  wrap: true,
});

/** `value` as `2026-11-24`. */
export const dateInput = (id: string, label: string, value: string, { inputs }: Words): CardElement => ({
  type: 'Input.Date',
  id,
  label: plainText(label),
  value,
  isRequired: true,
  errorMessage: inputs.chooseDay,
});

/** `value` as `15:00`. */
export const timeInput = (id: string, label: string, value: string, { inputs }: Words): CardElement => ({
  type: 'Input.Time',
  id,
  label: plainText(label),
  value,
  isRequired: true,
  errorMessage: inputs.chooseTime,
});

export const choiceInput = (
  id: string,
  label: string,
  choices: { title: string; value: string }[],
  value: string,
): CardElement => ({
  type: 'Input.ChoiceSet',
  id,
  label: plainText(label),
  style: 'compact',
  choices: choices.map((choice) => ({ ...choice, title: plainText(choice.title) })),
  value,
});
