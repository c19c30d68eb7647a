/** This file gives every component what the opening told of the file, the catalogue's cards among it. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Reply } from '../method/messages';
import type { KpiCard } from '../metrics/card';

type OpenedFile = Reply<'bootstrap'>;

export const FileContext = createContext<OpenedFile | null>(null);

/** Only within an opened file. */
export const useFile = (): OpenedFile => useContext(FileContext)!;

export const useCards = (): readonly KpiCard[] => useFile().cards;
