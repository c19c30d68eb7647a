/** This file compares results with published figures, which are often rounded. */
import { expect } from 'vitest';

/** Equal texts; numbers equal within a relative tolerance; tables cell by cell. */
export function expectClose(actual: unknown, expected: unknown, relative = 1e-5): void {
  if (Array.isArray(expected)) {
    expect(Array.isArray(actual) && actual.length).toBe(expected.length);
    expected.forEach((item, i) => {
      expectClose((actual as unknown[])[i], item, relative);
    });
  } else if (typeof expected === 'number') {
    expect(typeof actual).toBe('number');
    expect(Math.abs((actual as number) - expected)).toBeLessThanOrEqual(relative * Math.max(Math.abs(expected), 1e-9));
  } else {
    expect(actual).toBe(expected);
  }
}
