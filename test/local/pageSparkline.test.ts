/** This file states what SPARKLINE draws in the page. */
import { describe, expect, it } from 'vitest';
import { drawSparkline, type Pen, type Sparkline } from '../../src/local/page/sparkline';

/** A pen that notes what it draws: "fill colour x y width height", "move x y", "line x y". */
const draw = (sparkline: Sparkline, cell = { x: 0, y: 0, width: 106, height: 26 }): string[] => {
  const drawn: string[] = [];
  const round = (...numbers: number[]) => numbers.map((number) => Math.round(number * 10) / 10).join(' ');
  const pen = {
    fillStyle: '',
    strokeStyle: '',
    beginPath: () => {},
    stroke() {
      drawn.push(`stroke ${this.strokeStyle}`);
    },
    moveTo: (x: number, y: number) => drawn.push(`move ${round(x, y)}`),
    lineTo: (x: number, y: number) => drawn.push(`line ${round(x, y)}`),
    fillRect(x: number, y: number, width: number, height: number) {
      drawn.push(`fill ${this.fillStyle} ${round(x, y, width, height)}`);
    },
  };
  drawSparkline(pen as unknown as Pen, cell, sparkline);
  return drawn;
};

describe('a bar sparkline', () => {
  const gauge = { charttype: 'bar', max: 1, color1: '#0072B2', color2: '#D9DEE3' };

  it('shares its width between two values, in their colours', () => {
    expect(draw({ data: [0.75, 0.25], options: gauge })).toEqual(['fill #0072B2 3 7 75 12', 'fill #D9DEE3 78 7 25 12']);
  });

  it('never grows beyond its maximum', () => {
    expect(draw({ data: [1.5, 0], options: gauge })[0]).toBe('fill #0072B2 3 7 100 12');
  });

  it('runs from right to left when asked', () => {
    expect(draw({ data: [0.75, 0.25], options: { ...gauge, rtl: true } })[0]).toBe('fill #0072B2 28 7 75 12');
  });
});

describe('a line sparkline', () => {
  const line = { charttype: 'line', linewidth: 2, color: '#57606A' };

  it('rises from its least to its greatest value', () => {
    expect(draw({ data: [1, 2, 3], options: line })).toEqual([
      'move 3 22',
      'line 53 13',
      'line 103 4',
      'stroke #57606A',
    ]);
  });

  it('bridges a missing month when empty cells are ignored', () => {
    expect(draw({ data: [1, '', 3], options: { ...line, empty: 'ignore' } })).toEqual([
      'move 3 22',
      'line 103 4',
      'stroke #57606A',
    ]);
  });

  it('is what a sparkline without options draws', () => {
    expect(draw({ data: [1, 3], options: {} })).toEqual(['move 3 22.5', 'line 103 3.5', 'stroke #000000']);
  });

  it('draws nothing without a number', () => {
    expect(draw({ data: ['', 'n/a'], options: line })).toEqual([]);
  });
});

describe('a column sparkline', () => {
  it('stands on zero and shows the negative in their own colour', () => {
    const options = { charttype: 'column', color: 'blue', negcolor: 'red' };
    expect(draw({ data: [10, -10], options })).toEqual(['fill blue 3.5 3 49 10', 'fill red 53.5 13 49 10']);
  });
});

describe('a win/loss sparkline', () => {
  it('shows each value as a win, a loss or nothing', () => {
    const drawn = draw({ data: [5, -1, 0], options: { charttype: 'winloss', color: 'green', negcolor: 'red' } });
    expect(drawn.map((part) => part.split(' ').slice(0, 2).join(' '))).toEqual([
      'fill green',
      'fill red',
      'fill green',
    ]);
    expect(drawn[2]).toMatch(/ 0$/);
  });
});
