/** Three lines; the button around it has the name. */
export function MenuIcon() {
  return (
    <svg width="18" height="18" viewBox="0 0 18 18" stroke="currentColor" strokeWidth="1.6" aria-hidden="true">
      <path d="M2 4.5h14M2 9h14M2 13.5h14" />
    </svg>
  );
}
