/** The product's own sign: a list with its last item settled. */
export function Emblem({ size }: { readonly size: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true">
      <rect x=".5" y=".5" width="31" height="31" rx="6" fill="#0b3572" stroke="#c8a24a" />
      <path d="M8 9h12M8 16h8M8 23h6" stroke="#fff" strokeWidth="2.6" strokeLinecap="round" />
      <path d="M17.5 21l3.5 3.5 6-8" fill="none" stroke="#ffd666" strokeWidth="2.8" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
