import { same } from '../issue/same';

/** One change in words. */
export type Sentences = readonly string[];

/** A function for every member: one that is added to the model later has no words yet, and the compiler says so. */
export type Words<T> = { readonly [Key in keyof T]-?: (from: T[Key], to: T[Key]) => Sentences };

/** What differs between two objects, member by member. Whatever differs and finds no words of its own is still said. */
export function compared<T extends object>(label: string, from: T, to: T, words: Words<T>): Sentences {
  const keys = Object.keys(words) as (keyof T)[];
  return orSo(label, from, to, keys.flatMap((key) => (same(from[key], to[key]) ? [] : orSo(label, from[key], to[key], words[key](from[key], to[key])))));
}

/** Nothing that differs is silent. */
export function orSo(label: string, from: unknown, to: unknown, sentences: Sentences): Sentences {
  return sentences.length > 0 || same(from, to) ? sentences : [`${label}有变动（显示的文字相同，内部标识不同）`];
}

/** “时限：3个工作日→5个工作日” */
export function value<T>(label: string, inWords: (value: T) => string, none = '无'): (from: T | undefined | null, to: T | undefined | null) => Sentences {
  const said = (each: T | undefined | null) => (each === undefined || each === null ? none : inWords(each));
  return (from, to) => {
    const [before, after] = [said(from), said(to)];
    return before === after ? [] : [`${label}：${before}→${after}`];
  };
}

/** 有 or 无. */
export function flag<T>(label: string): (from: T, to: T) => Sentences {
  return (from, to) => (Boolean(from) === Boolean(to) ? [] : [`${to ? '新增' : '取消'}${label}`]);
}

/** What stands in one list and not in the other, and whether the rest has changed places. */
export function wordsOf<T>(label: string, inWords: (item: T) => string): (from: readonly T[] | undefined | null, to: readonly T[] | undefined | null) => Sentences {
  return (from, to) => {
    const [before, after] = [(from ?? []).map(inWords), (to ?? []).map(inWords)];
    const added = after.filter((each) => !before.includes(each)).map((each) => `${label}新增：${each}`);
    const removed = before.filter((each) => !after.includes(each)).map((each) => `${label}删除：${each}`);
    const changed = [...removed, ...added];
    return changed.length > 0 || same(before, after) ? changed : [`${label}的顺序或重复项有调整：${after.join('、')}`];
  };
}

/** The same of things that have a key: those that stay are compared with each other. */
export function keyed<T>(
  label: string,
  keyOf: (item: T) => string,
  inWords: (item: T) => string,
  compare: (from: T, to: T) => Sentences,
  nameOf = inWords,
): (from: readonly T[] | undefined, to: readonly T[] | undefined) => Sentences {
  return (before = [], after = []) => {
    const stays = (list: readonly T[], item: T) => list.find((each) => keyOf(each) === keyOf(item));
    const removed = before.filter((item) => !stays(after, item)).map((item) => `${label}删除：${inWords(item)}`);
    const added = after.filter((item) => !stays(before, item)).map((item) => `${label}新增：${inWords(item)}`);
    const changed = after.flatMap((item) => {
      const one = stays(before, item);
      return one && !same(one, item) ? orSo(`${label}“${nameOf(item)}”`, one, item, compare(one, item)) : [];
    });
    const order = (list: readonly T[], other: readonly T[]) => list.filter((item) => stays(other, item)).map(keyOf);
    const moved = same(order(before, after), order(after, before)) ? [] : [`${label}的顺序调整为：${after.map(nameOf).join('、')}`];
    return [...removed, ...added, ...changed, ...moved];
  };
}
