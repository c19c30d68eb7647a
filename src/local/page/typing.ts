/** This file has the grid take what a person types, and show it for editing, as Google does in the spreadsheet's locale. */
import { registries, UIPlugin } from '@odoo/o-spreadsheet';
import type { Position } from '../engine/types';
import type { Typed } from '../engine/typing';
import { textToEdit, typedAt, typedByHandAt, typeIn } from '../host/cells';
import { isRefused } from '../host/dataValidation';
import type { Host } from '../host/host';

/** What the engine's composer and clipboard ask instead of reading texts themselves: see serverPatches.ts. */
export const readTypingAsGoogle = (hostNow: () => Host): void => {
  class Typing extends UIPlugin {
    static override getters = ['getTyped', 'getTextToEdit', 'isTypedRefused'] as never;

    getTyped(position: Position, text: string): Typed {
      return typedAt(hostNow(), position, text);
    }

    getTextToEdit(position: Position): string | undefined {
      return textToEdit(hostNow(), position);
    }

    isTypedRefused(position: Position, text: string): boolean {
      return isRefused(hostNow(), position, typedByHandAt(hostNow(), position, text).content);
    }

    override handle(command: unknown): void {
      const { type, text, sheetId, col, row } = command as { type: string; text: string } & Position;
      if (type === 'TYPE_IN_CELL') typeIn(hostNow(), { sheetId, col, row }, text);
    }
  }
  registries.featurePluginRegistry.add('local.typing', Typing as never);
};
