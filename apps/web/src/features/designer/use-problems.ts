import type { DefinitionProblemView } from '@rectify/contracts';
import { validateDefinition, type Definition } from '@rectify/domain';
import { useEffect, useMemo, useState } from 'react';

const calm = 300;
const sameAs = (one: DefinitionProblemView) => (other: DefinitionProblemView) => one.path === other.path && one.message === other.message;

/**
 * What is wrong now, by the rules of the core, and what only the server can see: duties that nobody holds today.
 * Of the server's answer stays what the core would not have said about the definition it was about.
 */
export function useProblems(definition: Definition, answered: readonly DefinitionProblemView[], about: Definition): readonly DefinitionProblemView[] {
  const [calmed, setCalmed] = useState(definition);
  useEffect(() => {
    const timer = setTimeout(() => setCalmed(definition), calm);
    return () => clearTimeout(timer);
  }, [definition]);
  const own = useMemo(() => validateDefinition(calmed), [calmed]);
  const ofServer = useMemo(() => {
    const known = validateDefinition(about);
    return answered.filter((problem) => !known.some(sameAs(problem)));
  }, [answered, about]);
  return useMemo(() => [...own, ...ofServer.filter((problem) => !own.some(sameAs(problem)))], [own, ofServer]);
}
