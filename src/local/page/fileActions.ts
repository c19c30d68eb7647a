/** This file does what the File menu offers with the workbook that is open, and with the others. */
import type { Host, SavedWorkbook } from '../host/host';
import { importCsv } from './csvImport';
import { downloadCsv, downloadXlsx } from './download';
import type { FileAction } from './fileMenu';
import type { FileWord, FileWords } from './fileWords';
import { ask, askText, openDialog, tell } from './messages';
import { showWorkbooks } from './openDialog';
import { type Picked, pickFile } from './pickFile';
import type { Saving } from './saving';
import type { Settings } from './settings';
import type { Words } from './words';
import { freeWorkbookName, listWorkbooks, newWorkbookId, saveNew, setWorkbookAside } from './workbooks';
import { readXlsx } from './xlsxImport';
import { leftOut } from './xlsxWarnings';

export interface FileContext {
  readonly settings: Settings;
  /** The workbook that is open. */
  readonly id: string;
  readonly words: Words;
  readonly fileWords: FileWords;
  readonly host: () => Host;
  readonly saving: () => Saving | null;
  /** A spreadsheet without a script, which is not shown. */
  readonly emptyHost: (name: string, workbook?: SavedWorkbook) => Host;
  readonly renamed: () => void;
  /** Opens the page with other settings, once all is saved. */
  readonly go: (change: Partial<Settings>) => Promise<void>;
}

export const fileActions = (context: FileContext): Record<FileAction, () => void> => {
  const { settings, id, words, fileWords, host, saving } = context;

  const go = (workbook: string) => context.go({ workbook });
  const newId = async (): Promise<string> => newWorkbookId(settings.locale, await listWorkbooks(), id);

  /** Saves a workbook beside the one that is open. */
  const keep = async (workbook: SavedWorkbook, name: string): Promise<string> => {
    const entries = await listWorkbooks();
    const made = newWorkbookId(settings.locale, entries, id);
    await saveNew(made, { ...workbook, host: { ...workbook.host, name: freeWorkbookName(name, entries) } }, words);
    return made;
  };

  const failing = (word: FileWord, name: string, work: () => unknown) => async (): Promise<void> => {
    try {
      await work();
    } catch (error) {
      tell(fileWords(word, name), (error as Error).message, words);
    }
  };
  const guarded = (work: () => unknown) => failing('failed', '', work);

  const intoTab = (file: Picked) => importCsv(host(), file);
  const intoWorkbook = async (file: Picked) => {
    const made = context.emptyHost(file.name);
    const [first] = made.workbook.peek.getSheetIds();
    importCsv(made, file);
    made.workbook.run({ type: 'DELETE_SHEET', sheetId: first!, sheetName: made.workbook.peek.getSheetName(first!) });
    await go(await keep(made.save(), file.name));
  };
  const importText = (file: Picked) => {
    const choose = (work: (file: Picked) => unknown) => failing('importFailed', file.fullName, () => work(file));
    openDialog(
      fileWords('import').replace('…', ''),
      [fileWords('csvQuestion', file.fullName)],
      [
        { label: fileWords('csvTab'), onChoose: choose(intoTab), primary: true },
        { label: fileWords('csvWorkbook'), onChoose: choose(intoWorkbook) },
        { label: words('cancel'), onChoose: () => {} },
      ],
    );
  };
  const importWorkbook = async (file: Picked) => {
    const { workbook, warnings } = await readXlsx(file.bytes, settings.locale, context.emptyHost);
    const made = await keep(workbook, file.name);
    if (warnings.length === 0) return go(made);
    openDialog(
      fileWords('imported', file.fullName),
      [
        `${fileWords('importWarnings')}\n\n`,
        leftOut(warnings, settings.language)
          .map((line) => `• ${line}`)
          .join('\n'),
      ],
      [{ label: fileWords('importOpen'), onChoose: () => go(made), primary: true }],
    );
  };
  const importFile = (file: Picked) => {
    const read = { xlsx: importWorkbook, csv: importText, tsv: importText, txt: importText }[file.ending];
    if (!read) return tell(fileWords('importFailed', file.fullName), fileWords('importKind'), words);
    return failing('importFailed', file.fullName, () => read(file))();
  };

  return {
    new: guarded(async () => go(await newId())),
    open: guarded(async () => {
      await saving()?.done();
      const { language } = settings;
      showWorkbooks({ entries: await listWorkbooks(), current: id, language, words, fileWords, onOpen: go });
    }),
    import: () => pickFile('.csv,.tsv,.txt,.xlsx', importFile),
    copy: guarded(async () => go(await keep(host().save(), fileWords('copyOf', host().state.name)))),
    xlsx: failing('failed', '', () => downloadXlsx(host(), words)),
    csv: guarded(() => downloadCsv(host())),
    rename: () =>
      askText(fileWords('renameLabel'), host().state.name, words, (name) => {
        host().state.name = name;
        context.renamed();
      }),
    delete: () =>
      ask(
        fileWords('delete').replace('…', ''),
        fileWords('deleteQuestion', host().state.name),
        words,
        guarded(async () => {
          await saving()?.done();
          await setWorkbookAside(id);
          saving()?.stop();
          await context.go({ workbook: null });
        }),
      ),
  };
};
