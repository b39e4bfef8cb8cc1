import type { DeadlineKind } from '../deadline-phrase';
import type { Condition } from '../definition/parts';
import { severities } from '../issue/facts';

type Atom = Extract<Condition, { readonly fact: string }>;
interface Claim {
  readonly atom: Atom;
  readonly isDenied: boolean;
}

/**
 * Can the condition hold for any issue? `false` only where the parts contradict each other for certain. Every part is looked at
 * once, so a large condition costs no more than its size; alternatives are not multiplied out.
 */
export function canHold(condition: Condition | undefined): boolean {
  return !condition || isPossible([{ condition, isDenied: false }], []);
}

interface Part {
  readonly condition: Condition;
  readonly isDenied: boolean;
}

function isPossible(parts: readonly Part[], known: readonly Claim[]): boolean {
  const claims: Claim[] = [...known];
  const choices: (readonly Part[])[] = [];
  const waiting = [...parts];
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    const { condition, isDenied } = part;
    if ('not' in condition) waiting.push({ condition: condition.not, isDenied: !isDenied });
    else if ('fact' in condition) claims.push({ atom: condition, isDenied });
    else {
      const isTogether = 'all' in condition ? !isDenied : isDenied;
      const inner = ('all' in condition ? condition.all : condition.any).map((each) => ({ condition: each, isDenied }));
      if (isTogether) waiting.push(...inner);
      else choices.push(inner);
    }
  }
  return agree(claims) && choices.every((choice) => choice.some((part) => isPossible([part], claims)));
}

function agree(claims: readonly Claim[]): boolean {
  const facts = new Set(claims.map(({ atom }) => atom.fact));
  return [...facts].every((fact) => agreeOn(claims.filter(({ atom }) => atom.fact === fact)));
}

function agreeOn(claims: readonly Claim[]): boolean {
  const demanded = claims.filter(({ isDenied }) => !isDenied).map(({ atom }) => atom);
  const denied = claims.filter(({ isDenied }) => isDenied).map(({ atom }) => atom);
  const over = demanded.flatMap((atom) => ('over' in atom ? [atom.over] : []));
  const notOver = denied.flatMap((atom) => ('over' in atom ? [atom.over] : []));
  if (over.length > 0 && notOver.some((most) => most <= Math.max(...over))) return false;
  const answers = new Set(claims.flatMap(({ atom, isDenied }) => ('is' in atom ? [answerOf(atom, isDenied)] : [])));
  return answers.size <= 1 && hasCommonValue(demanded, denied);
}

const answerOf = (atom: Extract<Atom, { readonly is: unknown }>, isDenied: boolean): boolean => (atom.is === true || atom.is === 'leadUnit') !== isDenied;

const decidedKinds: readonly DeadlineKind[] = ['date', 'workdays', 'relative', 'immediate', 'standing', 'immediate+standing', 'phased'];

/** Facts that every assigned issue has one of these values of: what goes by 严重程度 asks for it before 交办, and a person decides what is unclear. */
const valuesOf: Readonly<Partial<Record<Atom['fact'], readonly string[]>>> = { severity: severities, deadlineKind: decidedKinds };

function hasCommonValue(demanded: readonly Atom[], denied: readonly Atom[]): boolean {
  const fact = (demanded[0] ?? denied[0])?.fact;
  const all = fact && valuesOf[fact];
  const [first, ...others] = [...(all ? [all] : []), ...demanded.flatMap((atom): (readonly string[])[] => ('in' in atom ? [atom.in] : []))];
  if (!first) return true;
  const excluded = denied.flatMap((atom): readonly string[] => ('in' in atom ? atom.in : []));
  const isOfSeveralUnits = demanded[0]?.fact === 'unitKind';
  if (isOfSeveralUnits) return [first, ...others].every((values) => values.some((value) => !excluded.includes(value)));
  return first.some((value) => !excluded.includes(value) && others.every((values) => values.includes(value)));
}
