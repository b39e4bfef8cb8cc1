import { setTimeout as pause } from 'node:timers/promises';

/** Asks again and again, ever more slowly, until the answer is yes (true) or the time (ms) is over (false). */
export const becomesTrue = async (ask: () => Promise<boolean>, within: number): Promise<boolean> => {
  const end = performance.now() + within;
  for (let wait = 20; ; wait = Math.min(wait * 1.5, 250)) {
    if (await ask()) return true;
    if (performance.now() + wait > end) return false;
    await pause(wait);
  }
};

/** 1 → “0.3 秒”, 90 → “1 分 30 秒”. */
export const spell = (milliseconds: number): string => {
  const seconds = milliseconds / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} 秒`;
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} 秒` : `${Math.floor(whole / 60)} 分 ${whole % 60} 秒`;
};
