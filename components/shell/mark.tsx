/** The product's mark: a register with a tea leaf for its signature, and whose register it is. */
export function Mark({ product, owner }: { product: string; owner?: string }) {
  return (
    <a className="mark" href="/">
      <svg width="30" height="30" viewBox="0 0 32 32" aria-hidden="true">
        <rect x="4" y="3" width="24" height="26" rx="3" fill="#f4fbf8" stroke="#0e5a4a" />
        <path d="M10 3v26" stroke="#0e5a4a" strokeWidth="1.5" />
        <path d="M14 10h10M14 15h10" stroke="#0e5a4a" strokeWidth="1.5" opacity=".45" />
        <path
          d="M14.5 22.2c3.6-4.6 7-4.8 9.5-4.4-.4 3.6-3 6.2-6.4 6l-1.6 1.7"
          fill="none"
          stroke="#0e5a4a"
          strokeWidth="1.8"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <span>
        {product}
        {owner ? <small>{owner}</small> : null}
      </span>
    </a>
  );
}
