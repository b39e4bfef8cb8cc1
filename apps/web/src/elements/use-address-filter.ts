import { useSearchParams } from 'react-router';

/** Sets one filter of a list in the address, or takes it away; the page's history stays as it is. */
export function useAddressFilter<Name extends string>(): (name: Name) => (value: string | null | undefined) => void {
  const [parameters, setParameters] = useSearchParams();
  return (name) => (value) => {
    const next = new URLSearchParams(parameters);
    if (value) next.set(name, value);
    else next.delete(name);
    setParameters(next, { replace: true });
  };
}
