/** This file lets every component speak the chosen language. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Params, say } from '../method/say';
import type { Language, Text } from '../metrics/text';

export const LanguageContext = createContext<Language>('en');

export const useLanguage = (): Language => useContext(LanguageContext);

export function useSay(): (text: Text, params?: Params) => string {
  const language = useLanguage();
  return (text, params) => say(text, language, params);
}
