/** This file draws SPARKLINE as Google Sheets does: bar, line, column and winloss, with their options. */

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Sparkline {
  readonly data: readonly unknown[];
  readonly options: Readonly<Record<string, unknown>>;
}

/** The parts of a canvas that are drawn with. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'lineJoin'
  | 'lineCap'
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'stroke'
  | 'fillRect'
>;

const MARGIN = 3;
const BAR_HEIGHT = 12;

const numberOr = (value: unknown, otherwise: number): number =>
  value === '' || value === undefined || value === null || Number.isNaN(Number(value)) ? otherwise : Number(value);

const colourOr = (value: unknown, otherwise: string): string =>
  typeof value === 'string' && value !== '' ? value : otherwise;

const isOn = (value: unknown): boolean => value === true || value === 1 || /^true$/i.test(String(value));

/** A blank cell counts as `empty` says, any other text as `nan` says; null leaves the cell out. */
const figure = (cell: unknown, options: Sparkline['options']): number | null => {
  if (typeof cell === 'number') return cell;
  if (cell === '' || cell === null || cell === undefined) return options.empty === 'zero' ? 0 : null;
  return options.nan === 'convert' ? 0 : null;
};

type Draw = (pen: Pen, box: Rect, figures: readonly (number | null)[], options: Sparkline['options']) => void;

const drawBars: Draw = (pen, box, figures, options) => {
  const amounts = figures.map((amount) => Math.max(0, amount ?? 0));
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  const max = numberOr(options.max, total) || 1;
  const height = Math.min(box.height, BAR_HEIGHT);
  const top = Math.round(box.y + (box.height - height) / 2);
  let done = 0;
  amounts.forEach((amount, index) => {
    const start = Math.min(done, max) / max;
    const end = Math.min(done + amount, max) / max;
    const left = isOn(options.rtl) ? 1 - end : start;
    pen.fillStyle = index % 2 === 0 ? colourOr(options.color1, '#f1c232') : colourOr(options.color2, '#e69138');
    pen.fillRect(box.x + left * box.width, top, (end - start) * box.width, height);
    done += amount;
  });
};

const columnColour = (index: number, figures: readonly (number | null)[], options: Sparkline['options']): string => {
  const value = figures[index]!;
  const known = figures.filter((amount): amount is number => amount !== null);
  const rules: [boolean, unknown][] = [
    [index === 0, options.firstcolor],
    [index === figures.length - 1, options.lastcolor],
    [value === Math.max(...known), options.highcolor],
    [value === Math.min(...known), options.lowcolor],
    [value < 0, options.negcolor],
  ];
  const special = rules.find(([applies, colour]) => applies && colour);
  return colourOr(special?.[1], colourOr(options.color, '#3c78d8'));
};

const drawColumns: Draw = (pen, box, figures, options) => {
  const known = figures.filter((amount): amount is number => amount !== null);
  const max = numberOr(options.ymax, Math.max(0, ...known));
  const min = numberOr(options.ymin, Math.min(0, ...known));
  const span = max - min || 1;
  const yOf = (amount: number) => box.y + (box.height * (max - Math.min(max, Math.max(min, amount)))) / span;
  const step = box.width / figures.length;
  figures.forEach((amount, index) => {
    if (amount === null) return;
    const place = isOn(options.rtl) ? figures.length - 1 - index : index;
    pen.fillStyle = columnColour(index, figures, options);
    const [top, bottom] = [yOf(Math.max(0, amount)), yOf(Math.min(0, amount))];
    pen.fillRect(box.x + place * step + 0.5, top, Math.max(1, step - 1), bottom - top);
  });
  if (!isOn(options.axis)) return;
  pen.fillStyle = colourOr(options.axiscolor, '#000000');
  pen.fillRect(box.x, Math.round(yOf(0)), box.width, 1);
};

const drawLine: Draw = (pen, box, figures, options) => {
  const known = figures.filter((amount): amount is number => amount !== null);
  if (known.length === 0) return;
  const [xmin, xmax] = [numberOr(options.xmin, 0), numberOr(options.xmax, figures.length - 1)];
  const [ymin, ymax] = [numberOr(options.ymin, Math.min(...known)), numberOr(options.ymax, Math.max(...known))];
  const width = numberOr(options.linewidth, 1);
  const place = (amount: number, low: number, high: number) => (high === low ? 0.5 : (amount - low) / (high - low));
  pen.strokeStyle = colourOr(options.color, '#000000');
  pen.lineWidth = width;
  pen.lineJoin = 'round';
  pen.lineCap = 'round';
  pen.beginPath();
  let drawing = false;
  figures.forEach((amount, index) => {
    // A gap is bridged when empty cells are ignored, and breaks the line otherwise.
    if (amount === null) {
      drawing = drawing && options.empty === 'ignore';
      return;
    }
    const across = place(index, xmin, xmax);
    const x = box.x + box.width * (isOn(options.rtl) ? 1 - across : across);
    const y = box.y + width / 2 + (box.height - width) * (1 - place(amount, ymin, ymax));
    if (drawing) pen.lineTo(x, y);
    else pen.moveTo(x, y);
    drawing = true;
  });
  pen.stroke();
};

const drawWinsAndLosses: Draw = (pen, box, figures, options) => {
  const signs = figures.map((amount) => amount && Math.sign(amount));
  drawColumns(pen, box, signs, { ...options, ymin: -1, ymax: 1 });
};

const DRAW: Readonly<Record<string, Draw>> = {
  line: drawLine,
  bar: drawBars,
  column: drawColumns,
  winloss: drawWinsAndLosses,
};

export const drawSparkline = (pen: Pen, cell: Rect, { data, options }: Sparkline): void => {
  const box = {
    x: cell.x + MARGIN,
    y: cell.y + MARGIN,
    width: cell.width - 2 * MARGIN,
    height: cell.height - 2 * MARGIN,
  };
  if (box.width <= 0 || box.height <= 0) return;
  const draw = DRAW[String(options.charttype)] ?? drawLine;
  draw(
    pen,
    box,
    data.map((cell) => figure(cell, options)),
    options,
  );
};
